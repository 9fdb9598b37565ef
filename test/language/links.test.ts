import { describe, expect, it } from "vitest";
import { type Link, linksOf } from "../../core/language/links.ts";
import { webAddress } from "../../core/language/webAddress.ts";
import { analyseIn, inMemory } from "../support/workspace.ts";

const PATH = "2025/example.assessment.yaml";

function links(
  text: string,
  path = PATH,
  others: Record<string, string> = {},
): { words: string; target: Link["target"]; tooltip: string }[] {
  const files = { ...others, [path]: text };
  const asked = { path, analysis: analyseIn(files, path), workspace: inMemory(files) };
  return linksOf(asked).map(({ start, end, target, tooltip }) => ({ words: text.slice(start, end), target, tooltip }));
}

const evidence = (field: string) => `evidence:\n  D1:\n    kind: document\n    title: Budget\n    ${field}\n`;

describe("Links", () => {
  it("lead from evidence to its file and from a review to the last one", () => {
    const text = `review:\n  date: 2025-10-16\n  previous: "../2024/example.assessment.yaml"\n${evidence("file: evidence/fy26 budget.pdf")}`;
    const others = { "2024/example.assessment.yaml": "", "2025/evidence/fy26 budget.pdf": "" };
    expect(links(text, PATH, others)).toEqual([
      {
        words: "../2024/example.assessment.yaml",
        target: { kind: "file", path: "2024/example.assessment.yaml" },
        tooltip: "Open 2024/example.assessment.yaml",
      },
      {
        words: "evidence/fy26 budget.pdf",
        target: { kind: "file", path: "2025/evidence/fy26 budget.pdf" },
        tooltip: "Open 2025/evidence/fy26 budget.pdf",
      },
    ]);
  });

  it("are the words of a path, in quotes, in a block and between brackets", () => {
    const files = { "2025/a.pdf": "" };
    for (const field of ["file: 'a.pdf'", "file: >-\n      a.pdf", "file:   a.pdf # kept here"]) {
      expect(links(evidence(field), PATH, files).map(({ words }) => words)).toEqual(["a.pdf"]);
    }
    expect(links("evidence: {D1: {kind: document, title: Plan, file: a.pdf}}\n", PATH, files).map(({ words }) => words)).toEqual([
      "a.pdf",
    ]);
  });

  it.each([
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\Reviews\\budget.pdf",
    "c:/Reviews/budget.pdf",
    "\\\\server\\share\\budget.pdf",
    "//server/share/budget.pdf",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "command:workbench.action.quit",
    "data:text/html,x",
    "vscode://open",
    '"a\\u0000b"',
    '"a\\nb"',
    "https://example.org/budget",
    "..",
    "example.assessment.yaml",
    "''",
  ])("never lead to %s as a file", (written) => {
    expect(links(evidence(`file: ${written}`), PATH, { "etc/passwd": "" })).toEqual([]);
  });

  it("lead to no file that is known to be missing", () => {
    expect(links(evidence("file: evidence/gone.pdf"))).toEqual([]);
  });

  it("lead to pages on the web, and say whose", () => {
    expect(links(evidence("link: https://example.org/minutes?id=1#top"))).toEqual([
      {
        words: "https://example.org/minutes?id=1#top",
        target: { kind: "web", address: "https://example.org/minutes?id=1#top" },
        tooltip: "Open a page on example.org in the browser",
      },
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "command:workbench.action.quit",
    "file:///etc/passwd",
    "data:text/html,x",
    "www.example.org",
    "https://example.org@evil.example",
    "https://example.org\\@evil.example",
    "https:/example.org",
    "https://",
    '"https://example.org/\\u202egpj"',
    '"https://example.org/a b"',
    "mailto:a@example.org",
  ])("never lead to %s as a page", (written) => {
    expect(links(evidence(`link: ${written}`))).toEqual([]);
  });

  it("take addresses to programs in ASCII", () => {
    expect(webAddress("https://example.org/Bücher%20x?q=ä")?.address).toBe("https://example.org/B%C3%BCcher%20x?q=%C3%A4");
    expect(webAddress("HTTP://Example.ORG:8080")).toEqual({ address: "HTTP://Example.ORG:8080", site: "example.org:8080" });
  });

  it("lead from a rubric's reference to the rubric, if the workspace knows it", () => {
    expect(links("rubric: conditions-for-success@1.0.0\n")).toEqual([
      {
        words: "conditions-for-success@1.0.0",
        target: { kind: "rubric", reference: "conditions-for-success@1.0.0" },
        tooltip: 'Open the rubric "Conditions for Success in Low-Performing Districts"',
      },
    ]);
    expect(links("rubric: conditions-for-success@9.0.0\n")).toEqual([]);
  });

  it("lead from a rule's id to its page, in comments and in settings", () => {
    const rule = {
      words: "no-evidence",
      target: { kind: "rule", id: "no-evidence" },
      tooltip: "What the rule no-evidence looks for",
    };
    expect(links("ratings: # rubric-ignore: no-evidence, no-such-rule\n")).toEqual([rule]);
    expect(links("rules:\n  no-evidence: off\n  no-such-rule: off\n", "rubric.config.yaml")).toEqual([rule]);
  });

  it("lead from the settings to rubrics", () => {
    const found = links("rubrics: [shared/a.rubric.yaml, ../b.rubric.yaml]\n", "rubric.config.yaml", {
      "shared/a.rubric.yaml": "id: a\n",
    });
    expect(found.map(({ target }) => target)).toEqual([{ kind: "file", path: "shared/a.rubric.yaml" }]);
  });

  it("have tooltips that hide nothing", () => {
    const name = "a\u202efdp.$(x)";
    const [link] = links(evidence(`file: "${name}"`), PATH, { [`2025/${name}`]: "" });
    expect(link?.tooltip ?? "").not.toMatch(/\u202e|\$\(/);
  });
});
