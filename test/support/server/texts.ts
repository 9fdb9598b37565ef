/** A sound assessment of one indicator, but for what is not rated. `rest` comes after the rating. */
export function assessment({
  name = "Example Valley RE-1",
  date = "2025-10-16",
  level = "Developing",
  head = "",
  rest = "",
} = {}): string {
  return `rubric: conditions-for-success@1.0.0
district:
  name: ${name}
review:
  date: ${date}
${head}evidence:
  D1:
    kind: document
    title: FY26 adopted budget
  I1:
    kind: interview
    title: Finance office staff
ratings:
  Strategic Resource Allocation:
    level: ${level}
    rationale: Funds are braided in one plan ([D1] p. 12), and staff confirmed it ([I1]).
    evidence: [D1, I1]
${rest}`;
}

/** A rubric of two levels and one indicator. */
export function rubric({ id = "walk", indicator = "Reading Aloud", high = "High" } = {}): string {
  return `id: ${id}
version: 1.0.0
title: Walk
levels:
  - name: Low
  - name: ${high}
domains:
  Classrooms:
    indicators:
      ${indicator}:
        descriptors:
          Low: Some days.
          ${high}: Every day.
`;
}

/** An assessment by that rubric. */
export function walk(level = "High"): string {
  return `rubric: walk@1.0.0
district:
  name: Mesa 5
review:
  date: 2025-10-16
ratings:
  Reading Aloud:
    level: ${level}
    rationale: A reading corner was in use in 9 of 10 rooms visited.
`;
}
