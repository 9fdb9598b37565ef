import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticSeverity } from "vscode-languageserver-protocol";
import type { Mistake } from "../editing/mistakes.ts";
import { ROOT } from "./contestant.ts";
import { type LanguageServer, messageOf } from "./languageServer.ts";

/** The program as it is installed. */
const PROGRAM = join(ROOT, JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).bin["rubric-language-server"]);

const RULES: ReadonlyMap<unknown, Mistake["kind"]> = new Map([
  ["unknown-level", "level"],
  ["unknown-indicator", "indicator"],
]);

/** False before it has been built. */
export const rubricServerIsBuilt = existsSync(join(ROOT, "dist/server.cjs"));

export const rubricServer: LanguageServer = {
  name: "rubric-language-server",
  command: [PROGRAM, "--stdio"],
  wait: 0,
  settings: () => null,
  told(diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
    return {
      mistakes: errors.flatMap(({ code, range }) => {
        const kind = RULES.get(code);
        return kind === undefined ? [] : [{ kind, line: range.start.line }];
      }),
      strange: errors.filter(({ code }) => !RULES.has(code)).map(messageOf),
    };
  },
};
