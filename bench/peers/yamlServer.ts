import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol";
import type { Mistake } from "../editing/mistakes.ts";
import { ROOT, SCHEMA } from "./contestant.ts";
import { type LanguageServer, messageOf } from "./languageServer.ts";

const SETTINGS: Readonly<Record<string, unknown>> = {
  yaml: {
    schemas: { [pathToFileURL(SCHEMA).href]: "*.assessment.yaml" },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    validate: true,
    hover: true,
    completion: true,
  },
};

/** Red Hat's, which vscode-yaml and other editors' YAML modes bring, given the schema that is derived from the rubric. */
export const yamlServer: LanguageServer = {
  name: "yaml-language-server",
  command: [join(ROOT, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"],
  // `validationDelayMs` in its source; it cannot be set.
  wait: 200,
  settings: (section) => SETTINGS[section] ?? null,
  told(diagnostics) {
    const kinds = diagnostics.map((diagnostic) => ({ diagnostic, kind: kindOf(diagnostic) }));
    return {
      mistakes: kinds.flatMap(({ diagnostic, kind }) =>
        kind === undefined ? [] : [{ kind, line: diagnostic.range.start.line }],
      ),
      strange: kinds.flatMap(({ diagnostic, kind }) => (kind === undefined ? [messageOf(diagnostic)] : [])),
    };
  },
};

function kindOf(diagnostic: Diagnostic): Mistake["kind"] | undefined {
  const message = messageOf(diagnostic);
  if (message.startsWith("Value is not accepted.")) return "level";
  return /^Property .* is not allowed\.$/.test(message) ? "indicator" : undefined;
}
