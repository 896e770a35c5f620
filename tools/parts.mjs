// What of other people's work stands in dist/: read from the lock file and from node_modules.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

/** The packages that the sources import and the build puts into dist/. */
export const bundled = [
  "@hyzyla/pdfium",
  "@noble/hashes",
  "bullmq",
  "chalk",
  "commander",
  "diff",
  "fflate",
  "ioredis",
  "mdast-util-gfm-table",
  "micromark-extension-gfm-table",
  "remark-parse",
  "tinyglobby",
  "unified",
  "yaml",
  "zod",
];

/** Those packages and all that they rest on, in the order of their names. */
export const parts = () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const found = new Map();
  const follow = (name) => {
    const entry = packages[`node_modules/${name}`];
    if (found.has(name) || !entry) return;
    found.set(name, { name, version: entry.version, licence: entry.license, integrity: entry.integrity });
    for (const next of Object.keys(entry.dependencies ?? {})) follow(next);
  };
  for (const name of bundled) follow(name);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

const wordsOf = (name) => {
  const folder = join(root, "node_modules", name);
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  return file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : "";
};

/** The licences, as they have to go with every copy. */
export const licences = () =>
  parts()
    .map(({ name, version, licence }) => `${name} ${version} (${licence})\n\n${wordsOf(name)}`.trim())
    .join(`\n\n${"-".repeat(78)}\n\n`)
    .concat("\n");

/** The list of parts as CycloneDX: the same for the same lock file. */
export const sbom = (version) =>
  `${JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      version: 1,
      metadata: { component: { type: "application", name: "kh-check", version } },
      components: parts().map(({ name, version: of, licence, integrity }) => ({
        type: "library",
        name,
        version: of,
        purl: `pkg:npm/${name.replace("@", "%40")}@${of}`,
        licenses: [/^\(/.test(licence) ? { expression: licence } : { license: { id: licence } }],
        hashes: [
          {
            alg: "SHA-512",
            content: Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex"),
          },
        ],
      })),
    },
    null,
    2,
  )}\n`;
