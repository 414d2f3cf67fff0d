/** `npm test`: prepares what is missing, then builds and runs every check and test there is. */
import { install, runScript } from "./prepare.mjs";

install();
runScript("build", "Building");
runScript("check:types", "Checking types");
runScript("check:lint", "Linting");
runScript("check:unused", "Looking for unused code");
runScript("check:tests", "Testing");
process.stderr.write("All checks and tests passed.\n");
