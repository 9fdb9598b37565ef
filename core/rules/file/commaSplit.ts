import { choice } from "../../corrections/change.ts";
import { find } from "../../document/locate.ts";
import { keyAt, type Path } from "../../document/place.ts";
import type { Entry, MapNode } from "../../document/tree.ts";
import type { Json, JsonObject } from "../../shape/schema.ts";
import type { FileContext, Rule } from "../rule.ts";

export const commaSplit: Rule<FileContext> = {
  id: "comma-split",
  severity: "error",
  title: "A comma between braces split a text in two.",
  explanation:
    "Between `{` and `}` a comma begins the next field, so `{do: Require X, then Y}` has a field `then Y`. Fields on lines of their " +
    "own have no such trap.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    actions:\n      - {do: Require a plan, then review it, owner: Board}\n",
      says: ["A comma split this text into two fields; put it in quotes or on its own line."],
    },
    {
      text: 'ratings:\n  Unified Vision:\n    level: Developing\n    actions:\n      - {do: "Require a plan, then review it", owner: Board}\n',
      says: [],
    },
  ],
  *check({ document, content }) {
    for (const mistake of content.mistakes) {
      if (mistake.kind !== "unknown-name") continue;
      const parent = mistake.path.slice(0, -1);
      const found = find(document, parent);
      const map = found?.depth === parent.length && found.node?.kind === "map" && found.node.flow ? found.node : undefined;
      const entry = map?.entries.find(({ name }) => name === mistake.path.at(-1));
      if (map === undefined || entry === undefined || entry.value !== undefined || map.entries[0] === entry) continue;
      const alone = !nestedInBrackets(document.text, (found?.base ?? 0) + map.start);
      yield {
        message: "A comma split this text into two fields; put it in quotes or on its own line.",
        at: keyAt(...mistake.path),
        subject: mistake.path,
        corrections: alone
          ? [rejoined(map, parent, (from, to) => document.text.slice((found?.base ?? 0) + from, (found?.base ?? 0) + to))]
          : [],
      };
    }
  },
};

/** The map with each piece that has no value put back onto the text before it, as a block. */
function rejoined(map: MapNode, at: Path, source: (from: number, to: number) => string) {
  const fields: JsonObject = {};
  let last: Entry | undefined;
  for (const entry of map.entries) {
    const piece = entry.value === undefined && last?.value !== undefined;
    const owner: Entry = piece ? (last as Entry) : entry;
    if (owner.value !== undefined) fields[owner.name] = textOf(owner, source, entry.end);
    else fields[owner.name] = null;
    last = owner;
  }
  return choice("Write its fields on lines of their own", { kind: "set", at, value: fields });
}

function textOf({ value }: Entry, source: (from: number, to: number) => string, end: number): Json {
  if (value === undefined) return null;
  if (value.kind === "text" && value.end >= end) return value.text;
  return source(value.start, end);
}

function nestedInBrackets(text: string, start: number): boolean {
  return /[[{][^\]}\n]*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}
