/** `npm run lint`: types and style; with `--fix`, style is put right where it can be. */
import { run } from "./process.ts";

const fix = process.argv.includes("--fix") ? ["--write"] : [];
run("types", "node_modules/typescript/bin/tsc", ["--build"]);
run("style", "node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", ...fix]);
