import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rubric } from "../support/cli.ts";
import { root } from "../support/workspace.ts";

/**
 * Pairs of files: an input in test/cases and, beside it, what `rubric check` prints of it. `npm test -- -u` writes the
 * printed side anew; read the difference before you commit it.
 */
const folder = join(root, "test/cases");
const inputs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".yaml"))
  .sort();

describe("cases", () => {
  it("are there", () => {
    expect(inputs.length).toBeGreaterThan(20);
  });
  for (const input of inputs) {
    it(input, async () => {
      const { code, out, err } = await rubric(["check", input], folder);
      expect(err).toBe("");
      await expect(`${out}exit code ${code}\n`).toMatchFileSnapshot(join(folder, `${input}.findings`));
    });
  }
});
