import { alike } from "../core/text/likeness.ts";
import { forTerminal } from "../core/text/terminal.ts";
import type { Command } from "./command.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { importCommand } from "./commands/import.ts";
import { newCommand } from "./commands/new.ts";
import { rules } from "./commands/rules.ts";
import { schema } from "./commands/schema.ts";
import { summary } from "./commands/summary.ts";
import { version } from "./commands/version.ts";
import { commandHelp, help } from "./help.ts";
import { Unreadable } from "./host/fileSystem.ts";
import { CannotRun, type ExitCode, type Io } from "./io.ts";
import { readOptions } from "./options.ts";

const commands: readonly Command[] = [check, summary, newCommand, importCommand, schema, rules, explain, version];

/** Runs the command line without the program's name. Tells a failure in one line; never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof CannotRun || error instanceof Unreadable) io.err.write(`rubric: ${forTerminal(error.message)}\n`);
    else io.err.write(`rubric: This should not have happened; please report it.\n${stackOf(error)}\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const topic = commands.find((command) => command.name === rest[0]);
    io.out.write(topic === undefined ? help(commands) : commandHelp(topic));
    return 0;
  }
  if (name === "--version" || name === "-v") return version.run(readOptions([], {}), io);
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const [guess] = alike(
      name,
      commands.map((each) => each.name),
    );
    throw new CannotRun(
      `There is no command '${name}'.${guess === undefined ? " 'rubric --help' lists them." : ` Did you mean '${guess.word}'?`}`,
    );
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    io.out.write(commandHelp(command));
    return 0;
  }
  return command.run(readOptions(rest, command.options), io);
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stack.split("\n").map(forTerminal).join("\n");
}
