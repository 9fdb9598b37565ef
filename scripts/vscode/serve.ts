import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installedVscode } from "./install.ts";

/** A VS Code that runs in a browser, on this machine only. */
export interface Served {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it and removes what it wrote. */
  stop(): Promise<void>;
}

export interface Serving {
  /** A packed extension to install first. */
  readonly vsix?: string;
  /** Lets extensions under development be loaded, and their tests be run, from the address. */
  readonly forTests?: boolean;
  /** What to open where the address names no folder. */
  readonly folder?: string;
  /** User settings beside the quiet ones below. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Nothing that talks, asks, or updates itself. */
const QUIET = {
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "security.workspace.trust.enabled": false,
  "git.openRepositoryInParentFolders": "never",
};

const FLAGS = [
  ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
  ...["--disable-workspace-trust", "--disable-telemetry", "--telemetry-level", "off", "--disable-update-check"],
  ...["--disable-getting-started-override", "--disable-experiments"],
];

export async function serveVscode({ vsix, forTests = false, folder, settings = {} }: Serving = {}): Promise<Served> {
  const program = join(installedVscode(), "out/server-main.js");
  const data = mkdtempSync(join(tmpdir(), "rubric-vscode-"));
  mkdirSync(join(data, "data/User"), { recursive: true });
  writeFileSync(join(data, "data/User/settings.json"), JSON.stringify({ ...QUIET, ...settings }));
  const ours = ["--server-data-dir", data];
  try {
    if (vsix !== undefined) await ended(launch(program, ["--install-extension", vsix, ...ours]));
    const asked = [
      ...(forTests ? ["--enable-smoke-test-driver"] : []),
      ...(folder === undefined ? [] : ["--default-folder", folder]),
    ];
    const server = launch(program, [...FLAGS, ...ours, ...asked]);
    // It does not outlive whoever started it and failed to stop it.
    const kill = () => void server.kill("SIGTERM");
    process.once("exit", kill);
    const port = await listening(server).catch((error: unknown) => {
      kill();
      throw error;
    });
    const over = ended(server).catch(() => undefined);
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      ended: over,
      async stop() {
        process.removeListener("exit", kill);
        kill();
        await over;
        rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      },
    };
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
}

function launch(program: string, args: readonly string[]) {
  // Without a gallery nothing outside this machine is asked.
  const env = { ...process.env, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "", itemUrl: "" }) };
  return spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
}

type Child = ReturnType<typeof launch>;

async function ended(child: Child): Promise<void> {
  const said = saidBy(child);
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once("exit", resolve)));
  if (code !== 0) throw new Error(`VS Code ended with ${code}: ${said()}`);
}

async function listening(child: Child): Promise<number> {
  const said = saidBy(child);
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code did not start within a minute: ${said()}`)), 60_000);
    child.stdout.on("data", () => {
      const port = /Extension host agent listening on (\d+)/.exec(said())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once("exit", () => reject(new Error(`VS Code ended: ${said()}`)));
  });
}

function saidBy(child: Child): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (piece: string) => {
      text = (text + piece).slice(-4000);
    });
  }
  return () => text;
}
