import { describe, expect, it } from "vitest";
import { analyse } from "../../core/analyse.ts";
import { bundledFormats, bundledRubric } from "../../core/bundled/bundled.ts";
import { readRubric } from "../../core/read.ts";
import { portfolioFileIn, portfolioFileOf } from "../../core/report/portfolio/fileOf.ts";
import { NOT_RATED, OUT_OF_SCOPE, portfolioRubricOf } from "../../core/report/portfolio/review.ts";
import { lonelyWorkspace } from "../../core/workspace.ts";
import { assessment, rubric, walk } from "../support/server/texts.ts";

const formats = bundledFormats();
const own = readRubric(rubric(), formats);
const workspace = lonelyWorkspace([...(own === undefined ? [] : [own]), bundledRubric]);

/** What a file with this text holds; reading alone and a whole analysis have to agree. */
function found(text: string, badByte?: number) {
  const source = { text, badByte, path: "a.assessment.yaml", workspace, formats };
  const read = portfolioFileOf("file:///a.assessment.yaml", source);
  expect(portfolioFileIn({ uri: "file:///a.assessment.yaml", path: source.path }, analyse(source))).toEqual(read);
  return read;
}

const places = (text: string) => {
  const file = found(text);
  return file.kind === "review" ? file.review.places : undefined;
};

describe("what a file holds for the grid of all districts", () => {
  it("is where each indicator stands", () => {
    expect(places(walk("High"))).toEqual([1]);
    expect(places(walk("Low"))).toEqual([0]);
    expect(places(walk(""))).toEqual([NOT_RATED]);
    expect(places(walk("Nonsense"))).toEqual([NOT_RATED]);
    const scoped = assessment({ head: "  scope: [Strategic Resource Allocation]\n" });
    const standing = places(scoped)?.filter((place) => place !== OUT_OF_SCOPE);
    expect(standing).toEqual([0]);
    expect(places(scoped)).toHaveLength(34);
  });

  it("is read as it was meant", () => {
    expect(places(walk("high").replace("Reading Aloud", "Reading aloud"))).toEqual([1]);
  });

  it("is nothing in one rater's own file", () => {
    expect(found(assessment({ head: "  raters:\n    AB: lead\n  rater: AB\n" })).kind).toBe("nothing");
  });

  it("is a sentence where it cannot be read", () => {
    const why = (text: string, badByte?: number) => {
      const file = found(text, badByte);
      return file.kind === "unreadable" ? file.file.why : file.kind;
    };
    expect(why("", 812)).toContain("812");
    expect(why(walk().replace("walk@", "run@"))).toBe("Its rubric 'run@1.0.0' is not known here.");
    expect(why("")).toBe("The file does not say which rubric it goes by.");
    expect(why(`<<<<<<< ours\n${walk()}=======\n${walk("Low")}>>>>>>> theirs\n`)).toContain("merge conflict");
  });

  it("says so where part of the file could not be read", () => {
    const file = found(`${walk()}    - x
`);
    expect(file.kind === "review" && file.review.incomplete).toBe(true);
  });
});

describe("a rubric's key", () => {
  it("is the same for the same rubric, and another for one of the same name that differs", () => {
    const key = (text: string) => {
      const read = readRubric(text, formats);
      return read && portfolioRubricOf(read).key;
    };
    expect(key(rubric())).toBe(key(rubric()));
    expect(key(rubric({ high: "Top" }))).not.toBe(key(rubric()));
    expect(key(rubric({ indicator: "Reading" }))?.split(" ")[0]).toBe("walk@1.0.0");
  });
});
