import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tools/vocabulary.mjs"],
    // Several tests start whole processes; two cores and a slow disk need the time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: process.env["CI"] ? ["default"] : ["dot"],
  },
});
