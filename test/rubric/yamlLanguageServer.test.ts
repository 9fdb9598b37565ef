import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { root } from "../support/workspace.ts";

/** The generic YAML server takes the derived schema as it is: analysts without our extension still have that much. */
it("yaml-language-server takes the schema: silent on a sound sample, one message for one mistake", {
  timeout: 30_000,
}, async () => {
  const server = spawn(process.execPath, [join(root, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"]);
  try {
    const client = new Client(server);
    const folder = pathToFileURL(root).href;
    await client.request("initialize", { processId: null, rootUri: folder, capabilities: {} });
    client.notify("initialized", {});
    const schema = pathToFileURL(join(root, "schemas/conditions-for-success.schema.json")).href;
    const sample = readFileSync(join(root, "samples/districts/2025/cottonwood-valley.assessment.yaml"), "utf8");
    const sound = `# yaml-language-server: $schema=${schema}\n${sample}`;
    expect(await client.diagnostics(`${folder}/sound.assessment.yaml`, sound)).toEqual([]);
    const wrong = sound.replace(/(?<= {2}Unified Vision:\n {4}level: )\w+/, "Profficient");
    const messages = await client.diagnostics(`${folder}/wrong.assessment.yaml`, wrong);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("Proficient");
  } finally {
    server.kill();
  }
});

/** As much of a language client as this test needs. */
class Client {
  readonly #server: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #published = new Map<string, (messages: string[]) => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  constructor(server: ChildProcess) {
    this.#server = server;
    server.stdout?.on("data", (data: Buffer) => this.#read(data));
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#id;
    this.#send({ jsonrpc: "2.0", id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  diagnostics(uri: string, text: string): Promise<string[]> {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return new Promise((resolve) => this.#published.set(uri, resolve));
  }

  #send(message: unknown): void {
    const body = JSON.stringify(message);
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(this.#buffer.toString("latin1"));
      const length = Number(header?.[1]);
      if (header === null || this.#buffer.length < header[0].length + length) return;
      const message = JSON.parse(this.#buffer.subarray(header[0].length, header[0].length + length).toString());
      this.#buffer = this.#buffer.subarray(header[0].length + length);
      if (message.method === "textDocument/publishDiagnostics") {
        this.#published.get(message.params.uri)?.(message.params.diagnostics.map((each: { message: string }) => each.message));
      } else if (message.method !== undefined && message.id !== undefined)
        this.#send({ jsonrpc: "2.0", id: message.id, result: null });
      else this.#waiting.get(message.id)?.(message.result);
    }
  }
}
