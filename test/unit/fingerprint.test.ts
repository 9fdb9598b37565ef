import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../core/text/fingerprint.ts";
import { root } from "../support/workspace.ts";

const text = readFileSync(join(root, "samples/districts/2025/silver-fork.assessment.yaml"), "utf8");

describe("a text's fingerprint", () => {
  it("is the same for the same text", () => {
    expect(fingerprint(text)).toBe(fingerprint(`${text.slice(0, 100)}${text.slice(100)}`));
  });

  it("is another after any small change", () => {
    const changed = Array.from(
      { length: 3000 },
      (_, at) => `${text.slice(0, at)}${at % 2 === 0 ? "x" : ""}${text.slice(at + 1)}`,
    );
    const different = new Set([text, ...changed]);
    expect(new Set([...different].map(fingerprint)).size).toBe(different.size);
    const short = ["", " ", "0", "a", "b", "ab", "ba", "\u0000", "\ud83d", "\ude00", "\ud83d\ude00"];
    expect(new Set(short.map(fingerprint)).size).toBe(short.length);
  });
});
