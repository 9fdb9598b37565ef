import { type Browser, chromium } from "playwright-core";
import { CHROMIUM, ensure, findProgram } from "../../scripts/systemPackages.ts";

const QUIET = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

/** The program of a Chromium, Chrome or Edge of this machine. Throws where there is none: a test that needs one never skips. */
export function browserProgram(): string {
  ensure([CHROMIUM]);
  return findProgram(CHROMIUM) ?? CHROMIUM.program;
}

/** The caller closes it. */
export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: browserProgram(), args: QUIET });
}

/** One for several test files, each of which connects to its address. */
export async function serveBrowser(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const server = await chromium.launchServer({ executablePath: browserProgram(), args: QUIET });
  return { address: server.wsEndpoint(), stop: () => server.close() };
}
