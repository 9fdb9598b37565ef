import type { Bench } from "../bench.ts";
import { Editor } from "../editing/editor.ts";
import { OpenFile } from "../editing/openFile.ts";
import { SIZES, type Workspace, workspaceOf } from "../editing/prepare.ts";
import { interleaved, median, ratio } from "../measure/rounds.ts";
import type { LanguageServer } from "../peers/languageServer.ts";
import { rubricServer } from "../peers/rubricServer.ts";
import { yamlServer } from "../peers/yamlServer.ts";
import { amount, atLeast, medians, type Section, type SectionResult, times } from "./section.ts";

const AIM = 4;

/** How long it is from opening a file in an editor until one sees what is wrong in it. */
export const serverStart: Section = {
  name: "server-start",
  async measure(bench: Bench): Promise<SectionResult> {
    const workspace = workspaceOf(bench.sets, SIZES.typical);
    const servers = [rubricServer, yamlServer];
    const rounds = bench.quick ? 3 : 15;
    // The first of each does not count: it brings the program into the system's cache.
    for (const server of servers) await untilRight(server, workspace, bench);
    const walls = await interleaved(
      servers.map((server) => ({ rounds, measure: () => untilRight(server, workspace, bench) })),
      () => {},
    );
    const [own = [], peer = []] = walls;
    return {
      title: "The language server, from its start to the first right diagnostics",
      about: `A file of ${amount(workspace.bytes / 1000, "KB")} with one mistake; ${medians(rounds)}. yaml-language-server has the schema.`,
      columns: ["", "Time", "Time to rubric's"],
      rows: servers.map(({ name }, at) => [name, amount(median(walls[at] ?? []), "ms"), times(ratio(walls[at] ?? [], own))]),
      aims: atLeast(ratio(peer, own), AIM, "as fast as yaml-language-server"),
    };
  },
};

async function untilRight(server: LanguageServer, { folder, file }: Workspace, bench: Bench): Promise<number> {
  const start = performance.now();
  const editor = new Editor(server, folder);
  const open = new OpenFile(editor, file, bench.sets.rubric, (what) => bench.wrong.add(what));
  await editor.initialize(folder);
  await open.open();
  const time = performance.now() - start;
  // As editors end it, so that what it keeps for its next start is kept.
  await editor.stop(true);
  return time;
}
