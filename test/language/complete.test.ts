import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { toPlainText } from "../../core/language/proseText.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import { Completing, inAssessment } from "../support/completing.ts";

const UV = "ratings:\n  Unified Vision:\n";
const NAMES = indicatorsOf(bundledRubric).map(({ name }) => name);
const LEVELS = ["Developing", "Proficient", "Exemplary", "Not enough evidence", "Not applicable"];

/** What an editor keeps of the suggestions: letters in order, as most compare them. */
function kept({ suggestions, text, offset }: Completing): string[] {
  const holds = (whole: string, part: string) => {
    let rest = whole.toLowerCase();
    return [...part.trim().toLowerCase()].every((letter) => {
      const at = rest.indexOf(letter);
      rest = rest.slice(at + 1);
      return at >= 0;
    });
  };
  const fits = suggestions.filter(({ label, filterText = label, edit }) => holds(filterText, text.slice(edit.start, offset)));
  return fits.map(({ label }) => label);
}

describe("suggestions for an indicator", () => {
  it("are those not rated yet, in rubric order, each with its domain", () => {
    const { labels, suggestions } = inAssessment("ratings:\n  █\n  Unified Vision:\n    level:\n");
    expect(labels).toEqual(NAMES.filter((name) => name !== "Unified Vision"));
    expect(suggestions.map(({ sort }) => sort).toSorted()).toEqual(suggestions.map(({ sort }) => sort));
    expect(suggestions[0]).toMatchObject({ kind: "indicator", labelDetail: "Culture of Performance" });
  });

  it("know one that is rated under a slip of its name", () => {
    expect(inAssessment("ratings:\n  unified vison:\n    level:\n  █\n").labels).not.toContain("Unified Vision");
  });

  it("put those in the review's scope first", () => {
    const source = "ratings:\n  █\n";
    const scoped = new Completing(
      `rubric: conditions-for-success@1.0.0\ndistrict:\n  name: X\nreview:\n  date: 2025-10-16\n  scope: [Talent Management]\n${source}`,
    );
    expect(scoped.suggestions[0]?.labelDetail).toBe("Talent Management");
    expect(scoped.suggestions.at(-1)?.labelDetail).toContain("outside the review's scope");
  });

  it("are found by any words, in any order", () => {
    expect(kept(inAssessment("ratings:\n  board goals█\n"))).toContain("Board Adopted Goals");
    expect(kept(inAssessment("ratings:\n  goals board█\n"))).toEqual(["Board Adopted Goals"]);
    expect(inAssessment("ratings:\n  goals█\n").incomplete).toBe(true);
    expect(inAssessment("ratings:\n  █\n").incomplete).toBe(false);
  });

  it("insert a block to fill in", () => {
    const snippet = inAssessment("ratings:\n  Strat█\n  Unified Vision:\n    level:\n", { snippets: true });
    const { edit } = snippet.get("Strategic Resource Allocation");
    expect(edit.snippet).toBe(true);
    expect(edit.text).toBe(
      [
        "Strategic Resource Allocation:",
        `    level: \${1|${LEVELS.join(",")}|}`,
        "    rationale: >-",
        "      $2",
        "    evidence: [$0]",
      ].join("\n"),
    );
    expect(edit.indent).toBe("  ");
  });

  it("insert a block without a level as plain text", () => {
    const plain = inAssessment("ratings:\n  Strat█\n  Unified Vision:\n    level:\n");
    expect(plain.taken("Strategic Resource Allocation")).toBe(
      "ratings:\n  Strategic Resource Allocation:\n    level:\n    rationale:\n    evidence: []█\n  Unified Vision:\n    level:\n",
    );
  });

  it("insert the name alone where its fields are there already", () => {
    expect(inAssessment("ratings:\n  Strat█\n    level: Developing\n").taken("Strategic Resource Allocation")).toBe(
      "ratings:\n  Strategic Resource Allocation:█\n    level: Developing\n",
    );
    expect(inAssessment("ratings:\n  Strat█:\n    level: Developing\n").taken("Strategic Resource Allocation")).toBe(
      "ratings:\n  Strategic Resource Allocation█:\n    level: Developing\n",
    );
  });

  it("stand in one line between braces", () => {
    expect(inAssessment("ratings: {Uni█}\n").taken("Unified Vision")).toBe(
      "ratings: {Unified Vision: {level: , rationale: , evidence: []}█}\n",
    );
  });

  it("use the line breaks of the file, and its indentation", () => {
    const crlf = new Completing("rubric: conditions-for-success@1.0.0\r\nratings:\r\n    █");
    expect(crlf.get("Unified Vision").edit.text).toBe(
      "Unified Vision:\r\n      level:\r\n      rationale:\r\n      evidence: []",
    );
  });
});

describe("suggestions for a level", () => {
  it("are the levels in rubric order, then the words in their place", () => {
    expect(inAssessment(`${UV}    level: █\n`).labels).toEqual(LEVELS);
    expect(inAssessment(`${UV}    raters: {AB: Dev█`).labels).toEqual(LEVELS);
    expect(inAssessment(`${UV}    raters:\n      AB: █\n`).labels).toEqual(LEVELS);
  });

  it("tell what the level looks like for this indicator", () => {
    const documentation = inAssessment(`${UV}    level: █\n`).get("Proficient").documentation?.() ?? [];
    expect(toPlainText(documentation)).toContain("The board and superintendent present a unified vision");
  });

  it("put the missing space behind the colon, and close an open quotation mark", () => {
    expect(inAssessment(`${UV}    level:█\n`).taken("Proficient")).toBe(`${UV}    level: Proficient█\n`);
    expect(inAssessment(`${UV}    level:Pro█fi # sure\n`).taken("Proficient")).toBe(`${UV}    level: Proficient█ # sure\n`);
    expect(inAssessment(`${UV}    level: "Pro█\n`).taken("Proficient")).toBe(`${UV}    level: "Proficient"█\n`);
    expect(inAssessment(`${UV}    level:'Pro█\n`).taken("Proficient")).toBe(`${UV}    level: 'Proficient'█\n`);
    expect(kept(inAssessment(`${UV}    level:'Pro█\n`))).toContain("Proficient");
  });

  it("replace just what stands between quotation marks", () => {
    const { edit } = inAssessment(`${UV}    level: "Pro█fi"\n`).get("Proficient");
    expect(edit).toMatchObject({ text: "Proficient", end: edit.start + 5 });
  });

  it("are of the rubric that the file names", () => {
    const early = new Completing("rubric: early-learning@1.0.0\nratings:\n  X:\n    level: █\n");
    expect(early.labels).not.toContain("Developing");
  });
});

describe("suggestions for criteria", () => {
  const SRA = "ratings:\n  Strategic Resource Allocation:\n    criteria:\n";

  it("are those not marked yet, each with its level and sentence", () => {
    const { labels } = inAssessment(`${SRA}      aligned-funds: met\n      █\n`);
    expect(labels).toEqual(["data-driven-budget", "cutbacks", "return-on-investment", "higher-yield-programs"]);
    const { labelDetail, documentation } = inAssessment(`${SRA}      █\n`).get("cutbacks");
    expect(labelDetail).toMatch(/^Proficient: When resources are constrained/);
    expect(toPlainText(documentation?.() ?? [])).toContain("permitted and not required");
  });

  it("go on with the states, and what they mean", () => {
    expect(inAssessment(`${SRA}      █\n`).taken("cutbacks")).toBe(`${SRA}      cutbacks: █\n`);
    const { labels } = inAssessment(`${SRA}      cutbacks: █\n`);
    expect(labels).toEqual(["met", "partly met", "not met", "no evidence"]);
  });
});

describe("suggestions for evidence", () => {
  it("are ids with what they stand for, but for those listed", () => {
    const { labels, suggestions } = inAssessment(`${UV}    evidence: [D1, █]\n`);
    expect(labels).toEqual(["D2", "I3"]);
    expect(suggestions[1]?.labelDetail).toBe("interview · 14 Oct 2025 · Finance office staff");
    expect(inAssessment(`${UV}    evidence: [D1, █]\n`).taken("I3")).toBe(`${UV}    evidence: [D1, I3█]\n`);
  });

  it("begin a list, in the form that the place has", () => {
    expect(inAssessment(`${UV}    evidence: █\n`).taken("D1")).toBe(`${UV}    evidence: [D1]█\n`);
    expect(inAssessment(`${UV}    evidence:█\n`).taken("D1")).toBe(`${UV}    evidence: [D1]█\n`);
    expect(inAssessment(`${UV}    evidence:\n      █\n`).taken("D1")).toBe(`${UV}    evidence:\n      - D1█\n`);
    expect(inAssessment(`${UV}    evidence:\n      - D1\n      █\n`).taken("D2")).toBe(
      `${UV}    evidence:\n      - D1\n      - D2█\n`,
    );
    expect(inAssessment(`${UV}    evidence: █\n      - D1\n`).labels).toEqual([]);
  });

  it("are given behind a bracket in any text, and nowhere else in it", () => {
    expect(inAssessment(`${UV}    rationale: >-\n      Seen ([D█\n      twice.\n`).taken("D2")).toBe(
      `${UV}    rationale: >-\n      Seen ([D2█\n      twice.\n`,
    );
    expect(inAssessment(`${UV}    rationale: Seen in [D1, █].\n`).labels).toEqual(["D1", "D2", "I3"]);
    expect(inAssessment(`${UV}    rationale: [█\n`).labels).toEqual(["D1", "D2", "I3"]);
    expect(inAssessment(`${UV}    rationale: Seen in D█\n`).labels).toEqual([]);
    expect(inAssessment(`${UV}    rationale: >-\n      Dev█\n`).labels).toEqual([]);
  });

  it("are few of very many: those that begin as what is typed", () => {
    const many = Array.from({ length: 500 }, (_, index) => `  D${index + 1}:\n    kind: document\n    title: Plan\n`).join("");
    const source = `rubric: conditions-for-success@1.0.0\nevidence:\n${many}${UV}    evidence: [D1, D42█]\n`;
    const { labels } = new Completing(source);
    expect(labels).toEqual(["D42", ...Array.from({ length: 10 }, (_, index) => `D42${index}`)]);
    expect(new Completing(source.replace("D42█", "█"))).toMatchObject({ incomplete: true, suggestions: { length: 200 } });
    expect(new Completing(source.replace("evidence: [D1, D42█]", "rationale: see [D42█]")).labels).toEqual(labels);
  });

  it("propose the next id of each kind with a block, in the letters that the file uses", () => {
    const { labels } = inAssessment("  █\nratings:\n");
    expect(labels).toEqual(["D3", "DA1", "I4", "F1", "O1", "S1"]);
    expect(inAssessment("  I█\nratings:\n").taken("I4")).toBe("  I4:\n    kind: interview\n    date: \n    title: █\nratings:\n");
    expect(inAssessment("  D12█\nratings:\n").taken("D12")).toContain("  D12:\n    kind: document\n");
    expect(inAssessment("  F1:\n    █\nratings:\n").labels).toEqual(["kind", "title", "date", "file", "link", "people", "note"]);
  });
});

describe("suggestions for raters", () => {
  it("are the review's, with their roles, but for those that stand there", () => {
    const { suggestions } = inAssessment(`${UV}    raters:\n      AB: Developing\n      █\n`);
    expect(suggestions).toMatchObject([{ label: "EF", labelDetail: "finance", edit: { text: "EF: " } }]);
    expect(inAssessment("signoff:\n  - rater: AB\n    date: 2025-12-01\n  - rater: █\n").labels).toEqual(["EF", "AB"]);
  });
});

describe("suggestions for a field's name", () => {
  it("are those that the map has not, with what they are for", () => {
    const { labels } = inAssessment(`${UV}    level: Developing\n    █\n`);
    expect(labels).toEqual(["rationale", "evidence", "criteria", "raters", "consensus", "priority", "actions"]);
    const documentation = inAssessment(`${UV}    █\n    level:\n`).get("consensus").documentation?.() ?? [];
    expect(toPlainText(documentation)).toBe("How the raters came to one level.");
    expect(inAssessment("█").labels).toEqual(["ratings", "responses", "signoff"]);
    expect(new Completing("█").labels).toEqual(["rubric", "district", "review", "evidence", "ratings", "responses", "signoff"]);
  });

  it("go on as the field does", () => {
    const taken = (name: string) =>
      inAssessment(`${UV}    level:\n    █\n`)
        .taken(name)
        .slice(UV.length + 11);
    expect(taken("priority")).toBe("    priority: █\n");
    expect(taken("evidence")).toBe("    evidence: []█\n");
    expect(taken("criteria")).toBe("    criteria:\n      █\n");
    expect(taken("actions")).toBe("    actions:\n      - █\n");
    expect(taken("rationale")).toBe("    rationale: >-\n      █\n");
    const evidence = inAssessment(`${UV}    level:\n    █\n`, { snippets: true }).get("evidence").edit;
    expect(evidence).toMatchObject({ text: "evidence: [$0]", snippet: true });
  });

  it("begin an item with its dash", () => {
    expect(inAssessment(`${UV}    actions:\n      █\n`).taken("do")).toBe(`${UV}    actions:\n      - do: █\n`);
    expect(inAssessment(`${UV}    actions:\n      - do: x\n      █\n`).taken("do")).toContain("      - do: █\n");
    expect(inAssessment(`${UV}    actions:\n      - do: x\n        █\n`).labels).toEqual(["owner", "by", "id"]);
  });

  it("keep a value that stands there only where it fits", () => {
    expect(inAssessment(`${UV}    le█: [D1]\n`).labels).toEqual(["evidence", "actions"]);
    expect(inAssessment("rat█ings:\n  Unified Vision:\n    level:\n").labels).toEqual(["ratings"]);
  });

  it("replace a quoted half of a name with its quotation marks, colon and all", () => {
    expect(inAssessment(`${UV}    "prio█"\n`).taken("priority")).toBe(`${UV}    "priority": █\n`);
    expect(inAssessment(`${UV}    "prio█\n`).taken("priority")).toBe(`${UV}    "priority": █\n`);
  });
});

describe("suggestions where the rubric is not to be had", () => {
  it("are what every rubric has", () => {
    const source = (place: string) => `rubric: unknown@1.0.0\nratings:\n  Anything:\n${place}`;
    expect(new Completing(source("    █\n    level:\n")).labels).toContain("rationale");
    expect(new Completing(source("    level: █\n")).labels).toEqual([]);
    expect(new Completing(source("    criteria:\n      some: █\n")).labels).toContain("partly met");
  });
});

describe("suggestions for words", () => {
  it("are those that the format allows, with what they mean", () => {
    const { suggestions } = inAssessment(`${UV}    priority: █\n`);
    expect(suggestions.map(({ label }) => label)).toEqual(["high", "medium", "low"]);
    expect(suggestions[0]?.labelDetail).toBe("Comes first; needs a next step.");
    expect(inAssessment("responses:\n  - outcome: █\n").labels).toEqual(["open", "accepted", "declined"]);
    expect(inAssessment("  F1:\n    kind: fo█\n").taken("focus group")).toBe("  F1:\n    kind: focus group█\n");
  });

  it("are the day here and the day the review closed, for a date", () => {
    const { suggestions } = inAssessment("signoff:\n  - date: █\n", { today: "2025-12-01" });
    expect(suggestions).toMatchObject([
      { label: "2025-12-01", labelDetail: "today, 1 Dec 2025" },
      { label: "2025-10-16", labelDetail: "the day the review closed, 16 Oct 2025" },
    ]);
  });

  it("are the domains and indicators not in the scope yet", () => {
    const source = "rubric: conditions-for-success@1.0.0\nreview:\n  scope: [Talent Management, █]\n";
    const { labels } = new Completing(source);
    expect(labels[0]).toBe("Culture of Performance");
    expect(labels).toContain("Unified Vision");
    expect(labels).not.toContain("Teacher Leadership");
  });

  it("are the rubrics the workspace knows", () => {
    expect(new Completing("rubric: cond█\n").labels).toEqual(["early-learning@1.0.0", "conditions-for-success@1.0.0"]);
  });

  it("are the indicators that a response may be about, rated ones first", () => {
    expect(inAssessment(`${UV}    level:\nresponses:\n  - about: █\n`).labels[0]).toBe("Unified Vision");
  });
});

describe("suggestions for a file", () => {
  const files = {
    "2025/evidence/budget: FY26.pdf": "",
    "2025/evidence/minutes/may.md": "",
    "2024/example.assessment.yaml": "",
    "top.assessment.yaml": "",
    ".git/config": "",
  };

  it("are what the folder holds that is written already; the folder is named beforehand", () => {
    const { labels, folder, incomplete } = inAssessment("  F1:\n    file: evi█\n", { files });
    expect([labels, folder, incomplete]).toEqual([["evidence/", "../"], "2025", true]);
    const inside = inAssessment("  F1:\n    file: evidence/bu█\n", { files });
    expect([inside.labels, inside.folder]).toEqual([["minutes/", "budget: FY26.pdf"], "2025/evidence"]);
    expect(kept(inside)).toEqual(["budget: FY26.pdf"]);
  });

  it("are quoted where they need it", () => {
    expect(inAssessment("  F1:\n    file: evidence/bu█\n", { files }).taken("budget: FY26.pdf")).toBe(
      '  F1:\n    file: "evidence/budget: FY26.pdf"█\n',
    );
  });

  it("lead up, and never out of the workspace", () => {
    const up = new Completing("review:\n  previous: ../█\n", { files });
    expect([up.labels, up.folder]).toEqual([["2024/", "2025/", "top.assessment.yaml"], ""]);
    const last = new Completing("review:\n  previous: ../2024/█\n", { files });
    expect(last.taking("example.assessment.yaml")).toBe("review:\n  previous: ../2024/example.assessment.yaml█\n");
    for (const path of ["../../█", "/etc/█", "C:/█", "file:///█", "..\\x/█"]) {
      const out = new Completing(`review:\n  previous: ${path}\n`, { files });
      expect([out.labels, out.folder], path).toEqual([[], undefined]);
    }
    expect(inAssessment(`${UV}    level: █\n`, { files }).folder).toBeUndefined();
  });
});

describe("suggestions in comments", () => {
  it("are the rules that can be silenced, those that speak here first", () => {
    const { suggestions, labels } = inAssessment("ratings:\n  # rubric-ignore: █\n  Unified Vison:\n    level: Developing\n");
    expect(suggestions[0]?.labelDetail).toMatch(/^found here · /);
    expect(labels).toContain("vague-quantity");
    expect(labels).not.toContain("yaml-syntax");
    expect(labels).not.toContain("rubric-schema");
  });

  it("complete the id that is being written, and leave the others", () => {
    const source = `${UV}    level: x # rubric-ignore: no-evidence, vag█ue\n`;
    expect(inAssessment(source).taken("vague-quantity")).toBe(
      `${UV}    level: x # rubric-ignore: no-evidence, vague-quantity█\n`,
    );
    expect(inAssessment(source).labels).not.toContain("no-evidence");
    expect(inAssessment("# rubric-ignore:█\n").taken("no-evidence")).toBe("# rubric-ignore: no-evidence█\n");
  });

  it("are none in other comments", () => {
    expect(inAssessment(`${UV}    level: x # Dev█\n`).labels).toEqual([]);
  });
});

describe("suggestions in a rubric's own file", () => {
  const path = "own.rubric.yaml";
  const RUBRIC = `id: own
version: 1.0.0
title: Own
levels:
  - name: Low
  - name: High
    builds on: Low
domains:
  All:
    indicators:
      First:
        descriptors:
          Low: Little is there.
          High:
            one: All is there.
`;
  it("are its fields, levels and criteria", () => {
    expect(new Completing(`${RUBRIC}        █\n`, { path }).labels).toEqual(["optional", "errata", "formerly"]);
    expect(new Completing(`${RUBRIC}        optional: [█]\n`, { path }).labels).toEqual(["one"]);
    expect(new Completing(`${RUBRIC}        errata:\n          - level: █\n`, { path }).labels).toEqual(["Low", "High"]);
    expect(new Completing(RUBRIC.replace("on: Low", "on: █"), { path }).labels).toEqual(["Low", "High"]);
    const second = new Completing(`${RUBRIC}      Second:\n        descriptors:\n          █\n`, { path });
    expect(second.taking("Low")).toBe(`${RUBRIC}      Second:\n        descriptors:\n          Low: >-\n            █\n`);
    expect(new Completing("█", { path }).labels[0]).toBe("id");
  });
});

describe("suggestions in the settings", () => {
  const path = "rubric.config.yaml";

  it("are rules, how grave they are, and rubric files", () => {
    const rules = new Completing("rules:\n  no-evidence: off\n  █\n", { path });
    expect(rules.labels).toContain("vague-quantity");
    expect(rules.labels).not.toContain("no-evidence");
    expect(new Completing("rules:\n  no-evidence: █\n", { path }).labels).toEqual(["error", "warning", "information", "off"]);
    const files = { "shared/own.rubric.yaml": "", "a.assessment.yaml": "" };
    expect(new Completing("rubrics:\n  - █\n", { path, files }).labels).toEqual(["shared/"]);
    expect(new Completing("rubrics: [shared/█]\n", { path, files }).labels).toEqual(["own.rubric.yaml"]);
  });
});

describe("what a rubric or file says", () => {
  it("is escaped in a snippet, and quoted in the file", () => {
    const files = {
      "odd.rubric.yaml": `id: odd
version: 1.0.0
title: Odd
levels:
  - name: "a|b, $1} \\\\"
  - name: "yes: #no"
domains:
  All:
    indicators:
      "It's [a] $\{trap}: #1":
        descriptors: {}
`,
    };
    const source = "rubric: odd@1.0.0\nratings:\n  █\n";
    const name = `It's [a] \${trap}: #1`;
    for (const snippets of [true, false]) {
      const after = new Completing(source, { files, snippets }).taking(name).replace("█", "");
      expect(new Completing(`${after}█`, { files }).analysis.assessment?.ratings).toMatchObject([
        snippets ? { indicator: name, level: "a|b, $1} \\" } : { indicator: name },
      ]);
    }
    const level = new Completing(`rubric: odd@1.0.0\nratings:\n  "${name}":\n    level: █\n`, { files });
    const after = level.taking("yes: #no").replace("█", "");
    expect(new Completing(`${after}█`, { files }).analysis.assessment?.ratings[0]?.level).toBe("yes: #no");
  });
});
