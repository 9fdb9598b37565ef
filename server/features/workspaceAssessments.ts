import { ProgressType } from "vscode-languageserver";
import type { Progressing, WorkspacePart } from "../../core/messages.ts";
import type { PortfolioPart } from "../../core/report/portfolio/contents.ts";
import { onOwnRequest } from "../feature.ts";
import type { Session } from "../session.ts";
import { type FoundFile, PortfolioFiles } from "../workspace/portfolioFiles.ts";

const PARTS = new ProgressType<WorkspacePart>();
const kept = new WeakMap<Session, PortfolioFiles>();

/** Every assessment of the workspace, for the page that shows them all; to clients that take parts, in parts. */
export const workspaceAssessments = onOwnRequest("rubric/workspace", async (params, { session, token }) => {
  const files = kept.get(session) ?? new PortfolioFiles(session);
  kept.set(session, files);
  const uris = params.uris ?? (await files.all());
  const parts: PortfolioPart[] = [];
  let read = 0;
  for await (const found of files.read(uris, token)) {
    const part = partOf(found);
    read += found.length;
    if (params.partialResultToken === undefined) parts.push(part);
    else await session.connection.sendProgress(PARTS, params.partialResultToken, { ...part, ...progress(read, uris.length) });
  }
  return together(parts);
});

function progress(read: number, of: number): Progressing {
  return { progress: { read, of } };
}

function partOf(files: readonly FoundFile[]): PortfolioPart {
  const found = files.map((each) => each.found);
  const reviews = found.filter((each) => each.kind === "review");
  return {
    rubrics: [...new Set(reviews.map(({ rubric }) => rubric))],
    reviews: reviews.map(({ review }) => review),
    unreadable: found.flatMap((each) => (each.kind === "unreadable" ? [each.file] : [])),
    gone: files.flatMap(({ uri, found: { kind } }) => (kind === "nothing" ? [uri] : [])),
  };
}

function together(parts: readonly PortfolioPart[]): PortfolioPart {
  return {
    rubrics: [...new Set(parts.flatMap(({ rubrics }) => rubrics))],
    reviews: parts.flatMap(({ reviews }) => reviews),
    unreadable: parts.flatMap(({ unreadable }) => unreadable),
    gone: parts.flatMap(({ gone }) => gone),
  };
}
