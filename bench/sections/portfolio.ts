import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PortfolioPart } from "../../core/report/portfolio/contents.ts";
import type { Bench } from "../bench.ts";
import { Editor } from "../editing/editor.ts";
import { fileName, YEARS } from "../generate/assessment.ts";
import { ASSESSMENTS } from "../generate.ts";
import { median } from "../measure/rounds.ts";
import { rubricServer } from "../peers/rubricServer.ts";
import { type Drawn, drawn } from "../portfolio/page.ts";
import { type Aim, amount, medians, type Section, type SectionResult } from "./section.ts";

const DISTRICTS = 500;
const INDICATORS = 34;
/** Milliseconds: what one does not notice as waiting, and a frame that one does not see as a jerk. */
const AIMS = { change: 100, frame: 50 };

interface Read {
  /** Until every file is told of: by a server that has just been started, by the same once more, and after one file changed. */
  readonly first: number;
  readonly again: number;
  readonly one: number;
  readonly part: PortfolioPart;
}

/** All districts of a workspace on one page, from the files to what one sees. */
export const portfolio: Section = {
  name: "portfolio",
  async measure(bench: Bench): Promise<SectionResult> {
    const { folder } = bench.sets.make(DISTRICTS * YEARS.length);
    const year = join(folder, ASSESSMENTS, String(YEARS[1]));
    const rounds = bench.quick ? 1 : 5;
    const reads: Read[] = [];
    for (let round = 0; round < rounds; round++) reads.push(await read(year));
    const part = reads[0]?.part;
    if (part?.reviews.length !== DISTRICTS) bench.wrong.add(`rubric/workspace told of ${part?.reviews.length} reviews.`);
    const pages: Drawn[] = [];
    for (let round = 0; part !== undefined && round < rounds; round++) pages.push(await drawn(part));
    if (pages.some(({ columns }) => columns !== DISTRICTS)) bench.wrong.add("The page does not have every district.");
    const of = (what: "first" | "again" | "one") => amount(median(reads.map((each) => each[what])), "ms", what === "one" ? 1 : 0);
    const on = (what: keyof Drawn) => median(pages.map((each) => each[what]));
    return {
      title: `All districts on one page: ${DISTRICTS} of them, ${amount(DISTRICTS * INDICATORS, "cells")}`,
      about: `Of the page: until it is painted, in a Chromium without a screen; ${medians(rounds)}. The page fills while the files are read.`,
      columns: ["", "Time"],
      rows: [
        ["all files read, by a server just started", of("first")],
        ["the same again", of("again")],
        ["after one file has changed", of("one")],
        ["everything told → first painted", amount(on("first"), "ms")],
        ["a filter chosen", amount(on("filter"), "ms")],
        ["sorted", amount(on("sort"), "ms")],
        ["a letter typed into the search", amount(on("search"), "ms")],
        ["a frame while one scrolls", amount(on("frame"), "ms", 1)],
        ["the slowest of 20 frames", amount(on("slowFrame"), "ms", 1)],
      ],
      aims: [
        ...aim(on("filter"), AIMS.change, "for a filter"),
        ...aim(on("sort"), AIMS.change, "for sorting"),
        ...aim(on("slowFrame"), AIMS.frame, "for the slowest of 20 frames while one scrolls"),
      ],
    };
  },
};

async function read(folder: string): Promise<Read> {
  const editor = new Editor(rubricServer, folder);
  await editor.initialize(folder);
  const ask = async (params: object) => {
    const start = performance.now();
    const part = await editor.request<PortfolioPart>("rubric/workspace", params);
    return { part, time: performance.now() - start };
  };
  const first = await ask({});
  const again = await ask({});
  const one = await ask({ uris: [pathToFileURL(join(folder, fileName(7, YEARS[1]))).href] });
  await editor.stop();
  return { first: first.time, again: again.time, one: one.time, part: first.part };
}

function aim(value: number | undefined, most: number, what: string): Aim[] {
  return value === undefined ? [] : [{ text: `${amount(value, "ms")} ${what} (aim: at most ${most} ms)`, met: value <= most }];
}
