import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rubric } from "../support/cli.ts";
import { root } from "../support/workspace.ts";
import { terminalPicture } from "./terminalPicture.ts";

interface Picture {
  readonly folder: string;
  readonly argv: readonly string[];
  /** How many lines of the output. */
  readonly lines?: number;
}

/** The pictures in docs/pictures: what a command prints on a terminal. `npm test -- -u` draws them anew. */
const PICTURES: Readonly<Record<string, Picture>> = {
  "check.svg": { folder: "samples/faulty", argv: ["check", "first-steps.assessment.yaml"] },
  "summary.svg": { folder: "samples/districts/2025", argv: ["summary", "cottonwood-valley.assessment.yaml"], lines: 28 },
};

const folder = join(root, "docs/pictures");

describe("pictures", () => {
  for (const [name, { folder: cwd, argv, lines }] of Object.entries(PICTURES)) {
    it(`${name} shows what the command prints`, async () => {
      const { out, err } = await rubric(argv, join(root, cwd), { env: { FORCE_COLOR: "1" } });
      expect(err).toBe("");
      await expect(terminalPicture(["rubric", ...argv].join(" "), out, lines)).toMatchFileSnapshot(join(folder, name));
    });
  }

  it("of terminals are all made here", () => {
    const drawn = readdirSync(folder).filter((name) => name.endsWith(".svg"));
    expect(drawn.filter((name) => PICTURES[name] === undefined)).toEqual([]);
  });

  it("escape text, place runs by column, and part long lines between words", () => {
    const picture = terminalPicture("x", `<a> &  \x1b[31mred\x1b[39m\n${"word ".repeat(30)}`);
    expect(picture).toContain('<text x="22" y="74.3" textLength="39">&lt;a&gt; &amp;</text>');
    expect(picture).toContain('<text x="76.6" y="74.3" textLength="23.4" fill="#ff8378">red</text>');
    expect(picture.match(/(word ?)+</g)?.map((line) => line.length)).toEqual([115, 35]);
  });

  it("show the first lines of a long page", () => {
    expect(terminalPicture("x", "one\ntwo\nthree", 2).match(/>[^<]+<\/text>/g)).toEqual(
      ["$", "x", "one", "two", "…"].map((text) => `>${text}</text>`),
    );
  });

  it("are not drawn with a code that nobody has drawn before", () => {
    expect(() => terminalPicture("x", "\x1b[35mviolet\x1b[39m")).toThrow("35");
  });
});
