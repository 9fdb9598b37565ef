import { type InlayHint, InlayHintRequest } from "vscode-languageserver";
import { inlaysOf } from "../../core/language/inlays.ts";
import { onDocument } from "../feature.ts";
import { toSpan } from "../toLsp.ts";

/** What ids and names stand for, within the text: as the person has set it. */
export const inlayHints = onDocument(
  InlayHintRequest.type,
  ({ textDocument }) => (textDocument?.inlayHint === undefined ? undefined : { inlayHintProvider: { resolveProvider: false } }),
  ({ asked, text }, { range }, { session }): InlayHint[] =>
    inlaysOf(asked, toSpan(text, range), session.preferences.current.inlayHints).map(({ offset, label, tooltip }) => ({
      position: text.positionAt(offset),
      label,
      paddingLeft: true,
      ...(tooltip !== label && { tooltip }),
    })),
);
