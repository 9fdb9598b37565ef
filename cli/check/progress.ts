import type { Output } from "../io.ts";

/** Checking is shown to be going on once it has gone on for this long. */
const PATIENCE_MS = 500;
const REDRAW_MS = 100;

/** A line on a terminal that counts, gone when the work is done; nothing where nobody looks. */
export function progress(out: Output, total: number): { update(count: number): void; clear(): void } {
  if (!out.terminal) return { update: () => {}, clear: () => {} };
  const started = Date.now();
  let drawn = 0;
  return {
    update(count) {
      const now = Date.now();
      if (now - started < PATIENCE_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      out.write(`\r\x1b[KChecking ${count.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} files…`);
    },
    clear() {
      if (drawn > 0) out.write("\r\x1b[K");
    },
  };
}
