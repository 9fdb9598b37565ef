import { defineConfig } from "vitest/config";

const IN_VSCODE = "test/vscode/**/*.test.ts";

export default defineConfig({
  test: {
    pool: "threads",
    // No test leaves anything behind in a module, so the core is loaded once and not for every file.
    isolate: false,
    reporters: ["default"],
    projects: [
      { extends: true, test: { name: "plain", include: ["test/**/*.test.ts"], exclude: [IN_VSCODE] } },
      {
        extends: true,
        test: {
          name: "vscode",
          include: [IN_VSCODE],
          globalSetup: "test/vscode/support/globalSetup.ts",
          // One VS Code after the other, and time enough for one on a slow machine.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
