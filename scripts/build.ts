/** `npm run build`: the programs of the product, each bundled into one file in dist/. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

const root = join(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const rubric: BuildOptions = {
  entryPoints: [join(root, "cli/main.ts")],
  outfile: join(root, "dist/rubric.cjs"),
  // A library asks for its module's address, which a CommonJS bundle does not have by itself.
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node22",
  minify: true,
  legalComments: "none",
  define: { PRODUCT_VERSION: JSON.stringify(version), "import.meta.url": "moduleUrl" },
};

for (const options of [rubric]) await build({ ...common, ...options });
