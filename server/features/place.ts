import { placeOf, placeWithLevel } from "../../core/language/placing.ts";
import { onOwnRequest } from "../feature.ts";

/** The way to an indicator's rating in an open document; what is to be changed for it is left to the client. */
export const place = onOwnRequest("rubric/place", async ({ uri, indicator, word }, { session }) => {
  const document = session.documents.get(uri);
  if (document === undefined) return { noPlace: "unknown" };
  await document.settled();
  const found = word == null ? placeOf(document.asked, indicator) : placeWithLevel(document.asked, indicator, word);
  return typeof found === "string" ? { noPlace: found } : { place: found, version: document.text.version };
});
