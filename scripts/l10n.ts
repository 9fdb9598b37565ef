/** Lists what the extension says in its own words, for translators: `l10n/bundle.l10n.json`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sentencesSaid } from "./l10n/sentences.ts";
import { root } from "./process.ts";

mkdirSync(join(root, "l10n"), { recursive: true });
writeFileSync(join(root, "l10n/bundle.l10n.json"), `${JSON.stringify(sentencesSaid(join(root, "client")), null, 2)}\n`);
