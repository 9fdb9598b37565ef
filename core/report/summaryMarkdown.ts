import type { Severity } from "../settings/settings.ts";
import { asMarkdownLine, forMarkdownCode, forMarkdownLine } from "../text/markdown.ts";
import { counted } from "../text/sentence.ts";
import { shownDate } from "../text/shownDate.ts";
import type { Row } from "./rows.ts";
import type { DomainSummary, Summary } from "./summary.ts";

/** The summary for pull requests and wikis: Markdown, GitHub's tables in it. */
export function summaryMarkdown(summary: Summary): string {
  const parts = [
    head(summary),
    ...summary.domains.map(domain),
    strengths(summary),
    gaps(summary),
    steps(summary),
    changes(summary),
    findings(summary),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/**
 * Text of somebody's, within a line. What GitHub would take for a person to notify or an issue to refer to is parted by a
 * comment, which shows nowhere: it looks for those in what it has rendered, where no escape reaches.
 */
function text(words: string): string {
  return forMarkdownLine(words).replace(/(?<!\w\\?)@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, "$&<!-- -->");
}

function code(words: string): string {
  const written = forMarkdownCode(words);
  return written.startsWith("`") ? written : text(words);
}

function head({ district, review, rubric, coverage, distribution, incomplete }: Summary): string[] {
  const { levels, unrated, notRatedYet } = distribution;
  const used = [...levels, ...unrated].filter(({ count }) => count > 0);
  const facts = [
    review.date === undefined ? "Review without a date" : `Review of ${shownDate(review.date)}`,
    ...[review.status, district.code, district.state].filter((fact) => fact !== undefined),
    ...(review.rater === undefined ? [] : [`rated by ${review.rater} alone`]),
  ];
  const counts = [
    ...used.map(({ word, count }) => `${count} ${text(word)}`),
    ...(notRatedYet === 0 ? [] : [`${notRatedYet} not rated yet`]),
    ...(coverage.outOfScope === 0 ? [] : [`${coverage.outOfScope} not in scope`]),
  ];
  return [
    `# ${text(district.name ?? "District without a name")}`,
    "",
    `${facts.map(text).join(" · ")}  `,
    `${text(rubric.title)} (${code(rubric.reference)})`,
    ...(incomplete ? ["", "Part of the file could not be read. What is missing here may stand there."] : []),
    "",
    [`**${coverage.rated} of ${coverage.inScope} indicators rated**`, ...counts].join(" · "),
  ];
}

function domain({ name, rows }: DomainSummary): string[] {
  const own = rows.filter(({ inScope }) => inScope);
  if (own.length === 0) return [`## ${text(name)}`, "", "Not in the scope of this review."];
  return [
    `## ${text(name)}`,
    "",
    ...table(
      ["Indicator", "Level", "Last review", "Evidence", "Priority"],
      own.map((row) => [
        text(row.indicator),
        row.standing.kind === "open" ? "not rated yet" : text(row.standing.word),
        before(row),
        String(row.evidence),
        text(row.priority ?? ""),
      ]),
    ),
  ];
}

function before({ direction, previous }: Row): string {
  const arrow = direction === "up" ? "▲ up from " : direction === "down" ? "▼ down from " : "";
  return previous === undefined || previous.kind === "open" ? "" : `${arrow}${text(previous.word)}`;
}

function strengths({ strengths: found }: Summary): string[] {
  if (found === undefined) return [];
  return [`## Strengths: at ${text(found.level)}`, "", ...found.indicators.map((each) => item(text(each)))];
}

function gaps({ gaps: all }: Summary): string[] {
  const [first] = all;
  if (first === undefined) return [];
  const items = all.flatMap(({ indicator, priority, next }) => [
    item(`**${text(indicator)}**${priority === undefined ? "" : ` (${text(priority)} priority)`}${reach(next)}`),
    ...(next?.sentences ?? []).map(
      ({ text: words, state }) => `  ${item(`${text(words)}${state === undefined ? "" : ` _(${text(state)})_`}`)}`,
    ),
  ]);
  return [`## ${counted(all.length, "indicator")} at ${text(first.level)}`, "", ...items];
}

function reach(next: Summary["gaps"][number]["next"]): string {
  if (next === undefined) return "";
  return next.sentences.length === 0
    ? `: every sentence of ${text(next.level)} is marked as met`
    : `, to reach ${text(next.level)}:`;
}

function steps({ nextSteps }: Summary): string[] {
  if (nextSteps.length === 0) return [];
  const rows = nextSteps.map(({ do: words, owner, by, indicator }) => [
    text(words),
    text(owner ?? ""),
    by === undefined ? "" : text(shownDate(by)),
    text(indicator),
  ]);
  return ["## Next steps", "", ...table(["What", "Who", "By", "Indicator"], rows)];
}

function changes({ since }: Summary): string[] {
  if (since === undefined) return [];
  const { up, down, same, new: added, gone } = since.changes;
  const named = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [item(`**${names.length} ${words}:** ${names.map(text).join(", ")}`)];
  return [
    `## Since the last review${since.date === undefined ? "" : `, ${text(shownDate(since.date))}`}`,
    "",
    ...named("up", up),
    ...named("down", down),
    ...named("newly rated", added),
    ...named("rated then, not now", gone),
    item(`${same.length} the same`),
  ];
}

const WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", information: "Information" };

function findings({ toSettle = [] }: Summary): string[] {
  if (toSettle.length === 0) return [];
  return [
    `## ${counted(toSettle.length, "finding")} to settle`,
    "",
    ...toSettle.map(({ severity, message }) => item(`**${WORDS[severity]}:** ${text(message)}`)),
  ];
}

function item(line: string): string {
  return `- ${asMarkdownLine(line)}`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)];
}
