import { describe, expect, test } from "vitest";
import { withLineBreaks } from "../support/cursor.ts";
import { expectHover, HEAD, hoverOver } from "../support/hovering.ts";

const EVIDENCE = `evidence:
  D1:
    kind: document
    date: 2025-06-24
    title: FY26 adopted budget
    file: evidence/fy26-budget.pdf
  I3:
    kind: interview
    date: 2025-10-14
    title: Finance office staff
    people: 12
    note: Asked twice.
`;
const rated = (level: string, more = "") => `ratings:
  Strategic Resource Allocation:
    level: ${level}
${more}`;
const MARKED = `    criteria:
      aligned-funds: met
      data-driven-budget: partly met
      return-on-investment: not met
`;
const INDICATOR = "  Strategic █Resource Allocation:";
const over = (source: string) => source.replace("  Strategic Resource Allocation:", INDICATOR);

describe("Hovering over an indicator", () => {
  test("tells the rated level first, then what the next one asks for, then the rest", () => {
    expectHover(over(rated("Developing", MARKED)))
      .toStandOver("Strategic Resource Allocation")
      .toSayInOrder(
        "Strategic Resource Allocation · Culture of Performance",
        "Developing (rated)",
        "The district may prioritize funding to specific schools in need",
        "To reach Proficient",
        "◐ partly met: Data-driven progress monitoring",
        "Exemplary: The district actively evaluates",
        "As printed (Proficient): “alignment with district and strategy”. A word is missing or extra.",
      )
      // Met already, and never required: neither is in the way of the next level.
      .notToSay("The district leverages funds", "cut back or drop");
  });

  test("shows the criteria of the rated level as a check list, in signs and words", () => {
    expectHover(over(rated("Proficient", MARKED))).toSayInOrder(
      "Proficient (rated)",
      "✓ met: The district leverages funds",
      "◐ partly met: Data-driven",
      "unmarked: When resources are constrained",
      "(optional)",
      "To reach Exemplary",
      "✗ not met: The district actively evaluates",
      "unmarked: Programs that yield",
      "Developing: The district may",
    );
    expectHover(over(rated("Proficient", MARKED.replace("partly met", "no evidence")))).toSay("– no evidence: Data-driven");
  });

  test("says no state where nothing is marked", () => {
    expectHover(over(rated("Proficient")))
      .toSay("- The district leverages funds")
      .notToSay("unmarked");
  });

  test("says what a level presupposes, and what is not met there", () => {
    const exemplary = over(rated("Exemplary", MARKED));
    expectHover(exemplary)
      .toSayInOrder("Exemplary (rated)", "Exemplary presupposes Proficient, where this is not met:", "◐ partly met: Data-driven")
      .notToSay("To reach");
    expectHover(exemplary.replace("partly met", "met")).toSay("Exemplary presupposes Proficient.");
  });

  test("says when all is met for the next level", () => {
    expectHover(over(rated("Developing", MARKED.replace("partly met", "met")))).toSay(
      "To reach Proficient\n\nEvery criterion that it requires is marked as met.",
    );
  });

  test("tells every level in the rubric's order where it is not rated yet", () => {
    for (const level of ["", "Profishent-ish"]) {
      expectHover(over(rated(level))).toSayInOrder(
        "· not rated yet",
        "Developing\n\nThe district may",
        "Proficient\n\n- The district leverages",
        "(optional)",
        "Exemplary\n\n- The district actively evaluates",
        "Exemplary presupposes Proficient.",
      );
    }
    expectHover(over(rated("Not enough evidence"))).toSayInOrder(
      "Not enough evidence: no level was given.",
      "Developing\n\nThe district may",
    );
  });

  test("works with any rubric's levels", () => {
    const source = "rubric: early-learning@1.0.0\nratings:\n  Daily █Rhythm:\n    level: Emerging\n";
    expectHover(source, { head: "" }).toSayInOrder(
      "Emerging (rated)",
      "To reach Established",
      "Children know what comes next",
      "Not yet: The order of the day",
      "Leading: Children help",
    );
  });

  test("tells of it also where it is in scope or answered for", () => {
    const source = `responses:\n  - about: Unified █Vision\n    says: No.\n${rated("Developing")}`;
    expectHover(source).toStandOver("Unified Vision").toSay("Unified Vision ·", "not rated yet");
    const head = HEAD.replace("review:", "review:\n  scope: [Strategic Resource █Allocation]");
    expectHover("", { head }).toStandOver("Strategic Resource Allocation").toSay("Strategic Resource Allocation ·");
    expectHover(over(rated("Developing")), { head: head.replace("Strategic Resource █Allocation", "Unified Vision") }).toSay(
      "not in this review's scope",
    );
  });

  test("says nothing of what no rubric knows", () => {
    expectHover("ratings:\n  Some █Thing:\n    level: Developing\n").toSayNothing();
    expectHover(over(rated("Developing")), { head: HEAD.replace("@1.0.0", "@9.0.0") }).toSayNothing();
  });
});

describe("Hovering over an indicator with an earlier review", () => {
  const lastReview = (level: string) => ({
    "2024/example.assessment.yaml": HEAD.replace("2025", "2024") + rated(level, "    rationale: Two of nine   schools.\n"),
  });
  const head = HEAD.replace("review:", "review:\n  previous: ../2024/example.assessment.yaml");

  test("tells what was said then", () => {
    expectHover(over(rated("Proficient")), { head, files: lastReview("Developing") }).toSay(
      "2024: Developing — “Two of nine schools.”",
    );
    expectHover(over(rated("Proficient")), { head, files: lastReview("") }).toSay("2024: not rated — “");
  });

  test("can keep it back until the indicator is rated", () => {
    const files = lastReview("Developing");
    for (const level of ["", "Pro"]) {
      expectHover(over(rated(level)), { head, files, hidePrior: true }).notToSay("2024", "Two of nine");
      expectHover(over(rated(level)), { head, files }).toSay("2024: Developing");
    }
    expectHover(over(rated("Not applicable")), { head, files, hidePrior: true }).toSay("2024: Developing");
    expectHover(over(rated("Developing")), { head, files, hidePrior: true }).toSay("2024: Developing");
  });

  test("says the day where both are of one year", () => {
    const files = { "2024/example.assessment.yaml": HEAD.replace("10-16", "02-03") + rated("Developing") };
    expectHover(over(rated("Proficient")), { head, files }).toSay("3 Feb 2025: Developing");
  });

  test("leaves out a review by another rubric, one that is not there, and the file itself", () => {
    const other = { "2024/example.assessment.yaml": `rubric: early-learning@1.0.0\n${rated("Developing")}` };
    expectHover(over(rated("Proficient")), { head, files: other }).notToSay("2024", "Last review");
    expectHover(over(rated("Proficient")), { head }).notToSay("2024", "Last review");
    const itself = head.replace("../2024/example", "example");
    expectHover(over(rated("Proficient")), { head: itself }).notToSay("16 Oct", "Last review");
  });
});

describe("Hovering over a level", () => {
  test("tells that descriptor and the next one only", () => {
    expectHover(rated("Deve█loping", MARKED))
      .toStandOver("Developing")
      .toSayInOrder(
        "Developing · Strategic Resource Allocation",
        "The district may prioritize",
        "What Proficient adds",
        "✓ met: The district leverages",
        "As printed (Proficient)",
      )
      .notToSay("The district actively evaluates");
    expectHover(rated("Exemplary█")).toSay("The district actively evaluates", "presupposes Proficient").notToSay("adds");
  });

  test("also where a rater gave it", () => {
    expectHover(rated("Developing", "    raters:\n      AB: Profi█cient\n")).toSay(
      "Proficient · Strategic",
      "The district leverages",
    );
  });

  test("tells what a word without a level means", () => {
    expectHover(rated("Not █applicable")).toSay("Not applicable: stands in place of a level. It is not a low rating");
  });
});

describe("Hovering over a criterion", () => {
  test("tells its sentence, its level and how far it is met", () => {
    expectHover(rated("Developing", MARKED.replace("data-driven", "data-█driven")))
      .toStandOver("data-driven-budget")
      .toSay(
        "data-driven-budget · criterion of Proficient · Strategic Resource Allocation",
        "Data-driven progress monitoring",
        "Here: ◐ partly met.",
      );
    expectHover(rated("Developing", "    criteria:\n      cut█backs:\n")).toSay(
      "optional at Proficient",
      "Here: unmarked.",
      "It permits something and requires nothing",
    );
    expectHover(rated("Developing", MARKED.replace("aligned", "█aligned"))).toSay(
      "As printed: “alignment with district and strategy”.",
    );
  });

  test("and over its state, what the state means", () => {
    expectHover(rated("Developing", MARKED.replace("partly met", "partly █met")))
      .toStandOver("partly met")
      .toSay(
        "partly met · The evidence shows part of it.",
        "Data-driven progress",
        "One of: met, partly met, not met or no evidence.",
      );
  });
});

describe("Hovering over evidence", () => {
  const cited = "    rationale: >-\n      Braided in one plan ([D1]\n      p. 12).\n    evidence: [D1, I3]\n";

  test.each([
    ["where it is listed", EVIDENCE.replace("D1", "█D1") + rated("Developing", cited)],
    ["where it is cited", EVIDENCE + rated("Developing", cited.replace("[D1, ", "[D1█, "))],
    ["where a rationale mentions it", EVIDENCE + rated("Developing", cited.replace("([D1", "([█D1"))],
  ])("tells what it is %s", (_, source) => {
    expectHover(source)
      .toStandOver("D1")
      .toSay(
        "D1 · document · 24 Jun 2025 · FY26 adopted budget",
        "File: evidence/fy26-budget.pdf",
        "Cited by 1 indicator: Strategic Resource Allocation.",
      );
  });

  test("tells how many people took part, notes, and that nobody cites it", () => {
    expectHover(EVIDENCE.replace("I3", "I█3")).toSay("12 people took part.", "Note: Asked twice.", "Cited by no indicator yet.");
  });

  test("names the first few of many indicators", () => {
    const names = [
      "Unified Vision",
      "Talent Strategy",
      "Human Resources as Partner",
      "Focused Strategic Plan",
      "Publicizing Progress",
      "Teacher Leadership",
    ];
    const ratings = names.map((name) => `  ${name}:\n    level:\n    evidence: [D1]\n`).join("");
    expectHover(`${EVIDENCE.replace("D1", "D█1")}ratings:\n${ratings}`).toSay(
      "Cited by 6 indicators: Unified Vision, Talent Strategy, Human Resources as Partner, Focused Strategic Plan and 2 more.",
    );
  });

  test("links to an address on the web, and to nothing else", () => {
    const linked = (address: string) =>
      hoverOver(`evidence:\n  D█1:\n    kind: document\n    title: Budget\n    link: ${address}\n`)?.markdown;
    expect(linked("https://example.org/budget")).toContain("](https://example.org/budget)");
    expect(linked("command:workbench.action.quit")).not.toContain("](");
  });

  test("says nothing of an id that nobody listed", () => {
    expectHover(rated("Developing", "    evidence: [█F9]\n")).toSayNothing();
  });
});

describe("Hovering over a rater", () => {
  const head = HEAD.replace("review:", "review:\n  raters:\n    AB: lead reviewer\n    EF:");
  const ratings = `${rated("Developing", "    raters: {AB: Developing, EF: Proficient}\n")}  Unified Vision:\n    level:\n    raters:\n      AB█: Exemplary\n`;

  test("tells the role, the levels given as counts, and whether it is signed", () => {
    expectHover(ratings, { head })
      .toStandOver("AB")
      .toSay("AB · lead reviewer", "Gave 1 Developing and 1 Exemplary.", "Not signed yet.");
    expectHover(`${ratings}signoff:\n  - rater: AB\n    date: 2025-12-01\n`, { head }).toSay("Signed 1 Dec 2025.");
  });

  test("counts the file's own levels in a rater's own file", () => {
    const own = HEAD.replace("review:", "review:\n  rater: A█B");
    expectHover(rated("Developing"), { head: own }).toSay("This is this rater's own, independent file.", "Gave 1 Developing.");
  });
});

describe("Hovering over a rule", () => {
  test("tells what it finds, and how grave that is", () => {
    expectHover(rated("Developing", "    # rubric-ignore: no-█rationale\n    priority: high\n"))
      .toStandOver("no-rationale")
      .toSay("no-rationale · warning, error in a final review", "A level has no reason.");
    expectHover("rules:\n  vague-█quantity: off\n", { path: "rubric.config.yaml" }).toSay("vague-quantity · information");
    expectHover("rules:\n  vague-quantity: o█ff\n", { path: "rubric.config.yaml" }).toSay("off · Is not looked for.");
  });

  test("links to its page where that is on the web", () => {
    const source = rated("Developing", "    priority: high # rubric-ignore: █high-no-action\n");
    const at = (base: string) => hoverOver(source, { rulePage: (rule) => `${base}/${rule}.md` })?.markdown;
    expect(at("https://example.org/rules")).toContain("[More about this rule](https://example.org/rules/high-no-action.md)");
    expect(at("file:///rules")).not.toContain("More about");
  });
});

describe("Hovering over fields and their words", () => {
  test.each([
    ["    ration█ale: x\n", "rationale · Why this level"],
    ["    pri█ority: high\n", "One of: high, medium or low."],
    ["    priority: hi█gh\n", "high · Comes first"],
    ["    le█vel:\n", "One of: Developing, Proficient, Exemplary, Not enough evidence or Not applicable."],
    ["    actions:\n      - b█y: 2026-02-01\n", "by · The day it is due."],
  ])("%j: %s", (field, says) => {
    const rating = field.includes("le█vel") ? `ratings:\n  Strategic Resource Allocation:\n${field}` : rated("Developing", field);
    expectHover(rating).toSay(says);
  });

  test("statuses, kinds and outcomes", () => {
    expectHover("", { head: HEAD.replace("review:", "review:\n  status: in re█view") }).toSay(
      "in review · Written, and being read",
      "One of: draft,",
    );
    expectHover(EVIDENCE.replace("kind: document", "kind: docu█ment")).toSay("document · What kind", "focus group");
    expectHover("responses:\n  - about: Unified Vision\n    says: No.\n    outcome: dec█lined\n").toSay(
      "The assessment stays as it is.",
    );
    expectHover("thresholds:\n  stale █years: 3\n", { path: "rubric.config.yaml" }).toSay("Usually 2.");
  });

  test("says nothing in free text and between words", () => {
    expectHover(rated("Developing", "    rationale: Nine █schools.\n")).toSayNothing();
    expectHover(rated("Developing", "   █ rationale: x\n")).toSayNothing();
    expectHover("█", { head: "" }).toSayNothing();
  });
});

describe("Hovering over a path", () => {
  const files = {
    "2024/example.assessment.yaml": `${HEAD.replace("2025", "2024")}${rated("Developing")}  Unified Vision:\n    level: Not applicable\n`,
    "2025/evidence/fy26-budget.pdf": "",
  };
  const head = HEAD.replace("review:", "review:\n  previous: ../2024/█example.assessment.yaml");

  test("tells whether there is such a file", () => {
    const source = EVIDENCE.replace("evidence/fy26", "evidence/█fy26");
    expectHover(source, { files })
      .toStandOver("evidence/fy26-budget.pdf")
      .toSay("In the workspace: 2025/evidence/fy26-budget.pdf");
    expectHover(source).toSay("Not found in the workspace: 2025/evidence/fy26-budget.pdf");
    expectHover(source.replace("evidence/█fy26-budget.pdf", "../../█x.pdf")).toSay("This leads out of the workspace");
  });

  test("tells of the last review", () => {
    expectHover("", { head, files }).toSay(
      "Example Valley RE-1 · review of 16 Oct 2024 · draft",
      "1 of 34 rated · 1 Developing · 1 Not applicable",
    );
    expectHover("", { head, files, hidePrior: true }).toSay("Example Valley RE-1").notToSay("Developing");
  });
});

describe("Hovering over a rubric", () => {
  test("tells its title, how much is in it, and where it comes from", () => {
    expectHover("", { head: HEAD.replace("success@", "success█@") })
      .toStandOver("conditions-for-success@1.0.0")
      .toSay(
        "Conditions for Success",
        "5 domains, 34 indicators. Levels, lowest first: Developing, Proficient and Exemplary.",
        "It comes with this tool.",
      );
    expectHover("", { head: "rubric: early-█learning@1.0.0\n" }).toSay("Early Learning", "It is a file of this workspace.");
    expectHover("", { head: "rubric: no-█such@1.0.0\n" }).toSayNothing();
  });

  test("tells of a domain in scope, how much of it is rated", () => {
    expectHover(rated("Developing"), { head: HEAD.replace("review:", "review:\n  scope: [Culture of █Performance]") }).toSay(
      "Culture of Performance · 1 of 6 indicators rated",
      "- Strategic Resource Allocation",
    );
  });
});

const RUBRIC = `id: board
version: 1.0.0
title: Board meetings
levels:
  - name: Low
  - name: High
    heading: High (Low +)
    builds on: Low
unrated: [Unseen]
domains:
  Meetings:
    description: What a board does in public.
    indicators:
      Agenda:
        descriptors:
          Low: An agenda exists.
          High:
            posted: It is posted.
            read: It may be read out.
        optional: [read]
        formerly: [Order of Business]
`;

describe("Hovering in a rubric", () => {
  const inRubric = (from: string, to: string) => expectHover(RUBRIC.replace(from, to), { path: "board.rubric.yaml" });

  test("tells how an indicator, its levels and its criteria are written", () => {
    inRubric("Agenda:", "Ag█enda:").toSay(
      "Agenda · Meetings",
      "Low: one text, described and not ticked off",
      "High: 2 criteria, 1 of them optional",
      "Formerly: Order of Business.",
    );
    inRubric("          High:", "          Hi█gh:").toSay(
      "High · Agenda",
      "2 criteria, 1 of them optional.",
      "High presupposes Low.",
    );
    inRubric("posted:", "po█sted:").toSay("posted · criterion of High · Agenda", "It is posted.").notToSay("Here:");
    inRubric("[read]", "[re█ad]").toSay("read · optional at High");
  });

  test("tells of its levels and domains", () => {
    inRubric("name: High", "name: Hi█gh").toSay(
      "High · a level of Board meetings",
      "lowest first: Low and High.",
      "High presupposes Low.",
      "Printed as “High (Low +)”.",
      "Described for 1 indicator.",
    );
    inRubric("Unseen", "Un█seen").toSay("Unseen: stands in place of a level.");
    inRubric("Meetings:", "Meet█ings:").toSay("Meetings · 1 indicator", "What a board does in public.", "- Agenda");
    inRubric("id: board", "id: bo█ard").toSay("Board meetings · version 1.0.0", "Assessments refer to it as board@1.0.0.");
    inRubric("builds on:", "builds █on:").toSay("The lower level that this one presupposes.");
  });
});

describe("Hovering in a file that cannot be read as a whole", () => {
  const source = over(rated("Developing", MARKED));

  test.each([
    ["a half-typed field", `${source}    rati\n`],
    ["an open quotation mark", `${source}  Unified Vision:\n    rationale: "never closed\n`],
    ["a tab", `${source}\tUnified Vision:\n\t\tlevel:\n`],
    ["other line breaks", withLineBreaks(source, "\r\n")],
    ["lone returns", withLineBreaks(source, "\r")],
  ])("still tells of the rest: %s", (_, text) => {
    expectHover(text, {
      head: text.includes("\r\n") ? withLineBreaks(HEAD, "\r\n") : text.includes("\r") ? withLineBreaks(HEAD, "\r") : HEAD,
    }).toSay("Developing (rated)", "◐ partly met: Data-driven");
  });

  test("counts offsets behind characters of two units", () => {
    expectHover(`# 👩‍👩‍👧 é\n${source}`).toStandOver("Strategic Resource Allocation");
  });

  test("says nothing where two sides stand in conflict", () => {
    expectHover(`<<<<<<< ours\n${source}=======\n>>>>>>> theirs\n`).toSayNothing();
  });
});
