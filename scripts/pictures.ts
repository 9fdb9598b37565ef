/** `npm run pictures`: takes the pictures of the extension anew, in docs/pictures, and draws its icon. They are committed. */
import { run, runProgram } from "./process.ts";

run("package", "scripts/package.ts");
process.exitCode = runProgram("test/vscode/pictures.ts", process.argv.slice(2));
