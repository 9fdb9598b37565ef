import type { Rating } from "../../assessment/assessment.ts";
import { remembered } from "../../remembered.ts";
import { wordsOf } from "../../text/folding.ts";
import { withoutCitations } from "./mentions.ts";

/** The words of a rating's rationale, folded, without what cites evidence. */
export const rationaleWords = remembered(({ rationale = "" }: Rating): readonly string[] => wordsOf(withoutCitations(rationale)));
