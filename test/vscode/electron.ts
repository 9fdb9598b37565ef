/** What `npm run test:electron` runs. An argument says which version of VS Code; without one, the newest. */
import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { root } from "../../scripts/process.ts";
import { builtSuite } from "./support/suite.ts";
import { samplesCopy } from "./support/workspaceCopy.ts";

const copy = samplesCopy();
try {
  process.exitCode = await runTests({
    vscodeExecutablePath: await downloaded(process.argv[2]),
    extensionDevelopmentPath: join(root, "dist/package"),
    extensionTestsPath: await builtSuite("node"),
    launchArgs: [copy.folder, "--disable-extensions", "--disable-workspace-trust", "--skip-welcome"],
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  copy.remove();
}

async function downloaded(version: string | undefined): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({
      cachePath: join(root, ".cache/vscode-desktop"),
      ...(version !== undefined && { version }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`VS Code could not be downloaded: ${reason}. 'npm test' runs the same suite without a download.`);
  }
}
