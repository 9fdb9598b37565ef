import { type ExtensionContext, Uri } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { LANGUAGE_IDS, type Options } from "../core/messages.ts";

/** Documents of every scheme: diff editors, pull requests and the history show earlier versions, and hovers work there too. */
export function clientOptions({ extensionUri }: ExtensionContext): LanguageClientOptions {
  const options: Options = {
    files: true,
    showReferences: true,
    rulePages: Uri.joinPath(extensionUri, "docs/rules").toString(),
  };
  return {
    documentSelector: Object.values(LANGUAGE_IDS).map((language) => ({ language })),
    initializationOptions: options,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
