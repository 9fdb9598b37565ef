import { RULE_IDS, type RuleId } from "../rules/ids.ts";
import { forLabel } from "../text/label.ts";
import type { Span } from "../text/span.ts";
import { pathFrom } from "../workspace.ts";
import type { Asked } from "./asked.ts";
import { entriesOf } from "./entriesOf.ts";
import type { Occurrence } from "./named.ts";
import { nameSpan } from "./nameSpan.ts";
import { occurrences } from "./occurrences.ts";
import { webAddress } from "./webAddress.ts";

/** What a link leads to. Nothing else can be reached from a file's text: no program, no command, nothing out of the workspace. */
export type Target =
  /** A file of the workspace, by its path from the root. */
  | { readonly kind: "file"; readonly path: string }
  /** A page on the web: a whole address in ASCII that begins with `https://` or `http://`. */
  | { readonly kind: "web"; readonly address: string }
  /** A rubric that the workspace knows, or the one that comes with the product. */
  | { readonly kind: "rubric"; readonly reference: string }
  /** A rule's page. */
  | { readonly kind: "rule"; readonly id: RuleId };

/** Words that lead somewhere. Offsets of the file. */
export interface Link extends Span {
  readonly target: Target;
  /** Where it leads, in plain words. */
  readonly tooltip: string;
}

/** The links of a file, in the order of the text. Paths and addresses that are not safe, or lead to nothing, are no links. */
export function linksOf(asked: Asked): Link[] {
  const named = occurrences(asked.analysis).flatMap((occurrence) => linkOf(occurrence, asked) ?? []);
  return [...named, ...webLinks(asked)].sort((a, b) => a.start - b.start);
}

function linkOf({ named, start, end }: Occurrence, asked: Asked): Link | undefined {
  const link = (target: Target, tooltip: string) => ({ start, end, target, tooltip });
  switch (named.kind) {
    case "file": {
      const path = pathOf(named.written, asked);
      return path === undefined ? undefined : link({ kind: "file", path }, `Open ${forLabel(path, 200)}`);
    }
    case "rubric": {
      const { reference } = named;
      const isKnown = ({ id, version }: { id: string; version: string }) => `${id}@${version}` === reference;
      if (asked.analysis.assessment === undefined) return undefined;
      const rubric = asked.workspace.rubrics(asked.path).find(isKnown);
      return rubric && link({ kind: "rubric", reference }, `Open the rubric "${forLabel(rubric.title, 100)}"`);
    }
    case "rule": {
      const id = RULE_IDS.find((each) => each === named.id);
      return id && link({ kind: "rule", id }, `What the rule ${id} looks for`);
    }
    default:
      return undefined;
  }
}

/** The file's path from the root, where it stays inside the workspace, is not known to be missing, and is another file. */
function pathOf(written: string, { path: own, workspace }: Asked): string | undefined {
  const path = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(written) ? undefined : pathFrom(own, written.trim());
  return path === undefined || path === "" || path === own || workspace.exists(path) === false ? undefined : path;
}

function webLinks({ analysis: { document, assessment } }: Asked): Link[] {
  if (assessment === undefined) return [];
  return entriesOf(document, "evidence").flatMap(({ entry, base }): Link[] => {
    const node = entry.value?.kind === "map" ? entry.value.entries.find(({ name }) => name === "link")?.value : undefined;
    const web = node?.kind === "text" && node.type === "text" ? webAddress(node.text) : undefined;
    if (node?.kind !== "text" || web === undefined) return [];
    const { start, end } = nameSpan(document.text.slice(base, base + node.end), node);
    const target: Target = { kind: "web", address: web.address };
    return [{ start: base + start, end: base + end, target, tooltip: `Open a page on ${web.site} in the browser` }];
  });
}
