import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../../scripts/process.ts";

/** The two kinds of extension host: on Node, and in a web worker. */
export type HostKind = "node" | "browser";

/** Bundles the extension-host suite for one kind of host; gives the file that VS Code is to run. */
export async function builtSuite(kind: HostKind): Promise<string> {
  const outfile = join(root, "dist/test", `${kind}.cjs`);
  await build({
    entryPoints: [join(root, "test/vscode/host", `${kind}.ts`)],
    outfile,
    bundle: true,
    platform: kind,
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
    // Mocha for browsers would else put itself in the place of what the suite exports.
    ...(kind === "browser" && { define: { exports: "undefined" } }),
    logLevel: "error",
  });
  return outfile;
}
