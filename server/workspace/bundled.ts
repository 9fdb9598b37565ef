import { bundledRubric } from "../../core/bundled/bundled.ts";
import { RUBRIC_ENDING } from "../../core/formats.ts";
import { VIRTUAL_SCHEME } from "../../core/messages.ts";
import { plainUri } from "./uris.ts";

/** The URI of the rubric that comes with the product, as a document to be read. */
export const BUNDLED_RUBRIC_URI = `${VIRTUAL_SCHEME}:/${bundledRubric.id}-${bundledRubric.version}${RUBRIC_ENDING}`;

export function isBundledRubric(uri: string): boolean {
  return plainUri(uri) === plainUri(BUNDLED_RUBRIC_URI);
}
