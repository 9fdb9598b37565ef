#!/usr/bin/env node
// Starts the language server: dist/server.cjs, which `npm run build` makes. Node keeps its compiled code in a cache of its
// own from the second start on.
"use strict";

var args = process.argv.slice(2);

if (args[0] === "--version") {
  process.stdout.write(require("../package.json").version + "\n");
} else if (
  args.indexOf("--stdio") < 0 &&
  args.indexOf("--node-ipc") < 0 &&
  !args.some(function (arg) {
    return /^--(socket|pipe)=/.test(arg);
  })
) {
  process.stderr.write("rubric-language-server: start it with --stdio; an editor does that for you.\n");
  process.exitCode = 2;
} else {
  require("node:module").enableCompileCache();
  require("../dist/server.cjs");
}
