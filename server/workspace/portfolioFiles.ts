import type { CancellationToken } from "vscode-languageserver";
import { ASSESSMENT_ENDING } from "../../core/formats.ts";
import { type PortfolioFile, portfolioFileIn, portfolioFileOf } from "../../core/report/portfolio/fileOf.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import { decode } from "../../core/text/decode.ts";
import { fingerprint } from "../../core/text/fingerprint.ts";
import type { Session } from "../session.ts";
import { pathWithin, plainUri } from "./uris.ts";

/** So many files are read at once: where the client reads them, each takes its time on the way. */
const AT_ONCE = 16;
/** Other work gets its turn after so many milliseconds. */
const TURN = 15;

/** What was found in a file, and what of it must be the same for that to hold. */
interface Known {
  readonly text: string;
  readonly rubrics: readonly Rubric[];
  readonly found: PortfolioFile;
}

export interface FoundFile {
  readonly uri: string;
  readonly found: PortfolioFile;
}

/** The workspace's assessments as the grid of all districts has them. A file that is as it was is not read again. */
export class PortfolioFiles {
  readonly #session: Session;
  readonly #known = new Map<string, Known>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Every assessment in the editor's folders. */
  async all(): Promise<readonly string[]> {
    const { roots, files } = this.#session;
    const found = await Promise.all(roots.folders.map(async (folder) => await files.find(folder, [ASSESSMENT_ENDING])));
    // The editor's folders may lie in one another.
    const uris = [...new Set(found.flat())];
    const there = new Set(uris);
    for (const uri of this.#known.keys()) if (!there.has(uri)) this.#known.delete(uri);
    return uris;
  }

  /** What these hold, in parts, in their order. Ends early when it is cancelled. */
  async *read(uris: readonly string[], token: CancellationToken): AsyncGenerator<readonly FoundFile[]> {
    let turn = performance.now();
    for (let at = 0; at < uris.length; at += AT_ONCE) {
      const part = uris.slice(at, at + AT_ONCE).map(plainUri);
      const found = await Promise.all(part.map(async (uri) => ({ uri, found: await this.#find(uri) })));
      if (performance.now() - turn > TURN) {
        await new Promise<void>((next) => this.#session.host.soon(next));
        turn = performance.now();
      }
      if (token.isCancellationRequested) return;
      yield found;
    }
  }

  async #find(uri: string): Promise<PortfolioFile> {
    const { roots, files, formats } = this.#session;
    if (!uri.endsWith(ASSESSMENT_ENDING) || !roots.folders.some((folder) => pathWithin(folder, uri) !== undefined)) {
      return { kind: "nothing" };
    }
    const open = [...this.#session.documents.values()].find((document) => document.plainUri === uri);
    if (open !== undefined) {
      await open.settled();
      return portfolioFileIn({ uri, path: open.standing.path }, open.analysis);
    }
    const bytes = await files.read(uri);
    if (bytes === undefined) return { kind: "nothing" };
    const { root, path } = await roots.of(uri);
    const decoded = { text: "", badByte: undefined, ...decode(bytes) };
    const [text, rubrics] = [`${decoded.badByte} ${fingerprint(decoded.text)}`, root.rubrics(path)];
    const known = this.#known.get(uri);
    if (known?.text === text && known.rubrics === rubrics) return known.found;
    const found = portfolioFileOf(uri, { ...decoded, path, workspace: root, formats, settings: root.settings });
    this.#known.set(uri, { text, rubrics, found });
    return found;
  }
}
