import { describe, expect, it } from "vitest";
import { runInHost } from "./support/runInHost.ts";

/*
 * The extension-host suite of test/vscode/host, in a real VS Code. It is run while vitest reads this file, so that
 * each of its tests is one here and counts as one.
 */
const onNode = await runInHost("node");
const inBrowser = await runInHost("browser");

describe.each([
  ["on Node", onNode],
  ["in a web worker", inBrowser],
])("extension host %s", (_, { tests, code, log }) => {
  for (const { title, error } of tests) it(title, () => expect(error).toBeUndefined());

  it("ran the suite to its end", () => {
    expect(code, log).toBe(0);
    expect(tests.length).toBeGreaterThan(20);
  });
});

describe("both extension hosts", () => {
  it("ran the same tests", () => {
    expect(inBrowser.tests.map(({ title }) => title)).toEqual(onNode.tests.map(({ title }) => title));
  });
});
