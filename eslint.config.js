import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "coverage", "fixtures", "release"] },
  ...tseslint.configs.strict,
  {
    rules: {
      // A failed assertion about an index is clearer than a branch that no input can reach.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // Only the outermost layer talks to the process: everything else is data in, data out.
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**"],
    rules: { "no-restricted-globals": ["error", "console", "process"] },
  },
  {
    // What runs in a browser too knows no Buffer: `#machine` and src/machine/ have what bytes need.
    files: ["src/**/*.ts"],
    ignores: [
      "src/cli/**",
      "src/run/**",
      "src/machine/{node,tesseract}.ts",
      "src/readers/verify/second-readers.ts",
    ],
    rules: { "no-restricted-globals": ["error", "console", "process", "Buffer"] },
  },
);
