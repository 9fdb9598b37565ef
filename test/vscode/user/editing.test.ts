import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openVscode } from "../support/openVscode.ts";

const FILE = "faulty/first-steps.assessment.yaml";

describe("editing an assessment", () => {
  it("underlines a misspelt level, and the light bulb puts it right", async () => {
    const vscode = await openVscode({ file: FILE });
    await vscode.page.locator(".squiggly-error").first().waitFor();
    await vscode.goTo(20, 14);
    await (await vscode.offered("Change to 'Proficient'")).click();
    await vscode.line("    level: Proficient").waitFor();
    await vscode.save();
    expect(readFileSync(join(vscode.folder, FILE), "utf8")).toContain("\n    level: Proficient\n");
  });

  it("says in words what is wrong, in the list of problems", async () => {
    const { page } = await openVscode({ file: FILE, prepare: withNothingElse });
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+Shift+M");
    const problems = page.locator(".markers-panel .monaco-list-row");
    for (const text of ["Pick one level; show what is met under criteria.", "A level with no reason.", "unknown-indicator"]) {
      await problems.filter({ hasText: text }).waitFor();
    }
    // Some of the districts' files have one too.
    expect(await problems.count()).toBeGreaterThan(6);
  });

  it("writes an indicator's block from two words of its name", async () => {
    const vscode = await openVscode({ file: FILE });
    const { page } = vscode;
    await page.locator(".squiggly-error").first().waitFor();
    const text = readFileSync(join(vscode.folder, FILE), "utf8");
    await vscode.goTo(text.split("\n").length, 1);
    await vscode.type("  board goals");
    await vscode.suggestion("Board Adopted Goals");
    await page.keyboard.press("Enter");
    await vscode.line("  Board Adopted Goals:").waitFor();
    // The first field is a choice of levels.
    await vscode.suggestion("Exemplary");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await vscode.line("    level: Proficient").waitFor();
    await vscode.line("    rationale:").last().waitFor();
    await vscode.save();
    const after = readFileSync(join(vscode.folder, FILE), "utf8");
    expect(after.startsWith(text)).toBe(true);
    expect(after.slice(text.length)).toMatch(/^ {2}Board Adopted Goals:\n {4}level: Proficient\n {4}rationale:/);
  });

  it("shows the descriptors where the mouse rests on an indicator", async () => {
    const vscode = await openVscode({ file: FILE });
    const name = vscode.page.locator(".view-line span", { hasText: /^Publicizing/ }).last();
    const hover = await vscode.hover(name, "Exemplary");
    expect(await hover.textContent()).toMatch(/Developing.*Proficient.*Exemplary/s);
  });

  it("shows them on both sides of a comparison with what was committed", async () => {
    const vscode = await openVscode({ file: FILE, prepare: changedSinceCommit, width: 1600 });
    const { page } = vscode;
    // Side by side needs the width.
    await page.keyboard.press("Control+B");
    // Git knows of the change.
    await page.locator(".activitybar .badge-content", { hasText: "1" }).waitFor();
    await vscode.run("Git: Open Changes");
    for (const side of ["original", "modified"]) {
      const name = page.locator(`.editor.${side} .view-line span`, { hasText: /^Publicizing/ }).last();
      const hover = await vscode.hover(name, "Exemplary");
      expect(await hover.textContent(), side).toMatch(/Developing.*Proficient.*Exemplary/s);
    }
    expect(await page.locator(".editor.original .squiggly-error").count()).toBe(0);
    await page.locator(".editor.modified .squiggly-error").first().waitFor();
  });
});

/** The file is the only one with findings. */
function withNothingElse(folder: string): void {
  for (const name of readdirSync(join(folder, "faulty"))) {
    if (name !== basename(FILE)) rmSync(join(folder, "faulty", name), { recursive: true });
  }
}

/** The file is committed as it is, then another sentence is written. */
function changedSinceCommit(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], { cwd: folder });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "As it was");
  const path = join(folder, FILE);
  writeFileSync(path, readFileSync(path, "utf8").replace("every quarter", "every month"));
}
