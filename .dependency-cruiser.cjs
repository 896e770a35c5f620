/** The walls of the house. Each rule says why it stands; src/README.md draws the same picture. */
const room = (name, comment, allowed, extra = {}) => ({
  name: `${name}-knows-only-its-own`,
  comment,
  severity: "error",
  from: { path: `^src/${name}/`, ...extra },
  to: { path: "^src/", pathNot: [`^src/${name}/`, ...allowed.map((a) => `^src/${a}`)] },
});

module.exports = {
  forbidden: [
    room("machine", "What the engine around us lends knows nothing of documents.", []),
    room("model", "The words are types only: everything may import them, they import nothing.", []),
    room("text", "Letters and words know no plan and no document.", ["model/"]),
    room("lexicon", "Agencies through time are data and a matcher; they know no plan's layout.", [
      "model/",
      "machine/",
      "text/",
    ]),
    room("language", "Sentences are understood from words and numbers alone: no plan, no layout, no body.", [
      "model/",
      "text/",
    ]),
    room("readers", "A reader turns bytes into blocks and knows nothing of plans, rules or reports.", [
      "model/",
      "machine/",
      "text/",
    ]),
    {
      name: "formats-meet-in-office",
      comment: "What the readers of office formats share stands in office/; no format is built on another.",
      severity: "error",
      from: { path: "^src/readers/(doc|odt|rtf|html|office)/" },
      to: { path: "^src/readers/(docx|doc|odt|rtf|html)/", pathNot: "^src/readers/$1/" },
    },
    room("extract", "Understanding a plan must not depend on how it was read or what is asked of it.", [
      "model/",
      "machine/",
      "text/",
      "language/",
      "lexicon/",
    ]),
    room("checks", "A check sees the plan and its options, never a file, a pack or a report.", [
      "model/",
      "machine/",
      "text/",
      "language/",
      "lexicon/",
    ]),
    room("compare", "Comparing two plans needs their words only.", [
      "model/",
      "machine/",
      "text/",
      "language/",
    ]),
    room("packs", "Packs are data that name checks; they know no evaluation and no report.", [
      "model/",
      "machine/",
      "text/",
      "language/",
      "checks/",
      "lexicon/",
    ]),
    room("evaluate", "The evaluation runs bound rules and knows no check by name.", [
      "model/",
      "machine/",
      "text/",
      "checks/",
      "packs/",
      "lexicon/",
    ]),
    room("report", "A report is made of findings; it must not know how they were found.", [
      "model/",
      "machine/",
      "text/",
    ]),
    {
      name: "no-circular",
      comment: "A cycle means that two files are one; join them or pull out what they share.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-node-below",
      comment:
        "Everything between reading bytes and printing runs in a browser too: what Node lends comes through #machine.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: ["^src/(run|cli)/", "^src/packs/load/", "^src/machine/(node|tesseract)[.]ts$"],
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "through-the-machine",
      comment: "Which machine it is, the way it is asked for decides (package.json, imports).",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/machine/" },
      to: { path: "^src/machine/(node|tesseract)[.]ts$", dependencyTypesNot: ["aliased"] },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody imports is dead.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["^src/index.ts", "^src/model/", "[.]d[.]ts$"] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js"] },
  },
};
