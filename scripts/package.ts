/** `npm run package`: the extension as one file, `dist/conditions-for-success.vsix`, with nothing in it that it does not need. */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run } from "./process.ts";

/** What the extension is made of, beside its manifest. */
const CONTENTS = [
  "dist/extension.cjs",
  "dist/extension.worker.js",
  "dist/server.cjs",
  "dist/server.worker.js",
  "dist/summary.js",
  "dist/portfolio.js",
  "client/language-configuration.json",
  "client/syntaxes",
  "client/icons",
  "l10n",
  "rubric",
  "docs/rules",
  "package.nls.json",
  "CHANGELOG.md",
  "LICENSE",
];

run("build", "scripts/build.ts");
const stage = join(root, "dist/package");
rmSync(stage, { recursive: true, force: true });
for (const each of CONTENTS) {
  mkdirSync(dirname(join(stage, each)), { recursive: true });
  cpSync(join(root, each), join(stage, each), { recursive: true });
}
// What is said of the extension is another text than what is said of the project.
cpSync(join(root, "client/README.md"), join(stage, "README.md"));
writeFileSync(join(stage, "package.json"), JSON.stringify(manifest(), null, 2));

const file = join(root, "dist/conditions-for-success.vsix");
process.chdir(stage);
const { createVSIX } = await import("@vscode/vsce");
await createVSIX({ cwd: stage, packagePath: file, dependencies: false, allowMissingRepository: true });
const kilobytes = Math.round(statSync(file).size / 1024);
process.stdout.write(`dist/conditions-for-success.vsix: ${kilobytes} KB\n`);

/** The package's manifest without what is for those who develop it. */
function manifest(): Record<string, unknown> {
  const {
    scripts,
    devDependencies,
    bin,
    files,
    type,
    allowScripts,
    private: _,
    ...kept
  } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { ...kept, engines: { vscode: kept.engines.vscode } };
}
