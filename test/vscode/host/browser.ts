import "mocha/mocha.js";
import { OPTIONS, ran } from "./run.ts";

/** What VS Code calls where extensions run in a web worker. */
export async function run(): Promise<void> {
  mocha.setup(OPTIONS);
  await import("./suite/suite.ts");
  await ran((ended) => mocha.run(ended));
}
