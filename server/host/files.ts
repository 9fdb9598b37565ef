import { type Files, noFiles, type SchemeFiles } from "../host.ts";
import { inTime } from "../inTime.ts";
import { plainUri, schemeOf } from "../workspace/uris.ts";

/** Nothing waits longer for one file than this, nor for a search through a folder, in milliseconds. */
const LONGEST = { file: 10_000, search: 60_000 };

/**
 * The files of every scheme: those the program reads by itself, and all others through the client, where it offers that.
 * A program or client that fails, or does not answer, is told of through `troubled`, and holds nothing up.
 */
export function filesOfAllSchemes(
  own: SchemeFiles | undefined,
  client: Files | undefined,
  troubled: (why: string) => void,
): Files {
  const of = (uri: string) => (own?.schemes.includes(schemeOf(uri)) === true ? own : (client ?? noFiles));
  async function orElse<T>(otherwise: T, milliseconds: number, work: () => Promise<T>): Promise<T> {
    try {
      const answer = await inTime(
        work().then((value) => ({ value })),
        milliseconds,
      );
      if (answer !== undefined) return answer.value;
      troubled(`no answer within ${milliseconds / 1000} seconds`);
    } catch (error) {
      troubled(error instanceof Error ? error.message : String(error));
    }
    return otherwise;
  }
  return {
    read: async (uri) => await orElse(undefined, LONGEST.file, async () => await of(uri).read(uri)),
    kind: async (uri) => await orElse("unknown" as const, LONGEST.file, async () => await of(uri).kind(uri)),
    list: async (uri) => await orElse([], LONGEST.file, async () => await of(uri).list(uri)),
    find: async (uri, endings) => await orElse([], LONGEST.search, async () => (await of(uri).find(uri, endings)).map(plainUri)),
  };
}
