import type { Command } from "../command.ts";

/** Put in by the build from package.json. */
declare const PRODUCT_VERSION: string;

export const version: Command = {
  name: "version",
  usage: "version",
  about: "Print this program's version.",
  options: {},
  run(_options, { out }) {
    out.write(`${versionText()}\n`);
    return 0;
  },
};

export function versionText(): string {
  return typeof PRODUCT_VERSION === "undefined" ? "unbuilt" : PRODUCT_VERSION;
}
