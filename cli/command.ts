import type { ExitCode, Io } from "./io.ts";
import type { OptionSpecs, Options } from "./options.ts";

/** One command: `rubric NAME …`. */
export interface Command {
  readonly name: string;
  /** How it is called, without `rubric`: `check [paths…]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly about: string;
  readonly options: OptionSpecs;
  /** Throws CannotRun where it cannot do what it was asked. */
  run(options: Options, io: Io): ExitCode | Promise<ExitCode>;
}
