import type { Analysis } from "../../core/analyse.ts";
import { type Asking, complete, type FolderEntry, folderAsked, type Suggestion } from "../../core/language/complete.ts";
import { applyEdits } from "../../core/text/span.ts";
import { CURSOR, marked } from "./cursor.ts";
import { expanded } from "./snippet.ts";
import { analyseIn, EARLY_LEARNING, inMemory } from "./workspace.ts";

export const HEAD = `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
  raters:
    AB: lead reviewer
    EF: finance
evidence:
  D1:
    kind: document
    date: 2025-06-24
    title: FY26 adopted budget
  D2:
    kind: document
    title: Board minutes
  I3:
    kind: interview
    date: 2025-10-14
    title: Finance office staff
`;

export interface Given {
  readonly path?: string;
  readonly snippets?: boolean;
  readonly today?: string;
  /** Of the workspace, by path; folders follow from them. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What is suggested at the mark, and what becomes of the text with a suggestion taken. */
export class Completing {
  readonly suggestions: readonly Suggestion[];
  readonly incomplete: boolean;
  readonly folder: string | undefined;
  readonly analysis: Analysis;
  readonly text: string;
  readonly offset: number;

  constructor(source: string, given: Given = {}) {
    const { path = "2025/example.assessment.yaml", snippets = false, today, files = {} } = given;
    const { text, offset } = marked(source);
    const all = { ...files, [path]: text };
    const asking: Asking = { snippets, entries: (folder) => entriesIn(Object.keys(all), folder), ...(today && { today }) };
    this.analysis = analyseIn(all, path);
    const asked = { path, analysis: this.analysis, workspace: inMemory(all, [EARLY_LEARNING]) };
    const { suggestions, incomplete } = complete(asked, offset, asking);
    this.suggestions = suggestions;
    this.incomplete = incomplete;
    this.folder = folderAsked(asked, offset);
    this.text = text;
    this.offset = offset;
  }

  get labels(): string[] {
    return this.suggestions.map(({ label }) => label);
  }

  get(label: string): Suggestion {
    const found = this.suggestions.find((each) => each.label === label);
    if (found === undefined) throw new Error(`'${label}' is not suggested: ${this.labels.join(", ") || "nothing is"}`);
    return found;
  }

  /** The text with the suggestion taken, the mark behind what was put in; of a snippet, its first choices. */
  taking(label: string): string {
    return this.after(this.get(label));
  }

  after({ edit }: Suggestion): string {
    const text = (edit.snippet ? expanded(edit.text) : edit.text) + CURSOR;
    return applyEdits(this.text, [{ start: edit.start, end: edit.end, text }]);
  }
}

/** At the mark in an assessment that has a head with evidence and raters; what is given back has none either. */
export function inAssessment(source: string, given?: Given): Completing & { taken(label: string): string } {
  const completing = new Completing(HEAD + source, given);
  return Object.assign(completing, { taken: (label: string) => completing.taking(label).slice(HEAD.length) });
}

function entriesIn(files: readonly string[], folder: string): readonly FolderEntry[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const steps = files.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length).split("/"));
  const entries = new Map(steps.map(([name = "", ...rest]) => [name, { name, folder: rest.length > 0 }]));
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
