import { bundledRubric } from "../../bundled/bundled.ts";
import { compareVersions, type Indicator, indicatorsOf, type Rubric, referenceTo } from "../../rubric/rubric.ts";
import { counted, listed, shortened } from "../../text/sentence.ts";
import { type Block, list, type Prose, paragraph } from "../prose.ts";
import type { Asking } from "./asking.ts";

/** The rubric that an assessment goes by, or the one that a file holds. */
export function rubricHover({ path, analysis, workspace }: Asking, reference: string): Prose | undefined {
  const holdsIt = analysis.assessment === undefined;
  const known = workspace.rubrics(path);
  const rubric = holdsIt ? analysis.rubric : known.find((each) => referenceTo(each) === reference);
  if (rubric === undefined) return undefined;
  const newer = known.filter(({ id, version }) => id === rubric.id && compareVersions(version, rubric.version) > 0);
  const from = rubric === bundledRubric ? "It comes with this tool." : "It is a file of this workspace.";
  return [
    paragraph({ strong: shortened(rubric.title, 200) }, ` · version ${shortened(rubric.version)}`),
    paragraph(
      `${counted(rubric.domains.length, "domain")}, ${counted(indicatorsOf(rubric).length, "indicator")}. Levels, lowest first: ${levelsOf(rubric)}.`,
    ),
    holdsIt ? paragraph("Assessments refer to it as ", { code: referenceTo(rubric) }, ".") : paragraph(from),
    ...(newer.length === 0 || holdsIt
      ? []
      : [paragraph(`There is also version ${listed(newer.map(({ version }) => version))} here.`)]),
  ];
}

const levelsOf = ({ levels }: Rubric) => listed(levels.map(({ name }) => shortened(name)));

/** A domain: its indicators, and in an assessment how many of them are rated. */
export function domainHover({ analysis: { assessment, rubric } }: Asking, name: string): Prose | undefined {
  const domain = rubric?.domains.find((each) => each.name === name);
  if (domain === undefined) return undefined;
  const names = domain.indicators.map((each) => each.name);
  const rated = assessment?.ratings.filter(({ indicator, level }) => level !== undefined && names.includes(indicator)).length;
  const count = counted(names.length, "indicator");
  return [
    paragraph({ strong: name }, rated === undefined ? ` · ${count}` : ` · ${rated} of ${count} rated`),
    ...(domain.description === undefined ? [] : [paragraph(domain.description)]),
    list(...names.slice(0, MOST_NAMED).map((each) => [shortened(each, 120)]), ...rest(names.length - MOST_NAMED)),
  ];
}

const MOST_NAMED = 20;
const rest = (count: number) => (count > 0 ? [[`${count} more`]] : []);

/** An indicator in its rubric: how each level is written. */
export function indicatorInRubricHover({ analysis: { rubric } }: Asking, name: string): Prose | undefined {
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.name === name);
  if (rubric === undefined || indicator === undefined) return undefined;
  const { errata, formerly } = indicator;
  return [
    paragraph({ strong: name }, ` · ${indicator.domain}`),
    list(...rubric.levels.map((level) => [{ strong: level.name }, `: ${howWritten(indicator, level.name)}`])),
    ...(errata.length === 0 ? [] : [paragraph(`${counted(errata.length, "slip")} of the printed text noted.`)]),
    ...(formerly.length === 0 ? [] : [paragraph(`Formerly: ${listed(formerly.map((each) => shortened(each)))}.`)]),
  ];
}

/** "one text, described and not ticked off", "4 criteria, 1 of them optional". */
export function howWritten({ descriptors, optional }: Indicator, level: string): string {
  const descriptor = descriptors.find((each) => each.level === level);
  if (descriptor === undefined) return "not described";
  if (descriptor.criteria.length === 0) return "one text, described and not ticked off";
  const permitted = descriptor.criteria.filter(({ id }) => optional.includes(id)).length;
  return `${counted(descriptor.criteria.length, "criterion", "criteria")}${permitted === 0 ? "" : `, ${permitted} of them optional`}`;
}

/** A level of one indicator in its rubric. */
export function levelInRubricHover({ analysis: { rubric } }: Asking, word: string, name: string): Prose | undefined {
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.name === name);
  const level = rubric?.levels.find((each) => each.name === word);
  if (indicator === undefined || level === undefined) return undefined;
  const base: Block[] = level.buildsOn === undefined ? [] : [paragraph(`${word} presupposes ${level.buildsOn}.`)];
  return [paragraph({ strong: word }, ` · ${name}`), paragraph(sentence(howWritten(indicator, word))), ...base];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
