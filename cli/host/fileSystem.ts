/** The files as commands see them. Paths are absolute, with `/`. */
export interface FileSystem {
  /** The bytes of a regular file. Throws Unreadable, which says why in plain words. */
  read(path: string): Uint8Array;
  /** Writes a file whole. Throws Unreadable. */
  write(path: string, text: string): void;
  /** Writes a file that is not there yet, with the folders above it; false where there is one already. */
  create(path: string, text: string): boolean;
  exists(path: string): boolean;
  isFolder(path: string): boolean;
  /** In bytes; 0 for what is not there. */
  size(path: string): number;
  /** Files below a folder that match any of the patterns, sorted; paths from the folder, with `/`. */
  glob(patterns: readonly string[], folder: string): string[];
}

/** A file could not be read or written. The message is for people: "no such file". */
export class Unreadable extends Error {}
