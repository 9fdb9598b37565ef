import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, rubric } from "../support/cli.ts";
import { root } from "../support/workspace.ts";
import { blocksIn, page, writtenPages } from "./markdown.ts";

/**
 * Every console block is run as a reader would: its commands one after another, in a copy of the samples, and what they
 * print compared to the letter. A line of `…` alone stands for any lines.
 */
const transcripts = writtenPages().flatMap((path) => blocksIn(page(path), "console").map((block) => ({ path, ...block })));

describe("transcripts", () => {
  it("are there", () => {
    expect(transcripts.length).toBeGreaterThan(4);
  });

  for (const { path, line, text } of transcripts) {
    it(`${path}:${line}`, () =>
      inFolder({}, async (folder) => {
        for (const name of ["samples", "rubric"]) cpSync(join(root, name), join(folder, name), { recursive: true });
        const shell = new Shell(folder);
        for (const { command, expected } of stepsIn(text)) {
          expectSame(await shell.run(command), expected);
        }
      }));
  }

  it("are told apart from what is printed", () => {
    const same = (printed: string, expected: string) => () => expectSame(printed, expected);
    expect(same("a\nb\nc", "a\n…\nc")).not.toThrow();
    expect(same("a\nc", "a\n…\nc")).not.toThrow();
    expect(same("a\nb\nc", "…")).not.toThrow();
    expect(same("a (b)\nc", "…\na (b)\n…")).not.toThrow();
    expect(same("a\nb\nc", "a\n…\nd")).toThrow();
    expect(same("a\nbc", "a\n…\nc")).toThrow();
    expect(same("a", "b")).toThrow();
  });
});

function stepsIn(transcript: string): { readonly command: string; readonly expected: string }[] {
  if (!transcript.startsWith("$ ")) throw new Error("A transcript begins with a command: '$ rubric …'.");
  return transcript.split(/^\$ /m).flatMap((step) => {
    const [command = "", ...lines] = step.split("\n");
    return command === "" ? [] : [{ command, expected: lines.join("\n") }];
  });
}

/** Lines of blanks at the end are how blocks are laid out. A terminal shows no mark of UTF-8, and no difference between line ends. */
function expectSame(printed: string, expected: string): void {
  const [actual, wanted] = [printed.replace(/^\ufeff|\r$/gm, "").trimEnd(), expected.trimEnd()];
  if (!/^…$/m.test(wanted)) {
    expect(actual).toBe(wanted);
    return;
  }
  const pattern = wanted
    .split("\n")
    .map((line) => (line === "…" ? "(?:.*\n)*?" : `${line.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}\n`))
    .join("");
  expect(`${actual}\n`).toMatch(new RegExp(`^${pattern}$`));
}

/** As much of a shell as the pages need: `rubric`, `cd`, `cat`, and `echo $?`. */
class Shell {
  #folder: string;
  #code = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What the command prints, failures last. */
  async run(command: string): Promise<string> {
    const [program = "", ...rest] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
    switch (program) {
      case "rubric": {
        const { code, out, err } = await rubric(rest, this.#folder);
        this.#code = code;
        return out + err;
      }
      case "cd":
        this.#folder = join(this.#folder, rest[0] ?? "");
        return "";
      case "cat":
        return readFileSync(join(this.#folder, rest[0] ?? ""), "utf8");
      case "echo":
        return String(this.#code);
      default:
        throw new Error(`Transcripts cannot run '${program}'.`);
    }
  }
}
