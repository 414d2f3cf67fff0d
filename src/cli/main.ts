#!/usr/bin/env node
/**
 * The command. Turns on the compile cache where Node has one (22.1 and newer), then loads the rest,
 * so that the rest comes out of the cache.
 */
import * as nodeModule from "node:module";

if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function") {
  nodeModule.enableCompileCache();
}
const { run } = await import("./run.ts");
await run(process.argv);
