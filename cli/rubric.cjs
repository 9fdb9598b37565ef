#!/usr/bin/env node
// Starts the program: dist/rubric.cjs, which `npm run build` makes. What can be said without it is said here, before its
// half a megabyte is read; and this file's own code runs on any Node, so an old one gets a sentence, not a syntax error.
"use strict";

var product = require("../package.json");
var oldest = /[0-9.]+/.exec(product.engines.node)[0];

function number(version) {
  var parts = version.split(".");
  return Number(parts[0]) * 1000 + Number(parts[1]);
}

if (number(process.versions.node) < number(oldest)) {
  process.stderr.write("rubric: Node " + process.versions.node + " is too old: version " + oldest + " or newer is needed.\n");
  process.exitCode = 2;
} else if (process.argv[2] === "--version" && process.argv.length === 3) {
  process.stdout.write(product.version + "\n");
} else {
  // Node keeps the compiled code in its own cache from the second start on.
  require("node:module").enableCompileCache();
  require("../dist/rubric.cjs");
}
