import type { Path } from "../document/place.ts";
import type { Entry, ListNode, MapNode, Node, TextNode } from "../document/tree.ts";
import { fold } from "../text/folding.ts";
import { alike, certainly } from "../text/likeness.ts";
import type { Mistake } from "./mistake.ts";
import { bareObject, fieldsOf, type Json, type JsonObject, propertySchema, resolved, type Schema, typesOf } from "./schema.ts";

/**
 * Reads a syntax tree as the schema means it, and as the writer meant it: a name or word that can only be a slip of one
 * known is taken for that one, a number where text belongs is taken as written. Each is told once, as a mistake, and from
 * there on the file is judged as though it had been corrected; so a safe correction never brings up anything new.
 * What the schema has no reading for is passed on as it is, for the validator.
 */
export class Reading {
  readonly mistakes: Mistake[] = [];
  readonly #root: Schema;
  readonly #alsoCalled: ReadonlyMap<string, string>;

  /** `alsoCalled`: other names of what the schema knows, folded, and the name that it knows. */
  constructor(root: Schema, alsoCalled: ReadonlyMap<string, string> = new Map()) {
    this.#root = root;
    this.#alsoCalled = alsoCalled;
  }

  /** `path` is the node's own, or its parent's with `step` the last step: most texts are right and need no path. */
  value(node: Node | undefined, schema: Schema | undefined, path: Path, step?: string | number): Json {
    if (node === undefined) return null;
    if (node.kind === "text") return this.#text(node, schema, path, step);
    const own = whole(path, step);
    return node.kind === "map" ? this.#map(node, schema, own) : this.#list(node, schema, own);
  }

  /** Decides what an entry's key is taken for, and writes it into the entry. */
  name(entry: Entry, schema: Schema | undefined, path: Path, siblings: Siblings): string {
    const written = entry.key.text;
    entry.name = written;
    if (schema?.properties === undefined || propertySchema(schema, written, this.#root) !== undefined) return written;
    const known = Object.keys(schema.properties).filter((name) => !siblings.has(name));
    const now = this.#alsoCalled.get(fold(written));
    const meant = now !== undefined && known.includes(now) ? now : certainly(written, alike(written, known));
    if (meant !== undefined) {
      entry.name = meant;
      siblings.take(meant);
      this.mistakes.push({ kind: "unknown-name", path: [...path, meant], written, meant, known });
    }
    return entry.name;
  }

  #map(node: MapNode, schema: Schema | undefined, path: Path): JsonObject {
    const object = bareObject();
    const known = schema?.properties && fieldsOf(schema, this.#root);
    const siblings = new Siblings(node.entries);
    for (const entry of node.entries) {
      entry.name = entry.key.text;
      let field = known?.get(entry.name);
      if (field === undefined && schema !== undefined) {
        field = propertySchema(schema, this.name(entry, schema, path, siblings), this.#root);
      }
      if (!(entry.name in object)) object[entry.name] = this.value(entry.value, field, path, entry.name);
    }
    return object;
  }

  #list(node: ListNode, schema: Schema | undefined, path: Path): Json[] {
    const items = schema?.items && resolved(schema.items, this.#root);
    return node.items.map((item, index) => this.value(item, items, path, index));
  }

  #text(node: TextNode, schema: Schema | undefined, path: Path, step: string | number | undefined): Json {
    if (node.type === "alias") return null;
    if (schema === undefined) return jsonOf(node);
    if (schema.enum !== undefined) {
      return schema.enum.includes(node.text) ? node.text : this.#word(node, schema.enum, whole(path, step));
    }
    const types = typesOf(schema);
    if (types.includes("string")) return node.type === "text" ? node.text : this.#string(node, types, whole(path, step));
    if (types.includes("array") && node.type === "text") return this.#idList(node, schema, whole(path, step));
    return jsonOf(node);
  }

  #word(node: TextNode, allowed: NonNullable<Schema["enum"]>, path: Path): Json {
    if (node.type === "null" && allowed.includes(null)) return null;
    const known = allowed.filter((word) => word !== null);
    const also = this.#alsoCalled.get(fold(node.text));
    const meant = also !== undefined && known.includes(also) ? also : certainly(node.text, alike(node.text, known));
    if (meant === undefined) return node.text;
    this.mistakes.push({ kind: "unknown-word", path, written: node.text, meant, known });
    return meant;
  }

  #string(node: TextNode, types: readonly string[], path: Path): Json {
    if (node.type === "null" && types.includes("null")) return null;
    this.mistakes.push({ kind: "unquoted", path, written: node.text });
    return node.text;
  }

  #idList(node: TextNode, schema: Schema, path: Path): Json {
    const items = listItems(node.text);
    if (items.length === 0 || schema.items === undefined || !typesOf(resolved(schema.items, this.#root)).includes("string")) {
      return node.text;
    }
    this.mistakes.push({ kind: "not-a-list", path, items });
    return items;
  }
}

/** The names that stand in one map: nothing else there can be meant by them. Gathered when a name is first unknown. */
export class Siblings {
  readonly #entries: readonly Entry[];
  readonly #meant: string[] = [];
  #names: Set<string> | undefined;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  has(name: string): boolean {
    this.#names ??= new Set([...this.#entries.map(({ key }) => key.text), ...this.#meant]);
    return this.#names.has(name);
  }

  /** A slip was read as this name, which so is taken. */
  take(name: string): void {
    this.#meant.push(name);
    this.#names?.add(name);
  }
}

function whole(path: Path, step: string | number | undefined): Path {
  return step === undefined ? path : [...path, step];
}

/** The items of a list that was written as text. Names have spaces, so words are one item unless they are all ids. */
export function listItems(text: string): string[] {
  const words = text.split(/[,;\s]+/);
  const ids = words.every((word) => word === "" || /^[A-Z]{1,3}[0-9]+$/i.test(word));
  return (ids ? words : text.split(/[,;]/)).map((item) => item.trim()).filter((item) => item !== "");
}

function jsonOf(node: TextNode): Json {
  if (node.type === "null") return null;
  if (node.type === "number") return Number(node.text);
  return node.type === "boolean" ? /^t/i.test(node.text) : node.text;
}
