import type { CancellationToken, Uri } from "vscode";
import { type BaseLanguageClient, ProgressType } from "vscode-languageclient";
import type { Requests, WorkspacePart } from "../core/messages.ts";

/** The language server, for what the client asks of it beyond the protocol. */
export class Server {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  async ask<M extends keyof Requests>(
    method: M,
    params: Requests[M]["params"],
    token?: CancellationToken,
  ): Promise<Requests[M]["result"]> {
    // A token that is undefined would be sent as one more parameter.
    return await (token === undefined
      ? this.#client.sendRequest(method, params)
      : this.#client.sendRequest(method, params, token));
  }

  /** The same of what is answered in parts: each is taken as it comes, and when this ends, all have been. */
  async askInParts(
    method: "rubric/workspace",
    params: { readonly uris?: readonly string[] },
    take: (part: WorkspacePart) => void,
  ) {
    const partialResultToken = crypto.randomUUID();
    const listening = this.#client.onProgress(new ProgressType<WorkspacePart>(), partialResultToken, take);
    try {
      await this.ask(method, { ...params, partialResultToken });
    } finally {
      listening.dispose();
    }
  }

  /** The URI as the server knows it. */
  uri(uri: Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }
}
