import { type Correction, choice, safely } from "../../corrections/change.ts";
import { remembered } from "../../remembered.ts";
import type { MistakeOf } from "../../shape/mistake.ts";
import { alike } from "../../text/likeness.ts";

export interface Guesses {
  /** " Did you mean 'X'?", or nothing. */
  readonly question: string;
  readonly corrections: readonly Correction[];
}

/**
 * What an unknown name or word may have been meant to be, best first. The first is safe to take where the file was read as
 * though it stood there already. `likely` goes before what merely looks alike. A name that stands there besides is no correction:
 * it would stand there twice.
 */
export function didYouMean(mistake: MistakeOf<"unknown-name" | "unknown-word">, likely: readonly string[] = []): Guesses {
  const similar = mistake.meant === undefined ? guessesFor(mistake).map(({ word }) => word) : [mistake.meant];
  const words = [...new Set([...likely, ...similar])];
  const [first] = words;
  const standing = mistake.kind === "unknown-name" ? (mistake.standing ?? []) : [];
  const free = words.filter((word) => !standing.includes(word));
  const corrections = free.map((word) => {
    const title = `Change to '${word}'`;
    const change =
      mistake.kind === "unknown-name"
        ? ({ kind: "rename", at: mistake.path, to: word } as const)
        : ({ kind: "set", at: mistake.path, value: word } as const);
    return word === mistake.meant ? safely(title, change) : choice(title, change);
  });
  return { question: first === undefined ? "" : ` Did you mean '${first}'?`, corrections };
}

/** The known words like the one written. */
export const guessesFor = remembered((mistake: MistakeOf<"unknown-name" | "unknown-word">) =>
  alike(mistake.written, mistake.known),
);
