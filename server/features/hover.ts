import { HoverRequest } from "vscode-languageserver";
import { hover as hoverAt } from "../../core/language/hover.ts";
import { onDocument } from "../feature.ts";
import { toMarkup, toRange } from "../toLsp.ts";

/** What is under the pointer, as Markdown or plain text, whichever the client would rather have. */
export const hover = onDocument(
  HoverRequest.type,
  ({ textDocument }) => (textDocument?.hover === undefined ? undefined : { hoverProvider: true }),
  ({ asked, text }, { position }, { session }) => {
    const { rulePage, preferences, client } = session;
    const settings = { hidePrior: preferences.current.hidePriorLevel, rulePage };
    const found = hoverAt(asked, text.offsetAt(position), settings);
    const kinds = client.textDocument?.hover?.contentFormat;
    return found === undefined ? null : { contents: toMarkup(found.prose, kinds), range: toRange(text, found.span) };
  },
);
