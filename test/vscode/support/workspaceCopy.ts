import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../scripts/process.ts";

/** A copy of the samples that may be written to. */
export function samplesCopy(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "rubric-samples-"));
  cpSync(join(root, "samples"), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
