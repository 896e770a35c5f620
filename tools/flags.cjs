/* eslint-disable @typescript-eslint/no-require-imports -- it is what starts before any module loader */
// dist/flags.cjs: how V8 works for a process that checks one draft. Machine code better than the first would pay
// only later, so it is made later; what runs for longer still gets it. The flags are those of one V8: the build
// writes its own version here, and another V8 goes without.
"use strict";
const { setFlagsFromString } = require("node:v8");

const flags = [
  "--interrupt-budget=2000000",
  "--no-regexp-tier-up",
  "--always-sparkplug",
  "--wasm-tiering-budget=1000000000",
];
if (process.versions.v8 === "V8 of the build") for (const flag of flags) setFlagsFromString(flag);
