import { parseArgs } from "node:util";
import { CannotRun } from "./io.ts";

export interface OptionSpec {
  readonly type: "boolean" | "string";
  readonly multiple?: boolean;
  /** One line for `--help`. */
  readonly about: string;
  /** What the value is called in `--help`. */
  readonly value?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface Options {
  readonly paths: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
}

/** The command line as its options. Throws CannotRun for an option that is not there, or lacks its value. */
export function readOptions(argv: readonly string[], specs: OptionSpecs): Options {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return {
      paths: positionals,
      flag: (name) => values[name] === true,
      text: (name) => (typeof values[name] === "string" ? values[name] : undefined),
      texts: (name) => [values[name] ?? []].flat().filter((value) => typeof value === "string"),
    };
  } catch (error) {
    throw new CannotRun(plain(error, specs));
  }
}

function plain(error: unknown, specs: OptionSpecs): string {
  const message = error instanceof Error ? error.message : String(error);
  const name = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  if (!message.startsWith("Unknown option"))
    return `The option '${name}' needs ${/does not take/.test(message) ? "no value" : "a value"}.`;
  const known = Object.keys(specs).map((option) => `--${option}`);
  return `There is no option '${name}' here. ${known.length === 0 ? "This command has none." : `There are ${known.join(", ")}.`}`;
}
