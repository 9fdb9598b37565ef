import { describe, expect, it } from "vitest";
import { Latest } from "../../client/webview/latest.ts";

/** Work that waits to be told that it is over. */
function work() {
  const over: (() => void)[] = [];
  const latest = new Latest(() => new Promise<void>((resolve) => over.push(resolve)));
  const finish = async () => {
    over.at(-1)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { latest, finish, begun: () => over.length };
}

describe("work on the latest", () => {
  it("begins at once", () => {
    const { latest, begun } = work();
    latest.ask();
    expect(begun()).toBe(1);
  });

  it("is done one at a time, and once more for all that was asked meanwhile", async () => {
    const { latest, finish, begun } = work();
    for (let times = 0; times < 10; times++) latest.ask();
    expect(begun()).toBe(1);
    await finish();
    expect(begun()).toBe(2);
    await finish();
    expect(begun()).toBe(2);
    latest.ask();
    expect(begun()).toBe(3);
  });

  it("goes on after it has failed", async () => {
    let times = 0;
    const latest = new Latest(async () => {
      times++;
      throw new Error("The server is gone.");
    });
    latest.ask();
    await new Promise((resolve) => setTimeout(resolve));
    latest.ask();
    expect(times).toBe(2);
  });
});
