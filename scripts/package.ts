/** `npm run package`: the extension as one file, `dist/conditions-for-success.vsix`, with nothing in it that it does not need. */
import { spawnSync } from "node:child_process";
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
  "client/media/icon.png",
  "client/snippets",
  "client/walkthrough",
  "l10n",
  "rubric/conditions-for-success.rubric.yaml",
  "docs/rules",
  "docs/pictures/editor.png",
  "docs/pictures/summary.png",
  "package.nls.json",
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
const OF_ITS_OWN = ["README.md", "CHANGELOG.md"];
for (const each of OF_ITS_OWN) cpSync(join(root, "client", each), join(stage, each));
writeFileSync(join(stage, "package.json"), JSON.stringify(manifest(), null, 2));

const file = join(root, "dist/conditions-for-success.vsix");
const vsce = join(root, "node_modules/@vscode/vsce/vsce");
// There is no repository that anybody could be sent to, so its pictures come along and their links stay as they are.
const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file];
const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, "package", ...flags], { cwd: stage, encoding: "utf8" });
if (status !== 0 || /\bWARN/.test(stdout + stderr)) {
  process.stderr.write(`${stdout}${stderr}\nThe extension was not packed without a warning.\n`);
  process.exit(1);
}
process.stdout.write(`dist/conditions-for-success.vsix: ${Math.round(statSync(file).size / 1024)} KB\n`);

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
  return { ...kept, engines: { vscode: kept.engines.vscode }, files: [...CONTENTS, ...OF_ITS_OWN] };
}
