import { UNSEEN, writtenOut } from "./unseen.ts";

/** Markup that is safe to write as it is. Only `html` and `joined` make it, so a text of somebody's cannot be taken for it. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Value = Markup | string | number | undefined | readonly Value[];

/** A template of HTML: what is put in is escaped, for elements as for attributes in quotation marks. Nothing is put in for undefined. */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(pieces.map((piece, index) => piece + written(values[index])).join(""));
}

/** Text as it may stand in an element, or in an attribute in quotation marks. */
export function forHtml(text: string): string {
  return text
    .replace(/[\t\r\n]/g, " ")
    .replace(UNSEEN, writtenOut)
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function written(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.source;
  return typeof value === "object" ? value.map(written).join("") : forHtml(String(value));
}
