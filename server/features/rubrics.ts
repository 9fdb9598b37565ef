import { bundledRubric } from "../../core/bundled/bundled.ts";
import type { RubricListed } from "../../core/messages.ts";
import { type Rubric, referenceTo } from "../../core/rubric/rubric.ts";
import { onOwnRequest } from "../feature.ts";
import { BUNDLED_RUBRIC_URI } from "../workspace/bundled.ts";
import { within } from "../workspace/uris.ts";

/** The rubrics that a file can go by, for one to be chosen or read. */
export const rubrics = onOwnRequest("rubric/rubrics", async ({ uri }, { session }) => {
  const { root, path } = await session.roots.of(uri);
  await root.settled();
  const own = root.rubricFiles(path).map((file) => listed(file.rubric, within(root.uri, file.path), false));
  return [...own, listed(bundledRubric, BUNDLED_RUBRIC_URI, true)];
});

function listed(rubric: Rubric, uri: string, bundled: boolean): RubricListed {
  return { reference: referenceTo(rubric), title: rubric.title, uri, domains: rubric.domains.map(({ name }) => name), bundled };
}
