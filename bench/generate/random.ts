/** Numbers that look random and are the same in every run, so that every run measures the same files. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  number(from: number, to: number): number;
  /** True in about `percent` of 100 cases. */
  chance(percent: number): boolean;
  one<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], count: number): T[];
}

export function random(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const one = <T>(list: readonly T[]): T => {
    const found = list[number(0, list.length - 1)];
    if (found === undefined) throw new Error("There is nothing to choose from.");
    return found;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(one(list));
    return [...chosen];
  };
  return { number, chance: (percent) => number(1, 100) <= percent, one, some };
}
