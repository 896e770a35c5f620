// node tools/build-types.mjs  Writes dist/types/: what TypeScript knows of the library.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [compiler, "-p", "tsconfig.types.json"], { cwd: root, stdio: "inherit" });
// The library is CommonJS, so its types are too.
writeFileSync(join(root, "dist/types/package.json"), '{ "type": "commonjs" }\n');
