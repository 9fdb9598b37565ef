import type { Evidence } from "../../assessment/assessment.ts";
import { type Correction, choice } from "../../corrections/change.ts";
import { type Path, valueAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { pathFrom } from "../../workspace.ts";
import { pathsWritten } from "../facts/pathsWritten.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const WEB = /^https?:\/\//i;

export const unsafePath: Rule<AssessmentContext> = {
  id: "unsafe-path",
  severity: "error",
  title: "A path leads out of the workspace, or a link is no web address.",
  explanation:
    "An assessment is read by others on other computers. A path such as `C:\\Reviews\\budget.pdf` or `../../private` means nothing " +
    "there, or leads somewhere it should not, so it is never opened. Keep evidence in the workspace and write its path from this " +
    "file, with `/` between folders. A page on the web goes under `link`, with its whole address.",
  examples: [
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: FY26 adopted budget\n    file: ../../../private/fy26-budget.pdf\nratings:\n",
      says: ["Evidence must stay inside the workspace."],
    },
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: FY26 adopted budget\n    file: C:\\Reviews\\fy26-budget.pdf\nratings:\n",
      says: ["Evidence must stay inside the workspace."],
    },
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: FY26 adopted budget\n    link: www.example.org/budget\nratings:\n",
      says: ["A link must begin with https:// or http://."],
    },
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: FY26 adopted budget\n    file: evidence/fy26-budget.pdf\n  D2:\n    kind: document\n    title: Board minutes\n    link: https://example.org/minutes\nratings:\n",
      files: { "evidence/fy26-budget.pdf": "" },
      says: [],
    },
  ],
  *check({ assessment, path }) {
    const unsafe = pathsWritten(assessment, path).filter((each) => each.path === undefined);
    for (const { at, written } of unsafe.flatMap((each) => each.at.map((at) => ({ at, written: each.written })))) {
      const what = at[0] === "evidence" ? "Evidence" : "The last review";
      yield {
        message: `${what} must stay inside the workspace.`,
        at: valueAt(...at),
        corrections: [...withSlashes(at, written, path), ...asLink(at, written)],
      };
    }
    for (const { id } of withOddLinks(assessment.evidence)) {
      yield { message: "A link must begin with https:// or http://.", at: valueAt("evidence", id, "link") };
    }
  },
};

const withOddLinks = remembered((evidence: readonly Evidence[]) =>
  evidence.filter(({ link }) => link !== undefined && !WEB.test(link)),
);

/** A path as Windows writes it, but inside the workspace. */
function withSlashes(at: Path, written: string, from: string): Correction[] {
  const value = written.replace(/\\+/g, "/");
  if (value === written || pathFrom(from, value) === undefined) return [];
  return [choice(`Change to '${value}'`, { kind: "set", at, value })];
}

function asLink(at: Path, written: string): Correction[] {
  return at[0] === "evidence" && WEB.test(written) ? [choice("Call it a link", { kind: "rename", at, to: "link" })] : [];
}
