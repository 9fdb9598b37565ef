import type { Rubric } from "../rubric/rubric.ts";
import { formats } from "../formats.ts";
import { prebuiltValidator } from "../shape/validator.ts";
import rubric from "./rubric.json" with { type: "json" };
import { validators } from "./validators.js";

/** The rubric that comes with the product: `rubric/conditions-for-success.rubric.yaml`, as `npm run schema` read it. */
export const bundledRubric: Rubric = rubric;

/** The formats, with the bundled rubric's validators made beforehand, also for a workspace's own copy of it. */
export const bundledFormats = () => formats((each) => (isBundled(each) ? prebuiltValidator(validators) : undefined));

function isBundled(each: Rubric): boolean {
  return each === bundledRubric || (each.id === bundledRubric.id && JSON.stringify(each) === JSON.stringify(bundledRubric));
}
