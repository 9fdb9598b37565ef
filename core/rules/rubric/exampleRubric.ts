/** A sound rubric for the examples of these rules, each of which spoils one part of it. */
export const EXAMPLE_RUBRIC = `id: sample
version: 1.0.0
title: Sample
levels:
  - name: Low
  - name: High
    builds on: Low
unrated: [Not seen]
domains:
  Teaching:
    indicators:
      Planning:
        descriptors:
          Low: Plans are rare.
          High:
            weekly: Plans are made each week.
            shared: They may be shared.
        optional: [shared]
        errata:
          - level: Low
            text: are rare
            note: Kept as printed.
        formerly: [Lesson Plans]
      Practice:
        descriptors:
          Low: Practice is rare.
          High: Practice is frequent.
`;
