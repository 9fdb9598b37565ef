import { type Correction, choice } from "../../corrections/change.ts";
import { find } from "../../document/locate.ts";
import type { Path } from "../../document/place.ts";
import type { FileContext } from "../rule.ts";

/** Offers to add an empty field for a person to fill in; nothing where it stands there, empty, already. */
export function addEmpty(title: string, { document }: FileContext, to: Path, name: string): Correction[] {
  const stands = find(document, [...to, name])?.depth === to.length + 1;
  return stands ? [] : [choice(title, { kind: "add-field", to, name, value: null })];
}
