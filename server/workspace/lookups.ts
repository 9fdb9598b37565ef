/** So many answers are kept; beyond that, the one that was asked for longest ago is forgotten. */
const KEPT = 2000;

/**
 * Answers that take time, for those who must be answered at once: what is asked for the first time is not known yet, is
 * looked up meanwhile, and `learned` is called when it is known. A look-up that fails leaves it unknown.
 */
export class Lookups<Found> {
  readonly #look: (path: string) => Promise<Found | undefined>;
  readonly #learned: (path: string) => void;
  readonly #known = new Map<string, Found | undefined>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(look: (path: string) => Promise<Found | undefined>, learned: (path: string) => void) {
    this.#look = look;
    this.#learned = learned;
  }

  /** Undefined: not known, or not known yet. */
  get(path: string): Found | undefined {
    if (!this.#known.has(path)) {
      if (!this.#running.has(path)) this.#start(path);
      return undefined;
    }
    const found = this.#known.get(path);
    this.#keep(path, found);
    return found;
  }

  /** What was found of the path is not known any more, nor what is just being found. */
  forget(path: string): void {
    this.#known.delete(path);
    this.#running.delete(path);
  }

  /** The same for everything below the path; gives what that was. */
  forgetBelow(path: string): readonly string[] {
    const below = [...this.#known.keys(), ...this.#running.keys()].filter((each) => each.startsWith(`${path}/`));
    for (const each of below) this.forget(each);
    return below;
  }

  forgetAll(): void {
    this.#known.clear();
    this.#running.clear();
  }

  get running(): readonly Promise<void>[] {
    return [...this.#running.values()];
  }

  #start(path: string): void {
    const running: Promise<void> = this.#look(path)
      .catch(() => undefined)
      .then((found) => {
        // It was forgotten meanwhile: the answer may be older than what it was forgotten for.
        if (this.#running.get(path) !== running) return;
        this.#running.delete(path);
        this.#keep(path, found);
        this.#learned(path);
      });
    this.#running.set(path, running);
  }

  #keep(path: string, found: Found | undefined): void {
    this.#known.delete(path);
    this.#known.set(path, found);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
  }
}
