/* eslint-disable @typescript-eslint/no-require-imports -- it is what starts before any module loader */
// dist/kh-check.cjs: runs the chunks beside it with the code that V8 made of them at build time. With another
// V8, or without that code, a chunk is compiled as usual and only starts later.
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// How V8 works for a process that checks one draft: machine code better than the first would pay only later, so it is
// made later; what runs for longer still gets it. The last two are for children, which have a small limit of memory:
// below it V8 collects garbage several times as often as the limit asks for, and it takes kept code only from a process
// with the same flags. The limit itself stands since the start. The flags are those of one V8; another goes without.
const flags = [
  // The V8 of Node.js 24 knows it no more, and would say so.
  ...(Number.parseInt(process.versions.node, 10) < 24 ? ["--interrupt-budget=2000000"] : []),
  "--no-regexp-tier-up",
  "--always-sparkplug",
  "--wasm-tiering-budget=1000000000",
  "--heap-growing-percent=300",
  "--max-old-space-size=0",
];
if (process.versions.v8 === "V8 of the build") for (const flag of flags) setFlagsFromString(flag);

const loaded = new Map();

const codeOf = (path) => {
  try {
    return readFileSync(`${path}.code`);
  } catch {
    return undefined;
  }
};

/** What Node brings is loaded when something of it is used first: a check uses little of what the chunks name. */
const builtin = (name) => {
  let module;
  return new Proxy({}, { get: (_, key) => (module ??= require(name))[key] });
};

const load = (name) => {
  if (/^node:(?:child_process|crypto|fs\/promises|module|os|url|util|zlib)$/.test(name)) return builtin(name);
  if (!/^\.\/[^/]+\.cjs$/.test(name)) return require(name);
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(__dirname, name);
  const module = { exports: {} };
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, "latin1")}\n})`;
  const script = new Script(source, { filename, cachedData: codeOf(filename) });
  loaded.set(name, { module, script });
  script.runInThisContext()(module.exports, load, module, filename, __dirname);
  return module.exports;
};

exports.main = (...given) => load("./main.cjs").main(...given);
exports.load = load;
exports.loaded = loaded;
