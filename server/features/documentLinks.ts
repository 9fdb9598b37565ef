import { type DocumentLink, DocumentLinkRequest } from "vscode-languageserver";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { linksOf, type Target } from "../../core/language/links.ts";
import { referenceTo } from "../../core/rubric/rubric.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument } from "../feature.ts";
import type { Session } from "../session.ts";
import { toRange } from "../toLsp.ts";
import { BUNDLED_RUBRIC_URI } from "../workspace/bundled.ts";
import { within } from "../workspace/uris.ts";

/** Paths, addresses, rubrics and rules as links, where they lead somewhere safe. */
export const documentLinks = onDocument(
  DocumentLinkRequest.type,
  ({ textDocument }) =>
    textDocument?.documentLink === undefined ? undefined : { documentLinkProvider: { resolveProvider: false } },
  (document, _, { session }): DocumentLink[] => {
    const tooltips = session.client.textDocument?.documentLink?.tooltipSupport === true;
    return linksOf(document.asked).flatMap((link) => {
      const target = addressOf(link.target, document, session);
      return target === undefined
        ? []
        : [{ range: toRange(document.text, link), target, ...(tooltips && { tooltip: link.tooltip }) }];
    });
  },
);

/** The URI of what a link leads to; undefined where the client cannot be led there. */
function addressOf(target: Target, document: OpenDocument, session: Session): string | undefined {
  switch (target.kind) {
    case "file":
      return within(document.standing.root.uri, target.path);
    case "web":
      return target.address;
    case "rubric":
      return rubricAddress(target.reference, document, session);
    case "rule":
      return session.rulePage(target.id);
  }
}

/** Of the workspace's own file; of the rubric that comes with the product, for clients that can show it. */
function rubricAddress(reference: string, { standing }: OpenDocument, { client }: Session): string | undefined {
  const { root, path } = standing;
  const own = root.rubricFiles(path).find(({ rubric }) => referenceTo(rubric) === reference);
  if (own !== undefined) return within(root.uri, own.path);
  const shows = client.workspace?.textDocumentContent !== undefined;
  return shows && reference === referenceTo(bundledRubric) ? BUNDLED_RUBRIC_URI : undefined;
}
