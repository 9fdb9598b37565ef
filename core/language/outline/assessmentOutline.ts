import type { Analysis } from "../../analyse.ts";
import type { Placed, Section } from "../../document/document.ts";
import { indicatorsOf } from "../../rubric/rubric.ts";
import { counted } from "../../text/sentence.ts";
import { entriesIn, entryOf, fieldsOf, itemOf, itemsOf, listItemOf, type OutlineItem, textOf, wordsOf } from "./item.ts";

/** A section of an assessment, with what it lists. */
export function assessmentSection(section: Section, { rubric }: Analysis): OutlineItem {
  const { entry, base } = section;
  const { name, value } = entry;
  switch (name) {
    case "rubric":
      return itemOf(section, "section", { detail: wordsOf(value) });
    case "district":
      return itemOf(section, "section", { detail: textOf(value, "name") });
    case "review": {
      const raters = fieldsOf(entryOf(value, "raters")?.value, base);
      const detail = [textOf(value, "date"), textOf(value, "status")].filter((word) => word !== undefined).join(" · ");
      return itemOf(section, "section", { detail, children: raters.map(rater) });
    }
    case "evidence": {
      const pieces = entriesIn(section).map((piece) => itemOf(piece, "evidence", { detail: textOf(piece.entry.value, "title") }));
      return itemOf(section, "section", { detail: counted(pieces.length, "piece"), children: pieces });
    }
    case "ratings": {
      const domains = new Map(rubric && indicatorsOf(rubric).map((each) => [each.name, each.domain]));
      const all = entriesIn(section).map((each) => rating(each, domains.get(each.entry.name)));
      return itemOf(section, "section", { detail: counted(all.length, "indicator"), children: all });
    }
    case "responses":
      return itemOf(section, "section", {
        children: itemsOf(value).flatMap((item) =>
          listItemOf(item, base, "about", "response", { detail: textOf(item, "outcome") ?? "open" }),
        ),
      });
    case "signoff":
      return itemOf(section, "section", {
        children: itemsOf(value).flatMap((item) => listItemOf(item, base, "rater", "rater", { detail: textOf(item, "date") })),
      });
    default:
      return itemOf(section, "section");
  }
}

function rater(placed: Placed): OutlineItem {
  return itemOf(placed, "rater", { detail: wordsOf(placed.entry.value) });
}

function rating(placed: Placed, group: string | undefined): OutlineItem {
  const { value } = placed.entry;
  const { base } = placed;
  const criteria = fieldsOf(entryOf(value, "criteria")?.value, base).map((criterion) =>
    itemOf(criterion, "criterion", { detail: wordsOf(criterion.entry.value) ?? "unmarked" }),
  );
  const actions = itemsOf(entryOf(value, "actions")?.value).flatMap((item) =>
    listItemOf(item, base, "do", "action", { detail: textOf(item, "owner") }),
  );
  const children = [...criteria, ...actions].sort((a, b) => a.whole.start - b.whole.start);
  return itemOf(placed, "indicator", { detail: textOf(value, "level") || "not rated yet", group, children });
}
