import { html, type Markup } from "../../text/html.ts";
import { counted } from "../../text/sentence.ts";
import { shownDate } from "../../text/shownDate.ts";
import type { Row } from "../rows.ts";
import type { DomainSummary, Summary } from "../summary.ts";
import { allFindings } from "./findings.ts";
import { step } from "./highlights.ts";
import { sentences } from "./sentences.ts";
import { lookOf } from "./shape.ts";

/** Every indicator in scope, domain by domain: the level, why, what the next one asks for, and what is to be done. */
export function details(summary: Summary): Markup {
  const { district, review } = summary;
  const about = [district.name ?? "District without a name", ...(review.date === undefined ? [] : [shownDate(review.date)])];
  return html`<div class="details">
<p class="paper soft">${about.join(" · ")}</p>
${summary.domains.map((domain) => section(domain, summary))}${allFindings(summary)}</div>`;
}

function section({ name, rows }: DomainSummary, summary: Summary): Markup | undefined {
  const inScope = rows.filter((row) => row.inScope);
  if (inScope.length === 0) return undefined;
  return html`<section><h2>${name}</h2>
${inScope.map((row) => article(row, summary))}</section>\n`;
}

function article(row: Row, { distribution, nextSteps }: Summary): Markup {
  const { word, shape, rank } = lookOf(row.standing, distribution);
  const { indicator, rationale, next } = row;
  const steps = nextSteps.filter((each) => each.indicator === indicator).map((each) => step(each));
  return html`<article class="rank-${rank}">
<h3>${indicator} <span class="word">${shape}${word}</span></h3>
${facts(row)}
${rationale === undefined ? undefined : html`<p>${rationale}</p>`}
${next === undefined || next.sentences.length === 0 ? undefined : html`<div class="reach"><p class="soft">To reach ${next.level}:</p>${sentences(next)}</div>`}
${steps.length === 0 ? undefined : html`<div class="reach"><p class="soft">Next ${steps.length === 1 ? "step" : "steps"}:</p><ul>${steps}</ul></div>`}
</article>
`;
}

function facts({ previous, direction, evidence, priority }: Row): Markup | undefined {
  const before = previous === undefined || previous.kind === "open" ? undefined : `${previous.word} at the last review`;
  const way = direction === "up" ? "▲ up from " : direction === "down" ? "▼ down from " : "";
  const told = [
    before && way + before,
    evidence === 0 ? undefined : `${counted(evidence, "piece")} of evidence`,
    priority && `${priority} priority`,
  ].filter((fact) => fact !== undefined);
  return told.length === 0 ? undefined : html`<p class="soft">${told.join(" · ")}</p>`;
}
