import { comparisons } from "./compare.ts";
import { linear } from "./linear.ts";
import { memory } from "./memory.ts";
import { portfolio } from "./portfolio.ts";
import { sameCores } from "./sameCores.ts";
import type { Section } from "./section.ts";
import { servers } from "./server.ts";
import { serverStart } from "./serverStart.ts";
import { start } from "./start.ts";

/** In the order in which they run and are told. */
export const sections: readonly Section[] = [
  ...comparisons,
  sameCores,
  linear,
  memory,
  start,
  serverStart,
  ...servers,
  portfolio,
];
