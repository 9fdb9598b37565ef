import type { Path } from "../document/place.ts";
import type { Span } from "../text/span.ts";

/**
 * What a place in a file names. The same thing wherever it is named: a definition, its uses and its mentions in prose all
 * give an equal `Named`. Names are as they were read: a slip that was taken for a name has that name.
 */
export type Named =
  | { readonly kind: "indicator"; readonly indicator: string }
  | { readonly kind: "domain"; readonly domain: string }
  /** A level or a word that stands in place of one; `indicator` where it is given to one. */
  | { readonly kind: "level"; readonly word: string; readonly indicator?: string }
  | { readonly kind: "criterion"; readonly indicator: string; readonly id: string }
  | { readonly kind: "evidence"; readonly id: string }
  | { readonly kind: "rater"; readonly id: string }
  /** `id@version`. */
  | { readonly kind: "rubric"; readonly reference: string }
  /** A rule's id in a comment or in the settings. */
  | { readonly kind: "rule"; readonly id: string }
  /** A path written in the file, to a file beside it. */
  | { readonly kind: "file"; readonly written: string }
  /** A field's name, which only says what stands behind it. */
  | { readonly kind: "key"; readonly path: Path }
  /** A word from a short list: a status, a kind, a state. */
  | { readonly kind: "word"; readonly path: Path; readonly word: string };

/** A named thing where it stands: just the name, without quotation marks. Offsets of the file. */
export interface Occurrence extends Span {
  readonly named: Named;
  /** The definition, a use by a field, or a mention: in prose, or an indicator's earlier name in its rubric. */
  readonly role: "definition" | "use" | "mention";
}

/** Whether both name the same thing. Fields and words are the same only in the same place. */
export function same(a: Named, b: Named): boolean {
  return a.kind === b.kind && identity(a) === identity(b);
}

function identity(named: Named): string {
  switch (named.kind) {
    case "indicator":
      return named.indicator;
    case "domain":
      return named.domain;
    case "level":
      return `${named.word}\n${named.indicator ?? ""}`;
    case "criterion":
      return `${named.id}\n${named.indicator}`;
    case "evidence":
    case "rater":
    case "rule":
      return named.id;
    case "rubric":
      return named.reference;
    case "file":
      return named.written;
    case "key":
    case "word":
      return JSON.stringify(named.path);
  }
}
