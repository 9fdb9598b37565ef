import Mocha from "mocha";
import { OPTIONS, ran } from "./run.ts";

/** What VS Code calls where extensions run on Node. */
export async function run(): Promise<void> {
  const mocha = new Mocha(OPTIONS);
  // Gives the files their `describe` and `it`.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./suite/suite.ts");
  await ran((ended) => mocha.run(ended));
}
