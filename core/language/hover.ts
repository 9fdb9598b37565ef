import type { Span } from "../text/span.ts";
import type { Asked } from "./asked.ts";
import type { Asking, HoverSettings } from "./hover/asking.ts";
import { bounded } from "./hover/bounded.ts";
import { criterionHover } from "./hover/criterionHover.ts";
import { evidenceHover } from "./hover/evidenceHover.ts";
import { keyHover, wordHover } from "./hover/fieldHover.ts";
import { fileHover } from "./hover/fileHover.ts";
import { indicatorHover } from "./hover/indicatorHover.ts";
import { levelHover } from "./hover/levelHover.ts";
import { raterHover } from "./hover/raterHover.ts";
import { domainHover, indicatorInRubricHover, levelInRubricHover, rubricHover } from "./hover/rubricHover.ts";
import { ruleHover } from "./hover/ruleHover.ts";
import type { Named } from "./named.ts";
import { namedAt } from "./namedAt.ts";
import type { Prose } from "./prose.ts";

export interface Hover {
  readonly prose: Prose;
  /** What is told of, in offsets of the file; with its quotation mark where that is asked about. */
  readonly span: Span;
}

/** What there is to say of the thing named at the offset; undefined in free text, and of what nothing is known. */
export function hover(asked: Asked, offset: number, settings: HoverSettings = {}): Hover | undefined {
  const occurrence = namedAt(asked.analysis, offset);
  if (occurrence === undefined) return undefined;
  const prose = proseOf({ ...asked, settings }, occurrence.named);
  if (prose === undefined) return undefined;
  return { prose: bounded(prose), span: { start: Math.min(occurrence.start, offset), end: Math.max(occurrence.end, offset) } };
}

function proseOf(asking: Asking, named: Named): Prose | undefined {
  const inRubric = asking.analysis.assessment === undefined;
  switch (named.kind) {
    case "indicator":
      return inRubric ? indicatorInRubricHover(asking, named.indicator) : indicatorHover(asking, named.indicator);
    case "domain":
      return domainHover(asking, named.domain);
    case "level":
      return inRubric && named.indicator !== undefined
        ? levelInRubricHover(asking, named.word, named.indicator)
        : levelHover(asking, named.word, named.indicator);
    case "criterion":
      return criterionHover(asking, named.indicator, named.id);
    case "evidence":
      return evidenceHover(asking, named.id);
    case "rater":
      return raterHover(asking, named.id);
    case "rubric":
      return rubricHover(asking, named.reference);
    case "rule":
      return ruleHover(asking, named.id);
    case "file":
      return fileHover(asking, named.written);
    case "key":
      return keyHover(asking, named.path);
    case "word":
      return wordHover(asking, named.path, named.word);
  }
}
