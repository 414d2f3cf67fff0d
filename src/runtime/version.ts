import { packageJson } from "./package-folder.ts";

/** The version of this package. */
export const VERSION: string = (packageJson("package.json") as { version: string }).version;
