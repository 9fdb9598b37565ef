import type { Change } from "../../corrections/change.ts";
import { target } from "../../corrections/target.ts";
import { toEdits } from "../../corrections/toEdits.ts";
import type { JsonObject } from "../../shape/schema.ts";
import { shortened } from "../../text/sentence.ts";
import { pathFrom } from "../../workspace.ts";
import { type Action, type ActionSource, later, type Place } from "./action.ts";
import { nextIds } from "./evidenceIds.ts";
import { isInBrackets, pathHere, ratingHere } from "./here.ts";
import { joined } from "./joined.ts";
import { isAddress, isFile, type Words, wordsAt } from "./wordsAt.ts";

/**
 * The words selected in a rationale, or the file or address at the cursor, become an entry of the evidence, which is cited
 * behind them and in the rating's list. One for each kind of evidence: the kind decides the letters of the id.
 */
export const extractEvidence: ActionSource = {
  kinds: ["refactor.extract"],
  *offer(place): Iterable<Action> {
    const { document, shape } = place.analysis;
    const words = proseWords(place);
    const evidence = target(document, ["evidence"]);
    if (words === undefined || (evidence?.node !== undefined && evidence.node.kind !== "map")) return;
    const edits = (change: Change) => toEdits(document, shape.schema, change);
    const list = [...pathHere(place).slice(0, 2), "evidence"];
    for (const { id, kind } of nextIds(place.analysis)) {
      const cited = edits({ kind: "add-item", to: list, value: id });
      if (cited.length === 0) return;
      const entry = { kind: kind ?? null, ...fieldsFor(words.text, place) };
      const added: Change =
        evidence === undefined
          ? { kind: "add-field", to: [], name: "evidence", value: { [id]: entry } }
          : { kind: "add-field", to: ["evidence"], name: id, value: entry };
      const title = `Add '${shortened(words.text, 40)}' as evidence ${id}${kind === undefined ? "" : ` (${kind})`}`;
      yield later({ title, kind: "refactor.extract" }, () =>
        joined([{ start: words.behind, end: words.behind, text: ` [${id}]` }, ...cited, ...edits(added)]),
      );
    }
  },
};

/** The words meant, where they stand in text about a rating that can be written into. */
function proseWords(place: Place): Words | undefined {
  const { document, findings } = place.analysis;
  const at = pathHere(place);
  const [, , field] = at;
  if (at.length !== 3 || (field !== "rationale" && field !== "consensus") || ratingHere(place) === undefined) return undefined;
  const { node, base = 0 } = target(document, at) ?? {};
  if (node?.kind !== "text" || node.type !== "text" || isInBrackets(document, at)) return undefined;
  const isBad = ({ rule, start, end }: (typeof findings)[number]) =>
    rule === "yaml-syntax" && start <= base + node.end && base + node.start <= end;
  return findings.some(isBad) ? undefined : wordsAt(document.text, node, base, place.span);
}

/** The fields of the new entry, but for its kind. An address says nothing of what is there. */
function fieldsFor(words: string, { asked }: Place): JsonObject {
  if (isAddress(words)) return { title: null, link: words };
  const name = /([^/]+)\.[^./]+$/.exec(words)?.[1];
  if (name === undefined || !isFile(words) || pathFrom(asked.path, words) === undefined) return { title: words };
  return { title: name.replace(/[-_.]+/g, " ").trim() || name, file: words };
}
