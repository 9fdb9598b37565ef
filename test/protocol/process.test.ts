import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { root } from "../support/workspace.ts";

const program = join(root, "server/rubric-language-server.cjs");

describe("the program rubric-language-server", () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  function run(...args: string[]) {
    const child = spawn(process.execPath, [program, ...args]);
    children.push(child);
    const said = { out: "", err: "" };
    child.stdout.on("data", (data) => {
      said.out += data;
    });
    child.stderr.on("data", (data) => {
      said.err += data;
    });
    return { child, said, ended: once(child, "close").then(([code]) => code as number) };
  }

  async function connected(reader: MessageReader, writer: MessageWriter, processId: number | null = null) {
    const connection = createProtocolConnection(reader, writer);
    connection.listen();
    await connection.sendRequest("initialize", { processId, rootUri: null, capabilities: {} });
    await connection.sendNotification("initialized", {});
    return connection;
  }

  async function overStdio(processId: number | null = null) {
    const started = run("--stdio");
    const { stdout, stdin } = started.child;
    return {
      ...started,
      connection: await connected(new StreamMessageReader(stdout), new StreamMessageWriter(stdin), processId),
    };
  }

  async function leave(connection: ProtocolConnection): Promise<void> {
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
  }

  it("says how it is started, where it is started wrongly", async () => {
    const { ended, said } = run();
    expect(await ended).toBe(2);
    expect(said.err).toBe("rubric-language-server: start it with --stdio; an editor does that for you.\n");
  });

  it("tells its version", async () => {
    const { ended, said } = run("--version");
    expect(await ended).toBe(0);
    expect(said.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("ends well when it is shut down first, and badly when it is not", async () => {
    const good = await overStdio();
    await leave(good.connection);
    expect(await good.ended).toBe(0);
    const bad = await overStdio();
    await bad.connection.sendNotification("exit");
    expect(await bad.ended).toBe(1);
  });

  it("ends when its client is gone without a word", async () => {
    const { child, ended } = await overStdio();
    child.stdin.end();
    expect(await ended).toBe(1);
  });

  it("ends when the program dies that started it, though somebody else holds its pipes", async () => {
    const parent = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
    children.push(parent);
    const { ended } = await overStdio(parent.pid ?? null);
    parent.kill("SIGKILL");
    expect(await ended).toBe(1);
  }, 15_000);

  it("speaks over Node's own channel as well", async () => {
    const child = fork(program, ["--node-ipc"], { stdio: ["ignore", "pipe", "pipe", "ipc"] });
    children.push(child);
    const connection = await connected(new IPCMessageReader(child), new IPCMessageWriter(child));
    const uri = "file:///nowhere/a.assessment.yaml";
    const came = new Promise((resolve) => connection.onNotification("textDocument/publishDiagnostics", resolve));
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text: "ratings: {}\n" },
    });
    expect(await came).toMatchObject({ uri });
    await leave(connection);
    expect((await once(child, "close"))[0]).toBe(0);
  });

  it("lives on when it is sent what is no message", async () => {
    const { child, ended } = await overStdio();
    const bodies = ["{{{{", "[]", "null", '"text"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":7,"result":1}', "{}"];
    for (const body of bodies) child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    expect(await connection.sendRequest("rubric/workspace", {})).toMatchObject({ reviews: [], unreadable: [] });
    await leave(connection);
    expect(await ended).toBe(0);
  });
});
