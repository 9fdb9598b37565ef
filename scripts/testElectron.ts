/**
 * `npm run test:electron`: the extension-host suite in a VS Code for the desktop, which is downloaded first. Needs a
 * screen, or xvfb-run on Linux. `npm test` runs the same suite in the served VS Code.
 */
import { run, runProgram } from "./process.ts";

run("package", "scripts/package.ts");
process.exitCode = runProgram("test/vscode/electron.ts", process.argv.slice(2));
