import type { Path } from "../../document/place.ts";
import { type Format, formatOf } from "../../formats.ts";
import { criteria, ownCriteria } from "./criteria.ts";
import { dates } from "./dates.ts";
import { evidenceIds } from "./evidence.ts";
import { files } from "./files.ts";
import { indicatorNames, scopeNames, unratedIndicators } from "./indicators.ts";
import { keys } from "./keys.ts";
import { levelNames, levels } from "./levels.ts";
import { newEvidence } from "./newEvidence.ts";
import { raters, unsigned } from "./raters.ts";
import { rubrics } from "./rubrics.ts";
import { ruleNames } from "./rules.ts";
import type { Offers } from "./suggestion.ts";
import { words } from "./words.ts";

/** Who knows what fits, by the place's path; `*` stands for any one step. What is not here, the schema knows. */
type Table = Readonly<Record<string, Offers>>;

const NAMES: Readonly<Record<Format, Table>> = {
  assessment: {
    evidence: newEvidence,
    ratings: unratedIndicators,
    "ratings/*/criteria": criteria,
    "ratings/*/raters": raters,
  },
  rubric: { "domains/*/indicators/*/descriptors": levelNames },
  settings: { rules: ruleNames },
};

const VALUES: Readonly<Record<Format, Table>> = {
  assessment: {
    rubric: rubrics,
    "review/date": dates,
    "review/previous": files,
    "review/rater": raters,
    "review/scope/*": scopeNames,
    "evidence/*/date": dates,
    "evidence/*/file": files,
    "ratings/*/level": levels,
    "ratings/*/evidence/*": evidenceIds,
    "ratings/*/raters/*": levels,
    "ratings/*/actions/*/by": dates,
    "responses/*/about": indicatorNames,
    "signoff/*/rater": unsigned,
    "signoff/*/date": dates,
  },
  rubric: {
    "levels/*/builds on": levelNames,
    "domains/*/indicators/*/optional/*": ownCriteria,
    "domains/*/indicators/*/errata/*/level": levelNames,
  },
  settings: { "rubrics/*": files },
};

/** Who knows the names of a map's fields. */
export function offersOfNames(file: string, path: Path): Offers {
  return offersIn(NAMES[formatOf(file)], path) ?? keys;
}

/** Who knows the words of a value. */
export function offersOfValues(file: string, path: Path): Offers {
  return offersIn(VALUES[formatOf(file)], path) ?? words;
}

function offersIn(table: Table, path: Path): Offers | undefined {
  const pattern = Object.keys(table).find((each) => {
    const steps = each.split("/");
    return steps.length === path.length && steps.every((step, index) => step === "*" || step === path[index]);
  });
  return pattern === undefined ? undefined : table[pattern];
}
