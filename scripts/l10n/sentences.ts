import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every sentence that files below a folder say through `l10n.t`, by itself, sorted. Throws where one is not a literal. */
export function sentencesSaid(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const said = files.flatMap((name) => sentencesIn(readFileSync(join(folder, name), "utf8"), name));
  return Object.fromEntries([...new Set(said)].sort().map((sentence) => [sentence, sentence]));
}

function sentencesIn(source: string, name: string): string[] {
  return [...source.matchAll(/\bl10n\.t\(\s*("(?:[^"\\\n]|\\.)*")?/g)].map(([call, literal]) => {
    if (literal === undefined)
      throw new Error(`${name}: '${call}' needs a text in quotation marks, so that it can be translated.`);
    return JSON.parse(literal) as string;
  });
}
