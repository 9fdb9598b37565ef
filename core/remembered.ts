type Plain = string | number | boolean | object | undefined;

class Itself {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: it is what lets a subclass put its private field on any object.
    return object as this;
  }
}

/**
 * Notes on an object, in a private field that is put on the object itself. Nobody can see it, copy it or write it out, and
 * it goes when the object goes. A weak map would say the same more plainly, but what it holds outlives all but the rare full
 * collections of garbage, which made the checking of many files a fifth slower.
 */
class Notebook extends Itself {
  readonly #notes: unknown[] = [];

  static read(object: object, page: number): unknown {
    return #notes in object ? (object as Notebook).#notes[page] : undefined;
  }

  static write(object: object, page: number, note: unknown): void {
    const notebook = #notes in object ? (object as Notebook) : new Notebook(object);
    notebook.#notes[page] = note;
  }
}

let pages = 0;

/** What was found out about objects, one note for each, kept for as long as the object lives. */
export class Notes<Key extends object, Note> {
  readonly #page = pages++;

  get(key: Key): Note | undefined {
    return Notebook.read(key, this.#page) as Note | undefined;
  }

  set(key: Key, note: Note): void {
    Notebook.write(key, this.#page, note);
  }
}

/**
 * A function that keeps its last answer for each object for as long as that object lives. What it makes must hang on
 * nothing but what it is given, and the object must never change. `rest` has to be the same for an answer to be given again.
 */
export function remembered<Key extends object, Rest extends readonly Plain[], Answer>(
  make: (key: Key, ...rest: Rest) => Answer,
): (key: Key, ...rest: Rest) => Answer {
  const answers = new Notes<Key, { readonly rest: Rest; readonly answer: Answer }>();
  return (key, ...rest) => {
    const known = answers.get(key);
    if (known !== undefined && same(known.rest, rest)) return known.answer;
    const answer = make(key, ...rest);
    answers.set(key, { rest, answer });
    return answer;
  };
}

function same(a: readonly Plain[], b: readonly Plain[]): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}
