import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Worker } from "node:worker_threads";
import { createConnection } from "vscode-languageserver/node";
import {
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Feature } from "../../../server/feature.ts";
import { features as allFeatures } from "../../../server/features/features.ts";
import type { SchemeFiles } from "../../../server/host.ts";
import { startServer } from "../../../server/server.ts";
import { root } from "../workspace.ts";
import { PortReader, PortWriter } from "./port.ts";

/** The client's ends of a connection to a server that has just been started. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Ends the server whatever it is doing. */
  end(): void;
}

/** What runs in this process, over streams, with files from memory. */
export function inMemoryServer(files: SchemeFiles, features: readonly Feature[] = allFeatures): Transport {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {
      version: "test",
      bundledRubric: () => readFileSync(join(root, "rubric/conditions-for-success.rubric.yaml"), "utf8"),
      rulePages: "file:///pages",
      files,
      soon: (work) => setImmediate(work),
    },
    features,
  );
  return {
    reader: new StreamMessageReader(toClient),
    writer: new StreamMessageWriter(toServer),
    end: () => [toServer, toClient].forEach((stream) => void stream.destroy()),
  };
}

/** The built program, as an editor starts it. */
export function builtServer(): Transport {
  const program = join(root, "server/rubric-language-server.cjs");
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  return {
    reader: new StreamMessageReader(child.stdout),
    writer: new StreamMessageWriter(child.stdin),
    end: () => void child.kill(),
  };
}

/** All that the built worker is given of the world: what every browser has, and nothing of Node. */
const WORKER = `
const { parentPort, workerData } = require("node:worker_threads");
const { constants, createContext, runInContext } = require("node:vm");
const self = { postMessage: (message) => parentPort.postMessage(message), onmessage: undefined, addEventListener: () => undefined };
// An ordinary global object: one that is watched over makes programs several times slower.
const world = createContext(constants.DONT_CONTEXTIFY);
Object.assign(world, { self, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL, atob, btoa, performance, console, crypto, MessageChannel, queueMicrotask });
runInContext(workerData, world);
parentPort.on("message", (data) => self.onmessage({ data }));
`;

/** The built web worker, in a thread that has nothing of Node. */
export function workerServer(): Transport {
  const worker = new Worker(WORKER, { eval: true, workerData: readFileSync(join(root, "dist/server.worker.js"), "utf8") });
  return { reader: new PortReader(worker), writer: new PortWriter(worker), end: () => void worker.terminate() };
}
