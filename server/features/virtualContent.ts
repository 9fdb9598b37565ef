import { TextDocumentContentRequest } from "vscode-languageserver";
import { VIRTUAL_SCHEME } from "../../core/messages.ts";
import { onWorkspace } from "../feature.ts";
import { isBundledRubric } from "../workspace/bundled.ts";

/** The text of documents that are not files: of the rubric that comes with the product, to be read and not edited. */
export const virtualContent = onWorkspace(
  TextDocumentContentRequest.type,
  ({ workspace }) =>
    workspace?.textDocumentContent === undefined
      ? undefined
      : { workspace: { textDocumentContent: { schemes: [VIRTUAL_SCHEME] } } },
  ({ uri }, { session }) => ({ text: isBundledRubric(uri) ? session.host.bundledRubric() : "" }),
);
