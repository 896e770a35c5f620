import { configDefaults, defineConfig, mergeConfig } from "vitest/config";
import whole from "./vitest.config.ts";

/** What starts no process, opens no browser and needs no program beside Node: for while one works. */
export default mergeConfig(
  whole,
  defineConfig({
    test: {
      include: ["tests/{checks,evaluate,extract,lexicon,packs,text,compare,report}/**/*.test.ts"],
      exclude: [
        ...configDefaults.exclude,
        "tests/report/html/**",
        "tests/report/docx/**",
        "tests/compare/formats.test.ts",
        "tests/packs/examples.test.ts",
      ],
    },
  }),
);
