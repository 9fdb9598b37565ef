import { coverageOf, distributionOf } from "../../report/distribution.ts";
import { rowsOf } from "../../report/rows.ts";
import { referenceTo } from "../../rubric/rubric.ts";
import { shortened } from "../../text/sentence.ts";
import { shownDate } from "../../text/shownDate.ts";
import { pathFrom } from "../../workspace.ts";
import { type Block, type Prose, paragraph } from "../prose.ts";
import type { Asking } from "./asking.ts";

/** A path written in the file: whether something is there, and of the last review what it says. */
export function fileHover(asking: Asking, written: string): Prose {
  const path = pathFrom(asking.path, written);
  const name = { strong: shortened(written, 200) };
  if (path === undefined) return [paragraph(name), paragraph("This leads out of the workspace, so it is not looked at.")];
  const exists = asking.workspace.exists(path);
  return [
    paragraph(name),
    ...(exists === false ? [paragraph("Not found in the workspace: ", { code: path })] : []),
    ...(exists === true ? [paragraph("In the workspace: ", { code: path })] : []),
    ...(exists !== false && asking.analysis.assessment?.review.previous === written ? lastReview(asking, path) : []),
  ];
}

function lastReview({ path: own, workspace, settings }: Asking, path: string): Block[] {
  if (path === own) return [paragraph("This is this file itself.")];
  const previous = workspace.assessment(path);
  if (previous === undefined) return [];
  if (previous === null) return [paragraph("It holds no assessment that can be read.")];
  const { district, review } = previous;
  const about = [district.name, review.date && `review of ${shownDate(review.date)}`, review.status];
  const rubric = workspace.rubrics(path).find((each) => referenceTo(each) === previous.rubric);
  const shown = about.flatMap((each) => (each === undefined || each === "" ? [] : [shortened(each)])).join(" · ");
  if (rubric === undefined || settings.hidePrior === true) return [paragraph(shown)];
  const rows = rowsOf(previous, rubric, undefined);
  const { rated, inScope } = coverageOf(rows);
  const { levels, unrated } = distributionOf(rows, rubric);
  const counts = [...levels, ...unrated].filter(({ count }) => count > 0).map(({ word, count }) => `${count} ${word}`);
  return [paragraph(shown), paragraph([`${rated} of ${inScope} rated`, ...counts].join(" · "))];
}
