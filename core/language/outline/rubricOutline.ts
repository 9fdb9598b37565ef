import type { Placed } from "../../document/document.ts";
import { entryOf, fieldsOf, itemOf, itemsOf, listItemOf, type OutlineItem, textOf, wordsOf } from "./item.ts";

/** A section of a rubric, down to its criteria. */
export function rubricSection(section: Placed): OutlineItem {
  const { entry, base } = section;
  const { name, value } = entry;
  if (name === "levels" || name === "unrated") {
    const words = itemsOf(value).flatMap((item) => listItemOf(item, base, "name", "level", { detail: textOf(item, "heading") }));
    return itemOf(section, "section", { children: words });
  }
  if (name === "domains") return itemOf(section, "section", { children: fieldsOf(value, base).map(domain) });
  return itemOf(section, "section", { detail: wordsOf(value) });
}

function domain(placed: Placed): OutlineItem {
  const indicators = fieldsOf(entryOf(placed.entry.value, "indicators")?.value, placed.base).map(indicator);
  return itemOf(placed, "domain", { children: indicators });
}

function indicator(placed: Placed): OutlineItem {
  const levels = fieldsOf(entryOf(placed.entry.value, "descriptors")?.value, placed.base).map((level) =>
    itemOf(level, "level", {
      detail: wordsOf(level.entry.value),
      children: fieldsOf(level.entry.value, level.base).map(withWords("criterion")),
    }),
  );
  return itemOf(placed, "indicator", { children: levels });
}

/** A section of the settings. */
export function settingsSection(section: Placed): OutlineItem {
  const { entry, base } = section;
  const files = itemsOf(entry.value).flatMap((item) => listItemOf(item, base, "", "setting"));
  return itemOf(section, "section", { children: [...fieldsOf(entry.value, base).map(withWords("setting")), ...files] });
}

function withWords(kind: OutlineItem["kind"]): (placed: Placed) => OutlineItem {
  return (placed) => itemOf(placed, kind, { detail: wordsOf(placed.entry.value) });
}
