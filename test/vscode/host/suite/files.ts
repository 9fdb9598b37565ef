import { Position, type TextDocument, Uri, window, workspace } from "vscode";
import { have } from "./expect.ts";

/** The folder that is open: a copy of `samples/`. */
export function folder(): Uri {
  return have(workspace.workspaceFolders?.[0], "folder").uri;
}

/** Opens a file of the samples. */
export async function sample(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.joinPath(folder(), path));
  await window.showTextDocument(document);
  return document;
}

/** An assessment of one indicator: its level, and what is wrong with nothing else. */
export function assessment(level: string): string {
  return `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
  scope: [Unified Vision]
evidence:
  D1:
    kind: document
    date: 2025-06-24
    title: Strategic plan
  I1:
    kind: interview
    date: 2025-10-14
    title: Principals
    people: 12
ratings:
  Unified Vision:
    level: ${level}
    rationale: The plan is quoted by 9 of 12 principals ([D1] p. 3, [I1]).
    evidence: [D1, I1]
`;
}

export interface Opened {
  readonly document: TextDocument;
  /** Where the text had a `█`; else its start. */
  readonly at: Position;
}

/** Writes a file of its own into the folder and shows it. */
export async function written(name: string, text: string): Promise<Opened> {
  const uri = Uri.joinPath(folder(), "written", name);
  const offset = text.indexOf("█");
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace("█", "")));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return { document, at: offset < 0 ? new Position(0, 0) : document.positionAt(offset) };
}

/** The place right behind the first time that a text stands in the document. */
export function behind(document: TextDocument, text: string): Position {
  const found = document.getText().indexOf(text);
  if (found < 0) throw new Error(`'${text}' is not in the document.`);
  return document.positionAt(found + text.length);
}
