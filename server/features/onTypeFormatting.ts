import { DocumentOnTypeFormattingRequest, type TextEdit } from "vscode-languageserver";
import { marginAfterEnter } from "../../core/language/format/onEnter.ts";
import { onDocument } from "../feature.ts";
import { toTextEdit } from "../toLsp.ts";

/** The margin of a new line, for clients that do not know it by themselves. */
export const onTypeFormatting = onDocument(
  DocumentOnTypeFormattingRequest.type,
  ({ textDocument }) =>
    textDocument?.onTypeFormatting === undefined
      ? undefined
      : { documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } },
  ({ analysis, editable, text }, { ch, position }): TextEdit[] | null =>
    editable && ch === "\n" ? marginAfterEnter(analysis, text.offsetAt(position)).map((edit) => toTextEdit(text, edit)) : null,
);
