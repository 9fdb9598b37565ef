import { indicatorsInScope } from "../../assessment/scope.ts";
import type { Correction } from "../../corrections/change.ts";
import { toEdits } from "../../corrections/toEdits.ts";
import { addBlocks, unwritten } from "../../rules/facts/absent.ts";
import { lineEndAt, lineStartAt } from "../../text/lines.ts";
import { type Action, type ActionKind, type ActionSource, later, type Place } from "./action.ts";
import { isOnLinesOf, pathHere } from "./here.ts";

/**
 * Adds blocks, in rubric order, for indicators in scope that have none: all of them, those of the domain that the cursor is
 * in, and where a finding counts them, those of each domain.
 */
export const addMissing: ActionSource = {
  kinds: ["quickfix", "refactor.rewrite", "source.addMissing.rubric"],
  *offer(place): Iterable<Action> {
    const { analysis, findings } = place;
    const { content, rubric, assessment, document } = analysis;
    if (rubric === undefined || assessment === undefined) return;
    const scope = indicatorsInScope(rubric, assessment.review.scope).map(({ name }) => name);
    const { absent } = unwritten({ content, rubric, assessment, scope });
    const told = findings.filter(({ rule }) => rule === "missing-indicator");
    const here = domainAt(place);
    const domains = rubric.domains.flatMap(({ name, indicators }) => {
      const names = indicators.map((each) => each.name).filter((each) => absent.includes(each));
      return names.length === 0 ? [] : [{ name, names }];
    });
    const add = (names: readonly string[], of: string) => {
      const missing = names.length === 1 ? "missing indicator" : `${names.length} missing indicators`;
      return addBlocks(`Add the ${missing}${of}`, names, { rubric, document });
    };
    for (const { name, names } of domains) {
      if (told.length === 0 ? name !== here : domains.length === 1) continue;
      const kind = told.length === 0 ? "refactor.rewrite" : "quickfix";
      for (const correction of add(names, ` of ${name}`)) yield action(correction, kind, place, told);
    }
    for (const correction of add(absent, "")) yield action(correction, "source.addMissing.rubric", place, []);
  },
};

function action({ title, change }: Correction, kind: ActionKind, { analysis }: Place, findings: Action["findings"] = []): Action {
  return later({ title, kind, ...(findings.length > 0 && { findings }) }, () =>
    toEdits(analysis.document, analysis.shape.schema, change),
  );
}

/** The domain whose heading the cursor is on, or of whose indicators it is on the name of one. */
function domainAt(place: Place): string | undefined {
  const { document, rubric } = place.analysis;
  const { text } = document;
  const path = pathHere(place);
  const [section, indicator] = path;
  if (section !== "ratings") return undefined;
  const { start } = place.span;
  const comment = /^\s*#\s*(.*?)\s*$/.exec(text.slice(lineStartAt(text, start), lineEndAt(text, start)))?.[1];
  const isOnName = path.length > 1 && isOnLinesOf(place, path.slice(0, 2), "key");
  return rubric?.domains.find(
    ({ name, indicators }) => name === comment || (isOnName && indicators.some((each) => each.name === indicator)),
  )?.name;
}
