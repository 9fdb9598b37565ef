import { backslash } from "./backslash.ts";
import { colonSpace } from "./colonSpace.ts";
import { cutShort } from "./cutShort.ts";
import { halfTyped } from "./halfTyped.ts";
import { indentation } from "./indentation.ts";
import type { FindMend } from "./mend.ts";
import { plainText } from "./plainText.ts";
import { tabs } from "./tabs.ts";
import { unclosedBracket, unclosedQuote } from "./unclosed.ts";

/** In the order in which they are tried: the surest first. */
export const mends: readonly FindMend[] = [
  tabs,
  backslash,
  unclosedQuote,
  unclosedBracket,
  plainText,
  cutShort,
  colonSpace,
  halfTyped,
  indentation,
];
