import type { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  Disposable,
  type Message,
} from "vscode-languageserver-protocol";

/** Messages from a thread, as vscode-languageserver's own reader has them from a web worker. */
export class PortReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on("error", (error) => this.fireError(error));
  }

  listen(take: DataCallback): Disposable {
    this.#worker.on("message", take);
    return Disposable.create(() => this.#worker.off("message", take));
  }
}

export class PortWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }

  end(): void {}
}
