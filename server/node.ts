import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFiles } from "./host/nodeFiles.ts";
import { startServer } from "./server.ts";

// A version of a large file is soon replaced by the next: garbage is collected when there is a third more, not at four times as much.
setFlagsFromString("--heap-growing-percent=30");

/** Where the built program lies: beside the folders that are installed with it. */
const root = join(__dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const connection = createConnection(ProposedFeatures.all);
// Node would end the program. What failed here nobody waited for, so everything else goes on.
process.on("unhandledRejection", (reason) =>
  connection.console.error(reason instanceof Error ? `${reason.stack}` : String(reason)),
);

startServer(connection, {
  version,
  bundledRubric: () => readFileSync(join(root, "rubric/conditions-for-success.rubric.yaml"), "utf8"),
  rulePages: pathToFileURL(join(root, "docs/rules")).toString(),
  files: nodeFiles,
  soon: (work) => setImmediate(work),
});
