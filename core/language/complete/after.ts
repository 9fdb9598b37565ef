import type { Part } from "./parts.ts";

/** What follows a name and its colon. */
export type After =
  | { readonly kind: "word"; readonly choice?: readonly string[]; readonly is?: string }
  /** Text for people, as a block: there no mark means anything to YAML. */
  | { readonly kind: "text" }
  | { readonly kind: "words" }
  | { readonly kind: "map" }
  | { readonly kind: "maps" }
  | { readonly kind: "fields"; readonly fields: Readonly<Record<string, After>> };

export interface Layout {
  /** Of the name. */
  readonly column: number;
  readonly lineBreak: string;
  readonly flow: boolean;
}

/** The colon and what follows it, with the places to fill in numbered in their order. */
export function afterName(after: After, layout: Layout): Part[] {
  return new Writing(layout).after(after, layout.column);
}

class Writing {
  #stops = 0;
  readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  after(after: After, column: number): Part[] {
    const { flow } = this.layout;
    switch (after.kind) {
      case "word":
        if (after.is !== undefined) return [`: ${after.is}`];
        return [after.choice === undefined || flow ? ": " : ":", ...this.#word(after.choice)];
      case "text":
        return flow ? [": ", this.#stop()] : [": >-", this.#line(column + 2), this.#stop()];
      case "words":
        return [": [", this.#stop(), "]"];
      case "map":
        return flow ? [": {", this.#stop(), "}"] : [":", this.#line(column + 2), this.#stop()];
      case "maps":
        return flow ? [": [", this.#stop(), "]"] : [":", `${this.#line(column + 2)}- `, this.#stop()];
      case "fields":
        return this.#fields(after.fields, column);
    }
  }

  #fields(fields: Readonly<Record<string, After>>, column: number): Part[] {
    const parts = Object.entries(fields).map(([name, after]) => [name, ...this.#field(after, column + 2)]);
    if (!this.layout.flow) return [":", ...parts.flatMap((field) => [this.#line(column + 2), ...field])];
    return [": {", ...parts.flatMap((field, index) => (index === 0 ? field : [", ", ...field])), "}"];
  }

  /** One of several: without snippets nobody comes by to fill in a block of text, so none is begun. */
  #field(after: After, column: number): Part[] {
    if (after.kind !== "text" || this.layout.flow) return this.after(after, column);
    return [":", { onlyIn: "snippet", text: ` >-${this.#line(column + 2)}` }, this.#stop()];
  }

  /** A choice carries its own space: without snippets nothing stands behind the colon. */
  #word(choice: readonly string[] | undefined): Part[] {
    if (choice === undefined) return [this.#stop()];
    return this.layout.flow ? [this.#stop(choice)] : [{ onlyIn: "snippet", text: " " }, this.#stop(choice)];
  }

  #stop(choice?: readonly string[]): Part {
    return { stop: ++this.#stops, ...(choice && { choice }) };
  }

  #line(column: number): string {
    return this.layout.lineBreak + " ".repeat(column);
  }
}
