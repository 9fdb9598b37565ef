/** What the server needs of the program it runs in. */
export interface Host {
  readonly version: string;
  /** `rubric/conditions-for-success.rubric.yaml`, word for word. */
  bundledRubric(): string;
  /** The folder of the rules' pages, `ID.md` each, as a URI. */
  readonly rulePages: string | undefined;
  /** The files this program can read by itself; of other schemes only the client knows. */
  readonly files: SchemeFiles | undefined;
  /** Does the work once the messages that have arrived already are taken. */
  soon(work: () => void): void;
}

export interface SchemeFiles extends Files {
  /** Without the colon. */
  readonly schemes: readonly string[];
}

/** All reading of files, by URI. What is not there, or cannot be read, is no failure: `undefined`, or an empty list. */
export interface Files {
  /** The bytes of a regular file. */
  read(uri: string): Promise<Uint8Array | undefined>;
  kind(uri: string): Promise<FileKind | undefined>;
  /** What a folder holds, sorted by name. */
  list(folder: string): Promise<readonly Entry[]>;
  /** Files anywhere below a folder whose names end with one of these, sorted; `.git` and `node_modules` are left out. */
  find(folder: string, endings: readonly string[]): Promise<readonly string[]>;
}

/** `unknown`: it could not be found out. */
export type FileKind = "file" | "folder" | "unknown";

export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

/** Knows no file at all: for clients that offer none. */
export const noFiles: Files = {
  read: async () => undefined,
  kind: async () => undefined,
  list: async () => [],
  find: async () => [],
};
