/** What a test claims. There is no assertion library that an extension host in a web worker has. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (is !== wanted) throw new Error(`It is ${is} and should be ${wanted}.`);
}

/** Text and all of its parts. */
export function contains(text: string, ...parts: readonly string[]): void {
  for (const part of parts) if (!text.includes(part)) throw new Error(`'${part}' is not in: ${text}`);
}

export function lacks(text: string, ...parts: readonly string[]): void {
  for (const part of parts) if (text.includes(part)) throw new Error(`'${part}' is in: ${text}`);
}

/** The value, which is there. */
export function have<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`);
  return value;
}

/** Asks until the answer is other than undefined: the language server answers when it has read what it needs. */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(50);
  }
  throw new Error(`Not within 20 seconds: ${what}.`);
}

/** For what must not happen: nothing tells when that is. */
export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
