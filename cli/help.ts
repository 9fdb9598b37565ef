import type { Command } from "./command.ts";

/** `rubric --help`. */
export function help(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const lines = commands.map(({ usage, about }) => `  ${usage.padEnd(width)}  ${about}`);
  return `Check and summarise assessments of school districts against a rubric.

Usage: rubric COMMAND [options]

${lines.join("\n")}

'rubric COMMAND --help' tells a command's options; 'rubric --version' this program's version.
Exit codes: 0 done, nothing at error; 1 findings at error, or too many warnings; 2 could not run.
`;
}

/** `rubric COMMAND --help`. */
export function commandHelp({ usage, about, options }: Command): string {
  const names = Object.entries(options).map(([name, { value }]) => `--${name}${value === undefined ? "" : ` ${value}`}`);
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = Object.values(options).map((option, index) => `  ${(names[index] as string).padEnd(width)}  ${option.about}\n`);
  return `Usage: rubric ${usage}\n\n${about}\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`;
}
