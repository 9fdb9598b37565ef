import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "threads",
    // No test leaves anything behind in a module, so the core is loaded once and not for every file.
    isolate: false,
    reporters: ["default"],
  },
});
