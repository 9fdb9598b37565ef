// `node baseline FOLDER PARSER VALIDATOR THREADS`: the least that a checker of YAML files has to do, as a program of its own.
// Reads the assessments, parses them, asks a compiled validator about their shape and prints which of them fail. The bench
// bundles it first, as `rubric` is bundled.
import { globSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const [self = "", folder = ".", parser = "yaml", validator = "", threads = "1"] = process.argv.slice(1);

async function main(): Promise<void> {
  const files = globSync(`${folder}/**/*.assessment.yaml`);
  const count = Number(threads);
  const parts = Array.from({ length: count }, (_, part) => files.filter((_, file) => file % count === part));
  const failing = count === 1 ? [await judge(files)] : await Promise.all(parts.map(inWorker));
  process.stdout.write(`${JSON.stringify({ files: files.length, failing: failing.flat() })}\n`);
}

function inWorker(files: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(self, { workerData: files, argv: process.argv.slice(2) });
    worker.on("message", resolve).on("error", reject);
  });
}

async function judge(files: readonly string[]): Promise<string[]> {
  const parse = await parsing();
  if (parse === undefined) return files.filter((file) => readFileSync(file, "utf8") === "");
  const { default: isValid } = await import(pathToFileURL(validator).href);
  return files.filter((file) => !isValid(parse(readFileSync(file, "utf8"))));
}

async function parsing(): Promise<((text: string) => unknown) | undefined> {
  if (parser === "none") return undefined;
  if (parser === "js-yaml") return (await import("js-yaml")).load;
  const { parse } = await import("yaml");
  // Its own look for keys that stand twice takes quadratic time, which is nothing for 34 keys and seconds for 10,000.
  return (text) => parse(text, { uniqueKeys: false });
}

if (isMainThread) main();
else judge(workerData).then((failing) => parentPort?.postMessage(failing));
