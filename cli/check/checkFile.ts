import type { Analysis } from "../../core/analyse.ts";
import { corrected } from "../../core/correct.ts";
import { Lines } from "../../core/text/lines.ts";
import { type FileSystem, Unreadable } from "../host/fileSystem.ts";
import type { Workspaces } from "../host/workspaces.ts";
import type { CheckedFile, ShownFinding } from "./checkedFile.ts";
import type { Chosen } from "./selection.ts";

export interface CheckOptions {
  /** Make the safe corrections, and report what is left. */
  readonly fix: boolean;
}

/** Checks one file. Never throws for anything that a file holds or that the disk says. */
export function checkFile({ file, path }: Chosen, { fix }: CheckOptions, files: FileSystem, workspaces: Workspaces): CheckedFile {
  try {
    const place = workspaces.of(path);
    const analysis = place.workspace.analyse(place.path, files.read(path));
    const again = (text: string) => place.workspace.analyse(place.path, new TextEncoder().encode(text));
    const fixed = fix ? corrected(analysis, again) : { analysis, made: 0 };
    if (fixed.made > 0) files.write(path, (analysis.bom ? "\ufeff" : "") + fixed.analysis.document.text);
    return { file, findings: shown(fixed.analysis), corrected: fixed.made };
  } catch (error) {
    if (error instanceof Unreadable) return { file, unreadable: error.message, findings: [], corrected: 0 };
    throw error;
  }
}

function shown({ document, findings }: Analysis): ShownFinding[] {
  if (findings.length === 0) return [];
  const lines = new Lines(document.text);
  const position = (offset: number) => {
    const { line, column } = lines.position(offset);
    return { line: line + 1, column: column + 1 };
  };
  return findings.map(({ rule, severity, message, start, end, path, corrections }) => ({
    rule,
    severity,
    message,
    start: position(start),
    end: position(end),
    path,
    fixes: corrections.map(({ title, safe }) => ({ title, safe })),
    source: lines.lineText(lines.lineAt(start)),
  }));
}
