import type { FileSystem } from "./host/fileSystem.ts";

/** A stream that the program writes to. */
export interface Output {
  write(text: string): void;
  /** A person is looking at it. */
  readonly terminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

/** Everything the program has of the world: a command does nothing but through this. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FileSystem;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** How many processors checking may use. */
  readonly processors: number;
}

/** 0: done, nothing at error. 1: findings at error, or more warnings than allowed. 2: could not run. */
export type ExitCode = 0 | 1 | 2;

/** What a command throws when it cannot do what it was asked: told in one line, exit code 2. */
export class CannotRun extends Error {}
