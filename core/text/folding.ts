/**
 * The name as two people would agree it is the same: case, accents of punctuation (curly or straight apostrophes and
 * quotes, long dashes), `&` for `and`, and runs of white space make no difference.
 */
export function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/&/g, " and ")
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, " ")
    .trim();
}

/** The words of a text, folded, without punctuation. Numbers count as words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[\u2018\u2019]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}
