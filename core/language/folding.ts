import type { Analysis } from "../analyse.ts";
import { blocksOf, titleOf } from "../corrections/blocks.ts";
import { Lines } from "../text/lines.ts";
import { LineFolds, lookOf } from "./lineFolds.ts";
import { textLines } from "./textLines.ts";

/** Lines that can be folded under the first of them. Lines from 0, the last one included. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  /** `domain`: indicators under the comment that heads their domain. */
  readonly kind: "field" | "comment" | "domain";
}

/**
 * The folds of a file, in the order of their first lines. By indentation, so that a file that cannot be read as YAML folds
 * as it looks; where it can be read, lines within a text are not taken for fields or comments.
 */
export function foldsOf(analysis: Analysis): Fold[] {
  const lines = new Lines(analysis.document.text);
  const domains = domainFolds(analysis, lines);
  const headings = new Set(domains.map(({ first }) => first));
  return [...domains, ...foldsByLine(lines, textLines(analysis.document, lines), headings)].sort(
    (a, b) => a.first - b.first || b.last - a.last,
  );
}

function foldsByLine(lines: Lines, inText: Uint8Array, headings: ReadonlySet<number>): Fold[] {
  const folds = new LineFolds();
  for (let line = 0; line < lines.starts.length; line++) {
    const { indent, mark } = lookOf(lines, line);
    if (mark === undefined) folds.blank();
    else if (inText[line] === 1) folds.text(line);
    // A heading folds its domain, and so no comments.
    else if (mark === "#") folds.comment(line, indent, headings.has(line) || headings.has(line - 1));
    else folds.field(line, indent);
  }
  return folds.finish();
}

/** Indicators of one domain that stand together under the comment that names it. */
function domainFolds({ document, rubric, assessment }: Analysis, lines: Lines): Fold[] {
  const section = document.sections.find(({ entry }) => entry.name === "ratings");
  if (section === undefined || rubric === undefined || assessment === undefined) return [];
  const names = new Set(rubric.domains.map(({ name }) => name));
  const domainOf = new Map(
    rubric.domains.flatMap(({ name, indicators }) => indicators.map((each) => [each.name, name] as const)),
  );
  const folds: Fold[] = [];
  let headed: { title: string; from: number; end: number } | undefined;
  const end = () => {
    if (headed !== undefined) folds.push(foldOf(headed, lines));
    headed = undefined;
  };
  for (const block of blocksOf(document, section, names)) {
    const title = titleOf(block);
    const domain = domainOf.get(block.name) ?? title ?? headed?.title;
    if (title !== undefined || domain !== headed?.title) end();
    if (title !== undefined && title === domain) headed = { title, from: block.from, end: block.end };
    else if (headed !== undefined) headed.end = block.end;
  }
  end();
  return folds;
}

function foldOf({ from, end }: { from: number; end: number }, lines: Lines): Fold {
  return { first: lines.lineAt(from), last: lines.lineAt(Math.max(from, end - 1)), kind: "domain" };
}
