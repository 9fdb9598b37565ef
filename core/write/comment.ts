import { withoutInvisibles } from "../text/invisible.ts";

/**
 * The text as one comment line that it cannot break out of: no line breaks, and no words that would switch rules off
 * (`rubric-ignore:` loses its meaning by a space before the colon).
 */
export function comment(text: string, indent = 0): string {
  const line = withoutInvisibles(text).replace(/\s+/g, " ").trim().replaceAll("rubric-ignore:", "rubric-ignore :");
  return `${" ".repeat(indent)}# ${line}`.trimEnd();
}
