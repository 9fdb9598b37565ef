export const OPTIONS: Mocha.MochaOptions = {
  ui: "bdd",
  timeout: 30_000,
  reporter: Telling as unknown as Mocha.ReporterConstructor,
};

/** Runs the tests. Rejects where one failed, or none was run. */
export async function ran(run: (ended: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const { runner, failures } = await new Promise<{ runner: Mocha.Runner; failures: number }>((resolve) => {
    const runner: Mocha.Runner = run((failures) => resolve({ runner, failures }));
  });
  if (failures > 0) throw new Error(`${failures} of ${runner.total} tests failed.`);
  if (runner.stats?.passes !== runner.total || runner.total === 0) throw new Error("Not every test was run.");
}

function Telling(runner: Mocha.Runner): void {
  runner.on("pass", (test) => tell(`test passed: ${test.fullTitle()}`));
  runner.on("fail", (test, error: Error) => tell(`test failed: ${test.fullTitle()}\n${error.stack ?? error.message}`));
}

/** One call of the console for each test, which VS Code hands on to whoever runs it. */
function tell(text: string): void {
  // biome-ignore lint/suspicious/noConsole: the only way out of an extension host.
  console.log(text);
}
