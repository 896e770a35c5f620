/* eslint-disable @typescript-eslint/no-require-imports -- it is what starts before any module loader */
// dist/kh-check.cjs: runs the chunks beside it with the code that V8 made of them at build time. With another
// V8, or without that code, a chunk is compiled as usual and only starts later.
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

require("./flags.cjs");

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

const scriptOf = (source, filename) => new Script(source, { filename, cachedData: codeOf(filename) });
const wrapped = (code) => `(function(exports,require,module,__filename,__dirname){${code}\n})`;

/**
 * What a check of a Word file needs stands together in one file, since to open fifty costs as much as to run
 * them. Nothing of it is needed to tell the version.
 */
const openTogether = () => {
  const filename = join(__dirname, "together.cjs");
  try {
    const script = scriptOf(readFileSync(filename, "latin1"), filename);
    loaded.set("./together.cjs", { script });
    return script.runInThisContext();
  } catch {
    return {}; // The build has not made it yet.
  }
};

let isReady = false;
let together = null;

const load = (name) => {
  if (/^node:(?:child_process|crypto|fs\/promises|module|os|url|util|zlib)$/.test(name)) return builtin(name);
  if (!/^\.\/[^/]+\.cjs$/.test(name)) return require(name);
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(__dirname, name);
  const module = { exports: {} };
  if (isReady) together ??= openTogether();
  const script = together?.[name] ? null : scriptOf(wrapped(readFileSync(filename, "latin1")), filename);
  loaded.set(name, { module, script });
  (together?.[name] ?? script.runInThisContext())(module.exports, load, module, filename, __dirname);
  return module.exports;
};

exports.main = load("./main.cjs").main;
isReady = true;
exports.loaded = loaded;
exports.wrapped = wrapped;
