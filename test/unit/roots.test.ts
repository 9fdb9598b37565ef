import { describe, expect, it } from "vitest";
import { Roots } from "../../server/workspace/roots.ts";
import { memoryFiles } from "../support/server/memoryFiles.ts";
import { formats } from "../support/workspace.ts";

function rootsOf(paths: readonly string[], folders: readonly string[] = []) {
  const files = memoryFiles(new Map(paths.map((path) => [`file:///${path}`, ""])));
  const host = { files, formats, open: () => undefined, learned: () => undefined, moved: () => undefined, tell: () => undefined };
  return new Roots(host, folders);
}

describe("roots of documents", () => {
  const where = async (roots: Roots, uri: string) => {
    const { root, path } = await roots.of(uri);
    return [root.uri, path];
  };

  it("are the nearest folder with settings or a repository, the editor's folder, or the document's own", async () => {
    const roots = rootsOf(["w/a/rubric.config.yaml", "r/.git/HEAD", "w/b/c/x"], ["file:///w", "file:///w/b"]);
    expect(await where(roots, "file:///w/a/deep/x.assessment.yaml")).toEqual(["file:///w/a", "deep/x.assessment.yaml"]);
    expect(await where(roots, "file:///w/x.assessment.yaml")).toEqual(["file:///w", "x.assessment.yaml"]);
    expect(await where(roots, "file:///w/b/c/x.assessment.yaml")).toEqual(["file:///w/b", "c/x.assessment.yaml"]);
    expect(await where(roots, "file:///r/deep/x.assessment.yaml")).toEqual(["file:///r", "deep/x.assessment.yaml"]);
    expect(await where(roots, "file:///alone/x.assessment.yaml")).toEqual(["file:///alone", "x.assessment.yaml"]);
    expect(await where(roots, "file:///x.assessment.yaml")).toEqual(["file:///", "x.assessment.yaml"]);
  });

  it("are, for what is no file, where the file of the same path is", async () => {
    const roots = rootsOf(["w/a/rubric.config.yaml"], ["file:///w"]);
    expect(await where(roots, "git:/w/a/x.assessment.yaml?%7B%7D#f")).toEqual(["file:///w/a", "x.assessment.yaml"]);
    expect(await where(roots, "git:/other/x.assessment.yaml")).toEqual(["file:///w", "x.assessment.yaml"]);
    expect(await where(roots, "untitled:Untitled-1")).toEqual(["file:///w", "Untitled-1"]);
    expect(await where(rootsOf([]), "untitled:Untitled-1")).toEqual(["untitled:/", "Untitled-1"]);
    expect(await where(rootsOf([], ["vscode-vfs://github/o/r"]), "untitled:Untitled-1")).toEqual([
      "vscode-vfs://github/o/r",
      "Untitled-1",
    ]);
  });

  it("are let go of when no document stands in them, but for those of the editor's folders", async () => {
    const roots = rootsOf(["w/a/rubric.config.yaml"], ["file:///w"]);
    for (let folder = 0; folder < 50; folder++) await roots.of(`file:///far/${folder}/x.assessment.yaml`);
    await roots.of("file:///w/a/x.assessment.yaml");
    const { root } = await roots.of("file:///used/x.assessment.yaml");
    roots.prune(new Set([root]));
    expect(roots.all.map(({ uri }) => uri)).toEqual(["file:///w/a", "file:///used"]);
  });
});
