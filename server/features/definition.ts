import { type Definition, type DefinitionLink, DefinitionRequest } from "vscode-languageserver";
import { definedIn, definitionAt, type Target } from "../../core/language/definition.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument } from "../feature.ts";
import type { Session } from "../session.ts";
import { type LinkTarget, toLink } from "../toLsp/navigation.ts";
import { toRange } from "../toLsp.ts";
import { rubricFileOf } from "../workspace/rubricFile.ts";
import { within } from "../workspace/uris.ts";

/** From a name to where it is defined: in the file, in its rubric, or the file it is the path of. */
export const definition = onDocument(
  DefinitionRequest.type,
  ({ textDocument }) => (textDocument?.definition === undefined ? undefined : { definitionProvider: true }),
  async (document, { position }, { session }): Promise<Definition | DefinitionLink[] | null> => {
    const found = definitionAt(document.asked, document.text.offsetAt(position));
    const to = found && (await placeOf(document, found.to, session));
    if (found === undefined || to === undefined) return null;
    const links = session.client.textDocument?.definition?.linkSupport === true;
    return links ? [toLink(toRange(document.text, found.from), to)] : { uri: to.uri, range: to.name };
  },
);

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

async function placeOf(document: OpenDocument, target: Target, session: Session): Promise<LinkTarget | undefined> {
  const { root, path } = document.standing;
  switch (target.in) {
    case "this file":
      return { uri: document.uri, name: toRange(document.text, target.name), whole: toRange(document.text, target.whole) };
    case "file":
      return { uri: within(root.uri, target.path), name: TOP, whole: TOP };
    case "rubric": {
      const file = await rubricFileOf(session, root, path, target.reference);
      const defined = file && definedIn(file.analysis, target.named);
      if (file === undefined || defined === undefined) return undefined;
      return { uri: file.text.uri, name: toRange(file.text, defined.name), whole: toRange(file.text, defined.whole) };
    }
  }
}
