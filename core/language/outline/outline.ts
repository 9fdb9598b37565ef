import type { Analysis } from "../../analyse.ts";
import { assessmentSection } from "./assessmentOutline.ts";
import type { OutlineItem } from "./item.ts";
import { rubricSection, settingsSection } from "./rubricOutline.ts";

/** What a file holds, in the order of the text: sections, and in them what they list, each with what matters most of it. */
export function outlineOf(analysis: Analysis): readonly OutlineItem[] {
  const { document, assessment, settings } = analysis;
  return document.sections.map((section) => {
    if (assessment !== undefined) return assessmentSection(section, analysis);
    return settings === undefined ? rubricSection(section) : settingsSection(section);
  });
}
