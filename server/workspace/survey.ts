import type { CancellationToken } from "vscode-languageserver";
import { type Analysis, analyse } from "../../core/analyse.ts";
import { ASSESSMENT_ENDING } from "../../core/formats.ts";
import { decode } from "../../core/text/decode.ts";
import type { Session } from "../session.ts";
import type { Root } from "./root.ts";

/** A file of the workspace that is not necessarily open. */
export interface Surveyed {
  readonly uri: string;
  readonly root: Root;
  readonly path: string;
  readonly analysis: Analysis;
}

/** Other work gets its turn after so many milliseconds. */
const TURN = 15;

/**
 * Every file of the editor's folders with one of these endings, one after the other: open ones as they stand in the editor,
 * the others as they stand on the disk. Files that cannot be read are left out. Ends early when it is cancelled.
 */
export async function* survey(
  session: Session,
  token: CancellationToken,
  endings: readonly string[] = [ASSESSMENT_ENDING],
  mayConcern: (text: string, uri: string) => boolean = () => true,
): AsyncGenerator<Surveyed> {
  let turn = performance.now();
  const seen = new Set<string>();
  for (const folder of session.roots.folders) {
    for (const uri of await session.files.find(folder, endings)) {
      // The editor's folders may lie in one another.
      if (seen.has(uri)) continue;
      seen.add(uri);
      if (performance.now() - turn > TURN) {
        await new Promise<void>((next) => session.host.soon(next));
        turn = performance.now();
      }
      if (token.isCancellationRequested) return;
      const found = await surveyed(session, uri, mayConcern);
      if (found !== undefined) yield found;
    }
  }
}

/** One file, open or not; undefined where it cannot be read, or its text does not concern whoever asks. */
export async function surveyed(
  session: Session,
  uri: string,
  mayConcern: (text: string, uri: string) => boolean = () => true,
): Promise<Surveyed | undefined> {
  const open = session.documents.get(uri) ?? session.opened(uri);
  if (open !== undefined) {
    await open.settled();
    return mayConcern(open.text.getText(), uri) ? { uri: open.uri, ...open.standing, analysis: open.analysis } : undefined;
  }
  const bytes = await session.files.read(uri);
  if (bytes === undefined) return undefined;
  const decoded = decode(bytes);
  const text = "text" in decoded ? decoded.text : "";
  if (!mayConcern(text, uri)) return undefined;
  const { root, path } = await session.roots.of(uri);
  const { badByte } = { badByte: undefined, ...decoded };
  const source = { text, badByte, path, workspace: root, formats: session.formats, settings: root.settings };
  let analysis = analyse(source);
  // What it refers to is looked up meanwhile, and may refer to more.
  while (!root.isSettled) {
    await root.settled();
    analysis = analyse(source, analysis);
  }
  return { uri, root, path, analysis };
}
