import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic, FullDocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { pulling } from "../support/server/capabilities.ts";
import { type Started, startInMemory } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";
import { root } from "../support/workspace.ts";
import { randomEdit } from "./edits.ts";

/** What people type and paste, and what YAML makes much of. */
const PIECES = [
  ..." \n\t:-#[]{}\"'|>&*!%@?,",
  ...["\r\n", "\r", "\n\n", "  ", "---\n", "...\n", "&a ", "*a", "<<: ", ">-\n", "|\n", ": ", " #", "- ", "? "],
  ...["👩‍👩‍👧", "\ud83d", "\udc69", "\u2028", "\u00a0", "\ufeff", "é", "\0", "x", "D1", "level: Proficient\n"],
  ...["<<<<<<< ours\n", "=======\n", ">>>>>>> theirs\n", "# rubric-ignore: unknown-level\n"],
  "  Unified Vision:\n    level: Exemplery\n    rationale: As [D9] shows.\n    evidence: [D9]\n",
  "\tTeacher Leadership:\n\t\tlevel: Developing\n",
  "evidence:\n  D9:\n    kind: document\n    title: Plan\n",
  "",
];

const TEXTS = [
  assessment(),
  assessment().replaceAll("\n", "\r\n"),
  readFileSync(join(root, "samples/districts/2025/juniper-mesa.assessment.yaml"), "utf8"),
  readFileSync(join(root, "samples/faulty/judgement.assessment.yaml"), "utf8"),
];

/** `npm test` does a few; `RUNS=5000` does many. */
const RUNS = Number(process.env["RUNS"] ?? 40);

describe("edits sent one by one", () => {
  let started: Started;
  let count = 0;
  beforeAll(async () => {
    started = await startInMemory({ capabilities: pulling });
  });
  afterAll(async () => await started.stop());

  /** Complete: files that the text names are looked up first. */
  async function diagnostics(uri: string): Promise<Diagnostic[]> {
    const asked = { textDocument: { uri } };
    return (await started.client.request<FullDocumentDiagnosticReport>("textDocument/diagnostic", asked)).items;
  }

  const lump = fc.record({ edits: fc.array(randomEdit(PIECES), { minLength: 1, maxLength: 4 }), wait: fc.boolean() });

  it(
    "give the same diagnostics as the text they lead to, opened afresh",
    async () => {
      const property = fc.asyncProperty(
        fc.constantFrom(...TEXTS),
        fc.array(lump, { minLength: 1, maxLength: 6 }),
        async (text, lumps) => {
          const { client, uri } = started;
          const [typed, fresh] = [uri(`${++count}.assessment.yaml`), uri(`${++count}.assessment.yaml`)];
          client.open(typed, text);
          for (const { edits, wait } of lumps) {
            if (wait) await diagnostics(typed);
            // Several changes in one message are each of the text that the one before it left.
            const { uri: name, languageId, version } = client.document(typed);
            const now = TextDocument.create(name, languageId, version, client.document(typed).getText());
            const changes = edits.map(({ at, gone, text: put }) => {
              const offset = at % (now.getText().length + 1);
              const change = { range: { start: now.positionAt(offset), end: now.positionAt(offset + gone) }, text: put };
              TextDocument.update(now, [change], version);
              return change;
            });
            expect(client.change(typed, changes).getText()).toBe(now.getText());
          }
          const after = await diagnostics(typed);
          client.open(fresh, client.document(typed).getText());
          const anew = await diagnostics(fresh);
          client.close(typed);
          client.close(fresh);
          expect(plain(after, typed)).toEqual(plain(anew, fresh));
        },
      );
      await fc.assert(property, { numRuns: RUNS });
    },
    RUNS * 1000,
  );
});

function plain(found: readonly Diagnostic[], uri: string): unknown {
  return JSON.parse(JSON.stringify(found).replaceAll(uri, "its own"));
}
