// node tools/licences.mjs  Writes dist/LICENSES.txt: the licences of what the build put into dist/.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";
import { licences } from "./parts.mjs";

writeFileSync(join(root, "dist/LICENSES.txt"), licences());
