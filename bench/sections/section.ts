import type { Bench } from "../bench.ts";

/** A question that the benchmark answers with a table. */
export interface Section {
  /** What `--only` calls it. */
  readonly name: string;
  measure(bench: Bench): Promise<SectionResult>;
}

export interface SectionResult {
  readonly title: string;
  /** A sentence on how to read the table. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly aims: readonly Aim[];
}

export interface Aim {
  /** Such as "15.2 times as fast as v8r (aim: at least 15)". */
  readonly text: string;
  readonly met: boolean;
}

export function atLeast(value: number | undefined, limit: number, what: string): Aim[] {
  return value === undefined ? [] : [{ text: `${times(value)} ${what} (aim: at least ${limit})`, met: value >= limit }];
}

export function atMost(value: number | undefined, limit: number, what: string): Aim[] {
  return value === undefined ? [] : [{ text: `${times(value)} ${what} (aim: at most ${limit})`, met: value <= limit }];
}

export function times(value: number | undefined): string {
  return value === undefined ? "–" : `${value.toFixed(value < 10 ? 2 : 1)} times`;
}

export function amount(value: number | undefined, unit: string, digits = 0): string {
  if (value === undefined) return "–";
  return `${value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`.trimEnd();
}

export function medians(rounds: number): string {
  return rounds === 1 ? "one round" : `medians of ${rounds} rounds`;
}

export function seconds(milliseconds: number | undefined): string {
  return amount(milliseconds === undefined ? undefined : milliseconds / 1000, "s", 2);
}
