import type { SchemeFiles } from "../../../server/host.ts";

/** Files by URI, to be changed while a test runs. A host's twin for tests. An answer is of when it was asked, and comes `slow` milliseconds later. */
export function memoryFiles(files: Map<string, string>, { slow = 0 }: { readonly slow?: number | undefined } = {}): SchemeFiles {
  const below = (folder: string) =>
    [...files.keys()].filter((uri) => uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`)).sort();
  const after = async <T>(look: () => T): Promise<T> => {
    const found = look();
    if (slow > 0) await new Promise((done) => setTimeout(done, slow));
    return found;
  };
  return {
    schemes: ["file"],
    read: async (uri) =>
      await after(() => {
        const text = files.get(uri);
        return text === undefined ? undefined : new TextEncoder().encode(text);
      }),
    kind: async (uri) => await after(() => (files.has(uri) ? "file" : below(uri).length > 0 ? "folder" : undefined)),
    list: async (folder) =>
      await after(() => {
        const names = below(folder).map((uri) => uri.slice(folder.length).replace(/^\//, "").split("/"));
        const entries = new Map(names.map(([name = "", ...rest]) => [name, { name, folder: rest.length > 0 }]));
        return [...entries.values()];
      }),
    find: async (folder, endings) =>
      await after(() => below(folder).filter((uri) => endings.some((ending) => uri.endsWith(ending)))),
  };
}
