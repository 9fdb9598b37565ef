import type { Evidence } from "../../assessment/assessment.ts";
import { EVIDENCE_ID_PATTERN } from "../../rubric/deriveSchema.ts";
import type { Offer, Offers } from "./suggestion.ts";
import { quoted } from "./writing.ts";

/**
 * The next id of each kind of evidence, with a block to fill in: `D8` where seven documents are listed. The letters are
 * those the file uses for the kind, or else the kind's first ones that no other kind has.
 */
export const newEvidence: Offers = ({ asked: { analysis }, place }) => {
  const listed = analysis.assessment?.evidence ?? [];
  const ids = new Set([...listed.map(({ id }) => id), ...place.taken]);
  const letters = lettersOf(analysis.rubric?.evidenceKinds ?? [], listed);
  const next = [...letters].map(([kind, own]) => offer(nextId(own, ids), kind));
  const typed = place.token.typed.trim();
  const isFree = new RegExp(EVIDENCE_ID_PATTERN).test(typed) && !ids.has(typed) && !next.some(({ word }) => word === typed);
  if (!isFree) return next;
  const [kind] = [...letters].find(([, own]) => own === typed.replace(/\d+$/, "")) ?? [];
  return [offer(typed, kind), ...next];
};

function offer(id: string, kind: string | undefined): Offer {
  return {
    word: id,
    kind: "evidence",
    labelDetail: kind === undefined ? "new" : `new ${kind}`,
    after: {
      kind: "fields",
      fields: {
        kind: kind === undefined ? { kind: "word" } : { kind: "word", is: quoted(kind, "", false) },
        date: { kind: "word" },
        title: { kind: "word" },
      },
    },
  };
}

function lettersOf(kinds: readonly string[], listed: readonly Evidence[]): Map<string, string> {
  const letters = new Map<string, string>();
  for (const { id, kind } of listed) {
    if (kind !== undefined && kinds.includes(kind) && !letters.has(kind)) letters.set(kind, id.replace(/\d+$/, ""));
  }
  const used = new Set([...letters.values(), ...listed.map(({ id }) => id.replace(/\d+$/, ""))]);
  for (const kind of kinds) {
    const own = letters.get(kind) ?? startsOf(kind).find((start) => !used.has(start));
    if (own === undefined) continue;
    letters.set(kind, own);
    used.add(own);
  }
  // In the rubric's order.
  return new Map(kinds.flatMap((kind): [string, string][] => (letters.has(kind) ? [[kind, letters.get(kind) ?? ""]] : [])));
}

/** "F", "FG", "FO", "FOC" for "focus group". */
function startsOf(kind: string): string[] {
  const words = kind
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== "");
  const [first = ""] = words;
  const initials = words.map((word) => word[0]).join("");
  return [first[0] ?? "", initials.slice(0, 3), first.slice(0, 2), first.slice(0, 3)].filter((start) => start !== "");
}

function nextId(letters: string, ids: ReadonlySet<string>): string {
  let highest = 0;
  for (const id of ids) {
    if (id.startsWith(letters) && /^\d{1,9}$/.test(id.slice(letters.length))) {
      highest = Math.max(highest, Number(id.slice(letters.length)));
    }
  }
  return `${letters}${highest + 1}`;
}
