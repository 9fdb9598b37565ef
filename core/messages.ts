import type { Path } from "./document/place.ts";
import type { IndicatorDetails } from "./language/indicatorDetails.ts";
import type { NoPlace, Placing } from "./language/placing.ts";
import type { Overview } from "./report/overview.ts";
import type { PortfolioPart } from "./report/portfolio/contents.ts";
import type { Summary } from "./report/summary.ts";
import type { Schema } from "./shape/schema.ts";
import type { Occasion } from "./write/assessmentText.ts";

/*
 * What the server and its client say to one another beyond the protocol: methods, and what goes with them. Both sides
 * import this file. URIs are texts, as in the protocol.
 */

/** Client to server. */
export interface Requests {
  /** The summary of an assessment, open or not; null where the file holds none that can be summarised. */
  "rubric/summary": { params: { readonly uri: string }; result: Summary | null };
  /** In a sentence, why there is none; null where there is one. */
  "rubric/whyNoSummary": { params: { readonly uri: string }; result: string | null };
  /** Where a part of a file stands, or the part around it that is there; null where the file cannot be read. */
  "rubric/where": { params: { readonly uri: string; readonly path: Path }; result: Range | null };
  /**
   * Every assessment of the workspace, or what these files hold now, for a grid of all districts; raters' own files are left
   * out. With a `partialResultToken` everything comes in parts, by `$/progress`, and the result itself is empty.
   */
  "rubric/workspace": {
    params: { readonly uris?: readonly string[]; readonly partialResultToken?: string | number };
    result: PortfolioPart;
  };
  /** Where a review stands, indicator by indicator; null where there is nothing to tell. `version` is an open document's. */
  "rubric/overview": {
    params: { readonly uri: string };
    result: { readonly overview: Overview; readonly version: number | null } | null;
  };
  /** What a person chooses between who rates an indicator. */
  "rubric/indicator": { params: { readonly uri: string; readonly indicator: string }; result: IndicatorDetails | null };
  /**
   * The way to an indicator's rating in an open document, with the edits that make its block where it has none yet, and,
   * given a `word`, that write it as the level. Offsets are of the document's text at `version`.
   */
  "rubric/place": {
    params: { readonly uri: string; readonly indicator: string; readonly word?: string };
    result: { readonly place: Placing; readonly version: number } | { readonly noPlace: NoPlace };
  };
  /** Every review that the workspace has, by district or not; raters' own files are left out. */
  "rubric/reviews": { params: Record<string, never>; result: readonly ReviewListed[] };
  /** The rubrics that a file with this URI could go by, the nearest first. */
  "rubric/rubrics": { params: { readonly uri: string }; result: readonly RubricListed[] };
  /** The text of a new assessment, for a file with this URI; null where there is no such rubric. */
  "rubric/new": { params: NewFile & { readonly scope?: readonly string[] }; result: string | null };
  /** The same, as the next review after the one in the file `last`; null where that cannot be read. */
  "rubric/next": { params: { readonly uri: string; readonly last: string; readonly date: string }; result: string | null };
  /** The same, made of a spreadsheet's rows, with a report of it in Markdown. `source` names the sheet. */
  "rubric/import": {
    params: NewFile & { readonly rows: readonly (readonly string[])[]; readonly source: string };
    result: ImportedFile | null;
  };
  /** The JSON Schema of an assessment by the rubric that a file names or holds; null where there is no such rubric. */
  "rubric/schema": { params: { readonly uri: string }; result: Schema | null };
}

/** As in the protocol: lines and UTF-16 columns from 0. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A part of the answer to `rubric/workspace`, and how far it is. */
export type WorkspacePart = PortfolioPart & Progressing;

export interface Progressing {
  /** So many files of so many are read. */
  readonly progress: { readonly read: number; readonly of: number };
}

/** A file that is to be made. */
export interface NewFile {
  readonly uri: string;
  /** `id@version`. */
  readonly rubric: string;
  readonly district: NonNullable<Occasion["district"]>;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The last review's file, as a URI. */
  readonly previous?: string;
}

export interface ReviewListed {
  readonly uri: string;
  readonly district: NonNullable<Occasion["district"]>;
  /** YYYY-MM-DD, if it is a date. */
  readonly date: string | undefined;
  readonly status: string;
  /** `id@version` as written. */
  readonly rubric: string | undefined;
}

export interface RubricListed {
  /** `id@version`. */
  readonly reference: string;
  readonly title: string;
  /** Where it can be read. */
  readonly uri: string;
  readonly domains: readonly string[];
  /** Comes with the product. */
  readonly bundled: boolean;
}

export interface ImportedFile {
  readonly text: string;
  readonly report: string;
}

/** Server to client: files that only the client can read, for clients that say so when they start the server. */
export interface FileRequests {
  /** Base 64. */
  "rubric/files/read": { params: { readonly uri: string }; result: string | null };
  "rubric/files/kind": { params: { readonly uri: string }; result: "file" | "folder" | null };
  "rubric/files/list": {
    params: { readonly uri: string };
    result: readonly { readonly name: string; readonly folder: boolean }[];
  };
  "rubric/files/find": { params: { readonly uri: string; readonly endings: readonly string[] }; result: readonly string[] };
}

/** `initializationOptions`: all of it may be left out. */
export interface Options {
  /** The client answers FileRequests. */
  readonly files?: boolean;
  /** Schemes of documents that can be edited, beside `file`, `untitled` and those of the workspace's folders. */
  readonly editableSchemes?: readonly string[];
  /** The folder that holds the rules' pages, `ID.md` each, as a URI. A server with files of its own knows one itself. */
  readonly rulePages?: string;
  /** The client has the command `rubric.showReferences` (uri, position, locations). */
  readonly showReferences?: boolean;
  /** For clients that do not answer `workspace/configuration`. */
  readonly settings?: Partial<Preferences>;
}

/** What a person sets in the editor, under `rubric`. What the files should be like is set in rubric.config.yaml. */
export interface Preferences {
  /** The prior level stays hidden until the indicator is rated. */
  readonly hidePriorLevel: boolean;
  readonly inlayHints: { readonly evidenceTitles: boolean; readonly domains: boolean };
  readonly codeLens: boolean;
}

export const USUAL_PREFERENCES: Preferences = {
  hidePriorLevel: false,
  inlayHints: { evidenceTitles: true, domains: false },
  codeLens: true,
};

/** Documents that are not files: the rubric that comes with the product. */
export const VIRTUAL_SCHEME = "rubric";
/** Language ids of the client's own. Clients without them are told apart by the file's name. */
export const LANGUAGE_IDS = {
  assessment: "rubric-assessment",
  rubric: "rubric-definition",
  settings: "rubric-settings",
} as const;
