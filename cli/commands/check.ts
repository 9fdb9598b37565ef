import { forTerminal } from "../../core/text/terminal.ts";
import { checkAll } from "../check/checkAll.ts";
import type { CheckedFile } from "../check/checkedFile.ts";
import { progress } from "../check/progress.ts";
import { select } from "../check/selection.ts";
import type { Command } from "../command.ts";
import { CannotRun, type ExitCode, type Io } from "../io.ts";
import { checkFormats } from "../output/formats.ts";

export const check: Command = {
  name: "check",
  usage: "check [paths…]",
  about: "Check assessments, rubrics and settings: files, folders or patterns; without any, this folder.",
  options: {
    format: {
      type: "string",
      value: "NAME",
      about: `How to tell the findings: ${checkFormats.map(({ name }) => name).join(" or ")}.`,
    },
    fix: { type: "boolean", about: "Make the corrections that are safe, in the files." },
    quiet: { type: "boolean", about: "Tell errors only." },
    "max-warnings": { type: "string", value: "NUMBER", about: "Fail (exit code 1) when there are more warnings than this." },
  },
  async run(options, io) {
    const name = options.text("format") ?? "text";
    const format = checkFormats.find((each) => each.name === name);
    if (format === undefined)
      throw new CannotRun(`There is no format '${name}'; there are ${checkFormats.map((each) => each.name).join(" and ")}.`);
    const most = mostWarnings(options.text("max-warnings"));
    const { files, missing } = select(options.paths.length === 0 ? ["."] : options.paths, io);
    const line = progress(io.err, files.length);
    const checked = await checkAll(files, { fix: options.flag("fix") }, io, line.update).finally(line.clear);
    const shown = options.flag("quiet") ? checked.map(errorsOnly) : checked;
    const unreadable = checked.flatMap(({ file, unreadable: reason }) => (reason === undefined ? [] : [{ file, reason }]));
    io.out.write(format.print({ files: shown, missing }, io.out, colours(io)));
    for (const { file, reason } of [...missing, ...unreadable]) io.err.write(`rubric: ${forTerminal(file)}: ${reason}.\n`);
    return missing.length + unreadable.length > 0 ? 2 : verdict(checked, most);
  },
};

function mostWarnings(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(written)) throw new CannotRun(`--max-warnings needs a whole number, not '${written}'.`);
  return Number(written);
}

function verdict(files: readonly CheckedFile[], mostAllowed: number): ExitCode {
  const findings = files.flatMap((file) => file.findings);
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return warnings > mostAllowed || findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function errorsOnly(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === "error") };
}

/** On a terminal, unless NO_COLOR is set (no-color.org); FORCE_COLOR for programs that pass colours on. */
function colours({ out, env }: Io): boolean {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  return out.terminal || !["", "0", "false"].includes(env["FORCE_COLOR"] ?? "");
}
