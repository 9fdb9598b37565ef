/** `npm run build`: the programs of the product, each bundled into one file in dist/. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

const root = join(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const rubric: BuildOptions = { entryPoints: [join(root, "cli/main.ts")], outfile: join(root, "dist/rubric.cjs") };
const server: BuildOptions = { entryPoints: [join(root, "server/node.ts")], outfile: join(root, "dist/server.cjs") };
const worker: BuildOptions = {
  entryPoints: [join(root, "server/browser.ts")],
  outfile: join(root, "dist/server.worker.js"),
};
const extension: BuildOptions = { entryPoints: [join(root, "client/node.ts")], outfile: join(root, "dist/extension.cjs") };
const webExtension: BuildOptions = {
  entryPoints: [join(root, "client/browser.ts")],
  outfile: join(root, "dist/extension.worker.js"),
};
const summaryPage: BuildOptions = {
  entryPoints: [join(root, "client/webview/page/summary.ts")],
  outfile: join(root, "dist/summary.js"),
};
const portfolioPage: BuildOptions = {
  entryPoints: [join(root, "client/webview/page/portfolio.ts")],
  outfile: join(root, "dist/portfolio.js"),
};

const common: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: "none",
};

const onNode: BuildOptions = {
  ...common,
  platform: "node",
  format: "cjs",
  target: "node22",
  // A library asks for its module's address, which a CommonJS bundle does not have by itself.
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: { PRODUCT_VERSION: JSON.stringify(version), "import.meta.url": "moduleUrl" },
};

const inBrowsers: BuildOptions = {
  ...common,
  platform: "browser",
  format: "iife",
  target: "es2022",
  define: {
    PRODUCT_VERSION: JSON.stringify(version),
    BUNDLED_RUBRIC: JSON.stringify(readFileSync(join(root, "rubric/conditions-for-success.rubric.yaml"), "utf8")),
  },
};

for (const options of [rubric, server]) await build({ ...onNode, ...options });
await build({ ...onNode, ...extension, external: ["vscode"] });
await build({ ...inBrowsers, ...worker });
for (const options of [summaryPage, portfolioPage]) await build({ ...inBrowsers, ...options });
// The editor loads its extensions as CommonJS, in a browser too.
await build({ ...inBrowsers, ...webExtension, format: "cjs", external: ["vscode"] });
