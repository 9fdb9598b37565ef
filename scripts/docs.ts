/**
 * `npm run docs`: writes the rules' pages in docs/rules from the rules themselves, or with `--check` says which are out of
 * date. The examples on them are run by test/rules/examples.test.ts.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { severityWords } from "../cli/commands/rules.ts";
import type { Example, Rule } from "../core/rules/rule.ts";
import { assessmentRules, fileRules, rubricRules, settingsRules } from "../core/rules/rules.ts";
import { root } from "./process.ts";

const FOLDER = "docs/rules";
const GROUPS: readonly (readonly [
  heading: string,
  rules: readonly Pick<Rule, "id" | "severity" | "title" | "explanation" | "examples">[],
])[] = [
  ["Of every file", fileRules],
  ["Of assessments", assessmentRules],
  ["Of rubrics", rubricRules],
  ["Of settings", settingsRules],
];
const MADE = "<!-- Made by `npm run docs` from the rule itself; not to be edited. -->";

/** The pages by path from the repository's root. */
export function rulePages(): Map<string, string> {
  const pages = new Map([[`${FOLDER}/README.md`, index()]]);
  for (const [, rules] of GROUPS) for (const rule of rules) pages.set(`${FOLDER}/${rule.id}.md`, page(rule));
  return pages;
}

function index(): string {
  const tables = GROUPS.map(([heading, rules]) => {
    const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${severityWords(rule)} | ${rule.title} |`);
    return `## ${heading}\n\n| rule | severity | what it finds |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `${MADE}\n\n# The rules\n\n${HOW_TO_SILENCE}\n${tables.join("\n")}`;
}

const HOW_TO_SILENCE = `A rule's severity is changed, or the rule switched off, for a whole workspace in \`rubric.config.yaml\`
([settings](../settings.md)); for one field by a comment \`# rubric-ignore: rule-id\` above it or at the end of its line.
`;

function page(rule: Pick<Rule, "id" | "severity" | "title" | "explanation" | "examples">): string {
  const examples = rule.examples.map(exampleText).join("\n");
  return `${MADE}\n\n# ${rule.id}\n\n**${rule.title}** Severity: ${severityWords(rule)}.\n\n${rule.explanation}\n\n${examples}`;
}

function exampleText({ text, says, files = {} }: Example): string {
  const others = Object.entries(files).map(([path, content]) => `Beside it, \`${path}\`:\n\n${yaml(content)}\n`);
  const verdict = says.length === 0 ? "Nothing is found in:" : says.map((message) => `> ${message}`).join("\n>\n");
  return `${verdict}\n\n${yaml(text)}\n${others.join("\n")}`;
}

function yaml(text: string): string {
  // A line of thousands of characters tells a reader nothing more than its beginning.
  const shown = text.replace(/(.{200}).{50,}/g, "$1…");
  return `\`\`\`yaml\n${shown}${shown.endsWith("\n") ? "" : "\n"}\`\`\`\n`;
}

if (import.meta.filename === process.argv[1]) {
  const check = process.argv.includes("--check");
  const pages = rulePages();
  mkdirSync(join(root, FOLDER), { recursive: true });
  const present = readdirSync(join(root, FOLDER)).map((name) => `${FOLDER}/${name}`);
  const stale = [...pages].filter(([path, text]) => !present.includes(path) || readFileSync(join(root, path), "utf8") !== text);
  const orphans = present.filter((path) => !pages.has(path));
  if (!check) for (const [path, text] of stale) writeFileSync(join(root, path), text);
  if (!check) for (const path of orphans) rmSync(join(root, path));
  for (const path of [...stale.map(([path]) => path), ...orphans])
    process.stdout.write(`${check ? "Out of date" : "Written"}: ${path}\n`);
  if (stale.length + orphans.length === 0) process.stdout.write("All rule pages are up to date.\n");
  process.exitCode = check && stale.length + orphans.length > 0 ? 1 : 0;
}
