import { choice } from "../../corrections/change.ts";
import { valueAt } from "../../document/place.ts";
import { compareVersions, referenceTo } from "../../rubric/rubric.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const NEWER = `id: conditions-for-success
version: 1.1.0
title: Conditions for Success
levels:
  - name: Developing
domains:
  Culture of Performance:
    indicators:
      District Led High Expectations:
        descriptors:
          Developing: Expectations are unclear.
`;

export const rubricVersion: Rule<AssessmentContext> = {
  id: "rubric-version",
  severity: "information",
  title: "A newer version of the rubric is at hand.",
  explanation:
    "An assessment is judged by the version that it names, and stays with it: a newer one may have other indicators and words. Move on " +
    "if the team has agreed to. A final review keeps its version, and is not asked.",
  examples: [
    { text: "ratings:\n", files: { "newer.rubric.yaml": NEWER }, says: ["Uses 1.0.0; the workspace also has 1.1.0."] },
    { text: "review:\n  date: 2025-10-16\n  status: final\nratings:\n", files: { "newer.rubric.yaml": NEWER }, says: [] },
    { text: "ratings:\n", says: [] },
  ],
  *check({ rubric, rubrics, final }) {
    if (rubric === undefined || final) return;
    const [newest] = rubrics
      .filter(({ id, version }) => id === rubric.id && compareVersions(version, rubric.version) > 0)
      .sort((a, b) => compareVersions(b.version, a.version));
    if (newest === undefined) return;
    yield {
      message: `Uses ${rubric.version}; the workspace also has ${newest.version}.`,
      at: valueAt("rubric"),
      corrections: [choice(`Change to ${newest.version}`, { kind: "set", at: ["rubric"], value: referenceTo(newest) })],
    };
  },
};
