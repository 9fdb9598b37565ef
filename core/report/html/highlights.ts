import { html, type Markup } from "../../text/html.ts";
import { counted } from "../../text/sentence.ts";
import { shownDate } from "../../text/shownDate.ts";
import type { Gap, NextStep } from "../priorities.ts";
import type { Summary } from "../summary.ts";
import { behind, shortList } from "./list.ts";
import type { Go } from "./place.ts";
import { sentences } from "./sentences.ts";

/** How many of each are shown before a reader asks for the rest. */
const MOST = 4;

export function strengths({ strengths: found }: Summary, go: Go): Markup | undefined {
  if (found === undefined) return undefined;
  const items = found.indicators.map((indicator) => html`<li>${go(["ratings", indicator], indicator)}</li>`);
  return html`<section id="strengths" aria-labelledby="strengths-title">
<h2 id="strengths-title">Strengths: at ${found.level}${items.length > MOST ? behind(`All ${items.length}`) : undefined}</h2>
${shortList(items, "strengths-rest", MOST)}
</section>`;
}

/** The indicators at the lowest level, each with the sentences that the next one asks for and that are not met yet. */
export function gaps({ gaps: all }: Summary, go: Go): Markup | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const items = all.map((each) => gap(each, go));
  const { next } = first;
  return html`<section id="gaps" aria-labelledby="gaps-title">
<h2 id="gaps-title">${counted(all.length, "indicator")} at ${first.level}${next && behind("In detail")}</h2>
${shortList(items, "gaps-rest", MOST)}
</section>`;
}

function gap({ indicator, priority, next }: Gap, go: Go): Markup {
  const tag = priority === undefined ? undefined : html` <span class="tag">${priority} priority</span>`;
  const name = html`${go(["ratings", indicator], indicator)}${tag}`;
  if (next === undefined) return html`<li>${name}</li>`;
  const missing = next.sentences.length;
  const reach =
    missing === 0
      ? html`<p class="reach soft">Every sentence of ${next.level} is marked as met.</p>`
      : html`<details class="reach"><summary>To reach ${next.level}: ${counted(missing, "sentence")} not yet met<span class="said"> by ${indicator}</span></summary>${sentences(next)}</details>`;
  return html`<li>${name}${reach}</li>`;
}

export function steps({ nextSteps }: Summary, go: Go): Markup | undefined {
  if (nextSteps.length === 0) return undefined;
  const items = nextSteps.map((each) => step(each, html` · ${go(["ratings", each.indicator, "actions"], each.indicator)}`));
  return html`<section id="steps" aria-labelledby="steps-title">
<h2 id="steps-title">Next steps${behind(items.length === 1 ? "In full" : `All ${items.length}`)}</h2>
${shortList(items, "steps-rest", MOST)}
</section>`;
}

/** What is to be done, by whom and when, and what for where that is not plain. */
export function step({ do: words, owner, by }: NextStep, about?: Markup): Markup {
  const facts = [owner ?? "no owner yet", by === undefined ? "no date yet" : `by ${shownDate(by)}`];
  return html`<li><span class="do">${words}</span> <span class="soft who">${facts.join(", ")}${about}</span></li>`;
}
