import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openVscode } from "../support/openVscode.ts";

describe("first steps", () => {
  it("a walkthrough leads from a new assessment to what can be shared", async () => {
    const vscode = await openVscode({ file: "faulty/first-steps.assessment.yaml" });
    const { page } = vscode;
    await page.locator(".squiggly-error").first().waitFor();
    await vscode.run("Welcome: Open Walkthrough...");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Rate a School District" }).first().click();
    const walkthrough = page.locator(".gettingStartedDetailsContent");
    await walkthrough.waitFor();
    const steps = walkthrough.locator(".getting-started-step");
    expect(await steps.count()).toBe(5);
    await steps.filter({ hasText: "See the summary" }).click();
    await walkthrough.getByText("Show Summary").first().waitFor();
    const picture = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame").locator("svg");
    await picture.waitFor();
    // Drawn in the theme's colours, which the page hands on.
    const colour = await picture
      .locator("rect")
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill);
    expect(colour).toMatch(/^rgb\((?!0, 0, 0\))/);
  });

  it("blocks to fill in are there for whoever types a plus sign", async () => {
    const FILE = "faulty/first-steps.assessment.yaml";
    const vscode = await openVscode({ file: FILE });
    await vscode.page.locator(".squiggly-error").first().waitFor();
    const text = readFileSync(join(vscode.folder, FILE), "utf8");
    await vscode.goTo(text.split("\n").length, 1);
    await vscode.type("  +rating");
    await (await vscode.askedSuggestion("+rating")).click();
    await vscode.line("  Indicator:").waitFor();
    await vscode.save();
    expect(readFileSync(join(vscode.folder, FILE), "utf8").slice(text.length)).toMatch(
      /^ {2}Indicator:\n {4}level: ?\n {4}rationale: >-\n {6}\n {4}evidence: \[\]\n/,
    );
  });
});
