import type { CheckFormat } from "./format.ts";
import { json } from "./json.ts";
import { text } from "./text.ts";

/** The first is the one without `--format`. */
export const checkFormats: readonly CheckFormat[] = [text, json];
