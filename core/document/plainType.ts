import type { TextNode } from "./tree.ts";

const NUMBER =
  /^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;

/** What plain text is by the core schema's own patterns, YAML 1.2.2 chapter 10.3.2. The first letter rules out nearly all. */
export function plainType(source: string): TextNode["type"] {
  if (!/^[-+.\d~nNtTfF]/.test(source)) return "text";
  if (/^(~|null|Null|NULL)$/.test(source)) return "null";
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(source)) return "boolean";
  return NUMBER.test(source) ? "number" : "text";
}
