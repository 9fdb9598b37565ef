import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  LSPErrorCodes,
  type Position,
  type Range,
  type ResponseError,
  type TextDocumentEdit,
  type TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseDocument } from "../../core/document/document.ts";
import { ASSESSMENT_SECTIONS } from "../../core/formats.ts";
import { features } from "../../server/features/features.ts";
import { everything } from "../support/server/capabilities.ts";
import { type Started, startInMemory } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";
import { expanded } from "../support/snippet.ts";
import { assessmentText } from "./assessmentText.ts";
import { edited, randomEdit } from "./edits.ts";

const PIECES = [
  ..." \n\t:-#[]{}\"'|>&*!%@?,",
  ...["\r\n", "\r", "---\n", "<<: *a\n", ">-\n", "? ", "👩‍👩‍👧", "\ud83d", "\u2028", "\ufeff", "\0", "<<<<<<< a\n", "level: "],
  "  Unified Vision:\n    level: Exemplery\n",
];
type Listed = Pick<CompletionList, "items" | "itemDefaults">;

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly range: Range;
  readonly context: { readonly diagnostics: [] };
}

const RUNS = Number(process.env["RUNS"] ?? 25);

/** Texts as they come and as they get while one types, with either line break. */
const texts = fc
  .tuple(assessmentText, fc.oneof(fc.constant([]), fc.array(randomEdit(PIECES), { maxLength: 4 })), fc.boolean())
  .map(([text, edits, windows]) => {
    const after = edits.reduce(edited, text);
    return windows ? after.replaceAll(/\r?\n/g, "\r\n") : after;
  });

describe("a server asked about any text, anywhere", () => {
  let started: Started;
  let count = 0;
  beforeAll(async () => {
    // A client without refreshes: nothing is asked but what is asked here. It puts texts in as they are.
    const { textDocument, workspace: _, ...others } = everything;
    const completionItem = {
      ...textDocument?.completion?.completionItem,
      insertTextModeSupport: { valueSet: [InsertTextMode.asIs] },
    };
    const capabilities = {
      ...others,
      textDocument: { ...textDocument, completion: { ...textDocument?.completion, completionItem } },
      workspace: { symbol: {}, workspaceEdit: { documentChanges: true } },
    };
    started = await startInMemory({ capabilities, files: { "2024.assessment.yaml": assessment({ date: "2024-10-16" }) } });
  });
  afterAll(async () => await started.stop());

  /** Everything that is asked at a position, by method. */
  function questions(uri: string, position: Position): [method: string, params: object][] {
    const textDocument = { uri };
    const range = { start: position, end: { line: position.line + 1, character: 2 } };
    const options = { tabSize: 2, insertSpaces: true };
    const params = {
      ...{ textDocument, position, range, ranges: [range], positions: [position], options, ch: "\n" },
      ...{ newName: "D77", query: "board", context: { diagnostics: [], includeDeclaration: true }, previousResultId: "1" },
      ...{ previousResultIds: [], uri, path: ["ratings"], indicator: "Unified Vision", word: "Proficient" },
      ...{
        rubric: "conditions-for-success@1.0.0",
        district: { name: "Mesa" },
        date: "2025-10-16",
        last: uri,
        rows: [["a"]],
        source: "s",
      },
    };
    const resolving = (method: string) => method.endsWith("/resolve");
    return features.flatMap(({ method }) => (resolving(method) ? [] : [[method, params] as [string, object]]));
  }

  it(
    "answers, whatever it is asked",
    async () => {
      const property = fc.asyncProperty(texts, fc.nat(), async (text, at) => {
        const { client } = started;
        const uri = started.uri(`${++count}.assessment.yaml`);
        const document = client.open(uri, text);
        for (const [method, params] of questions(uri, document.positionAt(at % (text.length + 1)))) {
          // A name that cannot be given is refused, in words.
          const answer = client.request(method, params).catch(({ code, message }: ResponseError) => {
            if (code !== LSPErrorCodes.RequestFailed) throw new Error(`${method}: ${message}`);
          });
          await answer;
        }
        client.close(uri);
        expect(client.messages).toEqual([]);
      });
      await fc.assert(property, { numRuns: RUNS });
    },
    60_000 + RUNS * 500,
  );

  async function tryCompletions(document: TextDocument, asked: Asked): Promise<void> {
    const found = await started.client.request<CompletionList | CompletionItem[] | null>("textDocument/completion", asked);
    const list: Listed = Array.isArray(found) ? { items: found } : (found ?? { items: [] });
    for (const item of some(list.items)) {
      for (const range of rangesOf(item, list)) {
        expect([range.start.line, range.end.line], item.label).toEqual([asked.position.line, asked.position.line]);
        const newText = asInserted(item, list);
        expectSound(document, [{ range, newText }, ...(item.additionalTextEdits ?? [])], item.label);
      }
    }
  }

  async function tryActions(document: TextDocument, asked: Asked): Promise<void> {
    const actions = (await started.client.request<CodeAction[] | null>("textDocument/codeAction", asked)) ?? [];
    for (const action of some(actions)) {
      const { edit } = action.edit ? action : await started.client.request<CodeAction>("codeAction/resolve", action);
      const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      expect(changes.map(({ textDocument: { uri } }) => uri)).toEqual([document.uri]);
      expectSound(document, (changes[0]?.edits ?? []) as TextEdit[], action.title);
    }
  }

  it(
    "offers completions and actions that can be applied, and leave a sound file sound",
    async () => {
      const property = fc.asyncProperty(texts, fc.nat(), async (text, at) => {
        const { client } = started;
        const uri = started.uri(`${++count}.assessment.yaml`);
        const document = client.open(uri, text);
        const position = document.positionAt(at % (text.length + 1));
        const asked: Asked = {
          textDocument: { uri },
          position,
          range: { start: position, end: position },
          context: { diagnostics: [] },
        };
        await tryCompletions(document, asked);
        await tryActions(document, asked);
        client.close(uri);
      });
      await fc.assert(property, { numRuns: RUNS });
    },
    60_000 + RUNS * 500,
  );
});

/** The edits can be applied as the protocol wants it, and a file that reads well does so after them. */
function expectSound(document: TextDocument, edits: TextEdit[], what: string): void {
  const before = document.getText();
  // Throws where edits overlap.
  const after = TextDocument.applyEdits(document, edits);
  const trouble = [`${what}\n${before}\n--- becomes ---\n${after}`];
  // Of a file that is broken already, problems that others hid may come to light; test/property/actions.test.ts looks into those.
  if (problemsIn(before) === 0) expect(problemsIn(after) === 0 ? [] : trouble).toEqual([]);
}

function problemsIn(text: string): number {
  return parseDocument(text, ASSESSMENT_SECTIONS).problems.length;
}

function rangesOf({ textEdit }: CompletionItem, { itemDefaults }: Listed): Range[] {
  const edit = textEdit ?? (itemDefaults?.editRange as Range | { insert: Range; replace: Range } | undefined);
  if (edit === undefined) return [];
  if ("range" in edit) return [edit.range];
  return "insert" in edit ? [edit.insert, edit.replace] : [edit];
}

/** What is put in, with a snippet's places to fill in as they are at first. */
function asInserted({ textEdit, textEditText, label, insertTextFormat }: CompletionItem, { itemDefaults }: Listed): string {
  const text = textEdit?.newText ?? textEditText ?? label;
  const format = insertTextFormat ?? itemDefaults?.insertTextFormat;
  return format === InsertTextFormat.Snippet ? expanded(text) : text;
}

function some<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(all.length / 4));
  return all.filter((_, index) => index % step === 0);
}
