import { describe, expect, it } from "vitest";
import { CHROMIUM, ensure, NEOVIM, type System } from "../../scripts/systemPackages.ts";

/** A machine with these programs; `install` says what each command makes of it, in turn. */
function machine(present: string[], { root = true, installs = [] as (string[] | string)[] } = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const has = new Set(present);
  const system: System = {
    has: (program) => has.has(program),
    mayInstall: () => root,
    run(command, args) {
      ran.push([command, ...args].join(" "));
      const comes = installs[ran.length - 1] ?? [];
      if (typeof comes === "string") return { printed: comes };
      for (const each of comes) has.add(each);
      return { printed: "Done.\n" };
    },
    say: (line) => said.push(line),
  };
  return { system, ran, said };
}

const INSTALL = "apt-get install -y --no-install-recommends neovim";

describe("programs that the tests run", () => {
  it("nothing is done where they are, under any of their names", () => {
    const { system, ran, said } = machine(["nvim", "google-chrome"]);
    ensure([NEOVIM, CHROMIUM], system);
    expect([ran, said]).toEqual([[], []]);
  });

  it("what is missing is installed, and that is said in one line", () => {
    const { system, ran, said } = machine(["google-chrome"], { installs: [["nvim"]] });
    ensure([NEOVIM, CHROMIUM], system);
    expect(ran).toEqual([INSTALL]);
    expect(said).toEqual(["Installing what the tests need: neovim…\n"]);
  });

  it("lists of packages are fetched where the package is not known", () => {
    const { system, ran } = machine([], { installs: ["E: Unable to locate package neovim\n", [], ["nvim"]] });
    ensure([NEOVIM], system);
    expect(ran).toEqual([INSTALL, "apt-get update", INSTALL]);
  });

  it("says in one line what to install where it may not", () => {
    const { system, ran } = machine([], { root: false });
    expect(() => ensure([NEOVIM, CHROMIUM], system)).toThrow(
      "The tests run 'nvim' and 'chromium', which are not here: install them first (on Debian: apt-get install neovim chromium).",
    );
    expect(ran).toEqual([]);
  });

  it("says why, where installing fails", () => {
    const { system } = machine([], { installs: ["", "", "Reading…\nE: No network\n"] });
    expect(() => ensure([NEOVIM], system)).toThrow(
      "The tests run 'nvim', which is not here: apt-get could not install neovim: E: No network.",
    );
  });
});
