"use strict";
const { config, configs } = require("typescript-eslint");

const rules = {
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
};

module.exports = config(
  { ignores: ["dist/", "web/dist/", "web/node_modules/", "node_modules/", "coverage/", ".cache/", ".onrecord/"] },
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    extends: [configs.base],
    languageOptions: { parserOptions: { project: "test/tsconfig.json", tsconfigRootDir: __dirname } },
    rules,
  },
  {
    // Their libraries are installed by `npm run web` only; without them what comes from these counts as unknown.
    files: ["web/src/**/*.{ts,tsx}"],
    extends: [configs.base],
    languageOptions: { parserOptions: { project: "web/tsconfig.json", tsconfigRootDir: __dirname } },
    rules,
  },
);
