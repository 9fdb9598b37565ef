import { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, analyse } from "../../core/analyse.ts";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { referenceTo } from "../../core/rubric/rubric.ts";
import type { Host } from "../host.ts";
import type { Session } from "../session.ts";
import { BUNDLED_RUBRIC_URI } from "./bundled.ts";
import type { Root } from "./root.ts";
import { surveyed } from "./survey.ts";
import { within } from "./uris.ts";

/** A file as text that positions can be worked out in, and what is known of it. */
export interface ReadFile {
  readonly text: TextDocument;
  readonly analysis: Analysis;
}

export function readFileOf(uri: string, analysis: Analysis): ReadFile {
  return { text: TextDocument.create(uri, "", 0, analysis.document.text), analysis };
}

/**
 * The file of the rubric with that `id@version` that an assessment at the path goes by: of the workspace, else the one that
 * comes with the product, for clients that can show it.
 */
export async function rubricFileOf(session: Session, root: Root, path: string, reference: string): Promise<ReadFile | undefined> {
  const own = root.rubricFiles(path).find(({ rubric }) => referenceTo(rubric) === reference);
  if (own === undefined) return reference === referenceTo(bundledRubric) ? bundledFile(session) : undefined;
  const uri = within(root.uri, own.path);
  const found = await surveyed(session, uri);
  return found && readFileOf(found.uri, found.analysis);
}

const bundled = new WeakMap<Host, ReadFile>();

function bundledFile({ client, host, formats }: Session): ReadFile | undefined {
  if (client.workspace?.textDocumentContent === undefined) return undefined;
  const known = bundled.get(host);
  if (known !== undefined) return known;
  const workspace = { exists: () => undefined, assessment: () => undefined, rubrics: () => [bundledRubric] };
  const source = { text: host.bundledRubric(), path: BUNDLED_RUBRIC_URI, workspace, formats };
  const made = readFileOf(BUNDLED_RUBRIC_URI, analyse(source));
  bundled.set(host, made);
  return made;
}
