/** Something that is measured again and again. */
export interface Entrant<T> {
  readonly rounds: number;
  measure(): Promise<T>;
}

/** A B C A B C …: what slows the machine for a while slows all of them. Those of fewer rounds leave early. */
export async function interleaved<T>(entrants: readonly Entrant<T>[], tell: (line: string) => void): Promise<T[][]> {
  const results = entrants.map((): T[] => []);
  const rounds = Math.max(...entrants.map((entrant) => entrant.rounds));
  for (let round = 1; round <= rounds; round++) {
    tell(`  round ${round} of ${rounds}`);
    for (const [at, entrant] of entrants.entries()) {
      if (entrant.rounds >= round) results[at]?.push(await entrant.measure());
    }
  }
  return results;
}

/** The middle value: one slow run does not move it. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.ceil((known.length - 1) / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The median of the rounds' ratios. Both stood next to each other in each round, so a busy minute hits them alike. */
export function ratio(values: readonly (number | undefined)[], to: readonly (number | undefined)[]): number | undefined {
  return median(
    values.map((value, round) => {
      const other = to[round];
      return value === undefined || other === undefined ? undefined : value / other;
    }),
  );
}
