import { type CancellationToken, type Location, ReferencesRequest } from "vscode-languageserver";
import type { Analysis } from "../../core/analyse.ts";
import { ASSESSMENT_ENDING, RUBRIC_ENDING } from "../../core/formats.ts";
import { definedIn } from "../../core/language/definition.ts";
import type { Named } from "../../core/language/named.ts";
import { namedAt } from "../../core/language/namedAt.ts";
import { goesBy, isShared, referenceOf, usesIn } from "../../core/language/uses.ts";
import type { Span } from "../../core/text/span.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument } from "../feature.ts";
import type { Session } from "../session.ts";
import { toLocation } from "../toLsp.ts";
import { readFileOf, rubricFileOf } from "../workspace/rubricFile.ts";
import { survey } from "../workspace/survey.ts";
import { plainUri } from "../workspace/uris.ts";

/** Everything that names what the cursor is on: in the file, and of what a rubric defines, in every file that goes by it. */
export const references = onDocument(
  ReferencesRequest.type,
  ({ textDocument }) => (textDocument?.references === undefined ? undefined : { referencesProvider: true }),
  async (document, { position, context }, { session, token }): Promise<Location[] | null> => {
    const { analysis, text } = document;
    const named = namedAt(analysis, text.offsetAt(position))?.named;
    if (named === undefined) return null;
    const own = spansIn(analysis, named, context.includeDeclaration).map((span) => toLocation(text, span));
    const reference = isShared(named) ? referenceOf(analysis) : undefined;
    if (reference === undefined) return own;
    return [...own, ...(await elsewhere(document, named, reference, context.includeDeclaration, session, token))];
  },
);

async function elsewhere(
  document: OpenDocument,
  named: Named,
  reference: string,
  definitions: boolean,
  session: Session,
  token: CancellationToken,
): Promise<Location[]> {
  const found: Location[] = [];
  const seen = new Set([plainUri(document.uri)]);
  const id = reference.slice(0, reference.indexOf("@"));
  const add = ({ text, analysis }: ReturnType<typeof readFileOf>) => {
    if (seen.has(plainUri(text.uri)) || !goesBy(analysis, reference)) return;
    seen.add(plainUri(text.uri));
    found.push(...spansIn(analysis, named, definitions).map((span) => toLocation(text, span)));
  };
  for await (const file of survey(session, token, [ASSESSMENT_ENDING, RUBRIC_ENDING], (text) => text.includes(id))) {
    add(readFileOf(file.uri, file.analysis));
  }
  // The rubric may stand outside the editor's folders, or come with the product.
  const { root, path } = document.standing;
  const rubric = definitions ? await rubricFileOf(session, root, path, reference) : undefined;
  if (rubric !== undefined) add(rubric);
  return found;
}

function spansIn(analysis: Analysis, named: Named, definitions: boolean): Span[] {
  const uses = usesIn(named, analysis);
  const spans: Span[] = uses.filter(({ role }) => definitions || role !== "definition");
  // What is defined by a word of its own: a level that has no descriptor here.
  if (!definitions || uses.some(({ role }) => role === "definition")) return spans;
  const defined = definedIn(analysis, named);
  return defined === undefined ? spans : [defined.name, ...spans];
}
