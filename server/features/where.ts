import { TextDocument } from "vscode-languageserver-textdocument";
import { locate } from "../../core/document/locate.ts";
import { keyAt } from "../../core/document/place.ts";
import { onOwnRequest } from "../feature.ts";
import { toRange } from "../toLsp.ts";
import { surveyed } from "../workspace/survey.ts";

/** From a part of a page about a file to its place in the file. */
export const where = onOwnRequest("rubric/where", async ({ uri, path }, { session }) => {
  const found = await surveyed(session, uri);
  if (found === undefined) return null;
  const { document } = found.analysis;
  const text = session.documents.get(uri)?.text ?? TextDocument.create(uri, "", 0, document.text);
  return toRange(text, locate(document, keyAt(...path)));
});
