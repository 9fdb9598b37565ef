import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

/** Given by the build: a worker has no files of its own. */
declare const PRODUCT_VERSION: string;
declare const BUNDLED_RUBRIC: string;
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version: PRODUCT_VERSION,
  bundledRubric: () => BUNDLED_RUBRIC,
  rulePages: undefined,
  files: undefined,
  soon: (work) => setTimeout(work, 0),
});
