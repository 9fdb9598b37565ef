import { existsSync } from "node:fs";
import { ajvCli } from "./ajvCli.ts";
import { jsYamlAlone, reading, yamlAlone, yamlOnTwo } from "./baselines.ts";
import type { Contestant } from "./contestant.ts";
import { RUBRIC_PROGRAM, rubric } from "./rubric.ts";
import { sourcemeta } from "./sourcemeta.ts";
import { spectral } from "./spectral.ts";
import { v8r } from "./v8r.ts";

/** All that are measured side by side. */
export const contestants: readonly Contestant[] = [
  rubric,
  v8r,
  spectral,
  ajvCli,
  sourcemeta,
  yamlAlone,
  yamlOnTwo,
  jsYamlAlone,
  reading,
];

/** False for `rubric` itself before it has been built. */
export function available(contestant: Contestant): boolean {
  return contestant !== rubric || existsSync(RUBRIC_PROGRAM);
}
