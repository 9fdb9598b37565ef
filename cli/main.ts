import { availableParallelism } from "node:os";
import type { Output } from "./io.ts";

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const { workedAsThread } = await import("./check/checkAll.ts");
  if (await workedAsThread()) return;
  const { run } = await import("./run.ts");
  const { nodeFileSystem } = await import("./host/nodeFileSystem.ts");
  process.exitCode = await run(argv, {
    out: output(process.stdout),
    err: output(process.stderr),
    cwd: process.cwd().replaceAll("\\", "/"),
    env: process.env,
    files: nodeFileSystem,
    today: localDate(new Date()),
    processors: availableParallelism(),
  });
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough, such as `head`, closes the stream: no failure of ours.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return { write: (text) => void stream.write(text), terminal: stream.isTTY === true, columns: stream.columns ?? 100 };
}

function localDate(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

void main();
