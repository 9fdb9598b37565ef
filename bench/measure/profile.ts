import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A function and the time it took, `share` of all that was not idle. */
export interface Spent {
  /** Its name and line. */
  readonly name: string;
  readonly milliseconds: number;
  readonly share: number;
}

/** What Node's `--cpu-prof` writes. Times are microseconds. */
export interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** The one profile in a folder. */
export function readProfile(folder: string): Profile {
  const name = readdirSync(folder).find((each) => each.endsWith(".cpuprofile"));
  if (name === undefined) throw new Error(`There is no profile in ${folder}.`);
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** Functions by the time they took themselves. */
export function self(profile: Profile): Spent[] {
  const times = new Map<string, number>();
  const own = timesOf(profile);
  for (const [node, time] of own) add(times, nameOf(node), time);
  return sorted(times, sum(own));
}

/** Functions by the time that they and all they called took; one that calls itself counts once. */
export function inclusive(profile: Profile): Spent[] {
  const own = timesOf(profile);
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const times = new Map<string, number>();
  const visit = (node: ProfileNode, above: ReadonlySet<string>): number => {
    const name = nameOf(node);
    const within = new Set(above).add(name);
    let total = own.get(node) ?? 0;
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) total += visit(child, within);
    }
    if (!above.has(name)) add(times, name, total);
    return total;
  };
  const [root] = profile.nodes;
  if (root !== undefined) visit(root, new Set());
  times.delete("(root)");
  return sorted(times, sum(own));
}

/** Milliseconds of each node itself. */
function timesOf({ nodes, samples, timeDeltas }: Profile): Map<ProfileNode, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map<ProfileNode, number>();
  for (const [at, id] of samples.entries()) {
    const node = byId.get(id);
    if (node !== undefined && node.callFrame.functionName !== "(idle)") add(times, node, (timeDeltas[at] ?? 0) / 1000);
  }
  return times;
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  return `${functionName || "(anonymous)"}${url === "" ? "" : ` ${basename(url)}:${lineNumber + 1}`}`;
}

function add<Key>(times: Map<Key, number>, key: Key, time: number): void {
  times.set(key, (times.get(key) ?? 0) + time);
}

function sum(times: ReadonlyMap<unknown, number>): number {
  return [...times.values()].reduce((total, time) => total + time, 0);
}

function sorted(times: ReadonlyMap<string, number>, whole: number): Spent[] {
  const all = [...times].sort(([, a], [, b]) => b - a);
  return all.map(([name, milliseconds]) => ({ name, milliseconds, share: milliseconds / whole }));
}
