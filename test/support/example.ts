import type { Example } from "../../core/rules/rule.ts";

/** Where an example's file stands in its workspace. */
export const EXAMPLE_PATH = "2025/example.assessment.yaml";

const SOUND: Readonly<Record<string, string>> = {
  rubric: "rubric: conditions-for-success@1.0.0\n",
  district: "district:\n  name: Example Valley RE-1\n",
  review: "review:\n  date: 2025-10-16\n",
  ratings: "ratings:\n",
};

/**
 * The example as a whole file: sound sections are put behind it for those it leaves out, so that its own line numbers stay.
 * Examples of rubrics and settings, and files that are not read at all, are whole already.
 */
export function wholeExample({ text }: Example): string {
  if (/^(<{7}|id:|levels:|rules:|thresholds:|rubrics:)/m.test(text)) return text;
  const missing = Object.keys(SOUND).filter((section) => !new RegExp(`^${section}:`, "m").test(text));
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return text + gap + missing.map((section) => SOUND[section]).join("");
}

/** The workspace of an example: paths of its other files count from the example's folder. */
export function exampleFiles(example: Example, path = EXAMPLE_PATH): Record<string, string> {
  const others = Object.entries(example.files ?? {}).map(([file, text]) => [
    file.startsWith("../") ? file.slice(3) : `2025/${file}`,
    file.endsWith(".assessment.yaml") ? wholeExample({ text, says: [] }) : text,
  ]);
  return { ...Object.fromEntries(others), [path]: wholeExample(example) };
}
