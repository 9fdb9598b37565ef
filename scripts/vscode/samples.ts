import { copyFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { root } from "../process.ts";
import { serveVscode } from "./serve.ts";

/** A fresh copy of the samples to try things on, with a page that says what there is to try. */
export function samplesToTry(): string {
  const folder = join(root, ".cache/samples");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "samples"), folder, { recursive: true });
  copyFileSync(join(import.meta.dirname, "try.md"), join(folder, "README.md"));
  return folder;
}

/** Serves VS Code on a copy of the samples: until Ctrl+C, or only to see that it answers. */
export async function serveSamples(vsix: string, keep: boolean): Promise<void> {
  const folder = samplesToTry();
  const served = await serveVscode({ vsix, folder, settings: { "workbench.startupEditor": "readme" } });
  try {
    const answer = await fetch(served.url);
    const page = await answer.text();
    if (!answer.ok || !page.includes("vscode-workbench-web-configuration")) {
      throw new Error(`VS Code was started at ${served.url} and answers ${answer.status}.`);
    }
    process.stdout.write(`VS Code with the extension, on a copy of the samples: ${served.url}\n`);
    if (!keep) {
      process.stdout.write("It answers. This is no terminal, so it ends here; 'npm start -- --serve' keeps it open.\n");
      return;
    }
    process.stdout.write("Open that address in a browser. Ctrl+C ends it.\n");
    await untilEnded(served.ended);
    process.stdout.write("\nEnded.\n");
  } finally {
    await served.stop();
  }
}

/** Ctrl+C, the end of whoever started this, or of VS Code itself. */
async function untilEnded(server: Promise<void>): Promise<void> {
  const signal = new Promise<void>((resolve) => {
    for (const each of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(each, () => resolve());
  });
  await Promise.race([signal, orphaned(), server]);
}

async function orphaned(): Promise<void> {
  const parent = process.ppid;
  while (process.ppid === parent) await setTimeout(1000, undefined, { ref: false });
}
