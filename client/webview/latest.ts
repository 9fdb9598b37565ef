/**
 * Work that is done one at a time. Asked for while it is being done, it is done once more when that is over: so the last time
 * is always after the last change, and nothing waits longer than it has to.
 */
export class Latest {
  readonly #work: () => Promise<void>;
  #isBusy = false;
  #isAskedFor = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  ask(): void {
    this.#isAskedFor = true;
    if (!this.#isBusy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#isAskedFor) {
      this.#isAskedFor = false;
      // A round that fails is told where it fails; the next one is another's.
      await this.#work().catch(() => undefined);
    }
    this.#isBusy = false;
  }
}
