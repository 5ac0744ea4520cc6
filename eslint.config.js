import { defineConfig } from "eslint/config";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/**
 * The borders of the house: which rooms a room may import from. Text flows one way, from the transcript to the search.
 * @type {Record<string, string[]>}
 */
const MAY_USE = {
  transcript: [],
  ledger: ["transcript/index.ts"],
  collections: ["transcript", "ledger/index.ts"],
  archive: ["collections", "ledger/index.ts", "transcript/index.ts", "transcript/characters.ts"],
  export: ["archive"],
  components: ["archive", "export"],
  layouts: ["archive", "components", "styles"],
  pages: ["archive", "components", "layouts", "export"],
  search: ["archive"],
  build: ["settings.ts"],
  cli: ["transcript/index.ts", "collections", "build", "settings.ts", "ledger/index.ts"],
};

/** What no room but these may import: packages and parts of Node that belong to one room's job. */
const PACKAGES = {
  transcript: ["astro", "astro/*", "astro:*", "zod", "yaml", "node:*", "pagefind"],
  ledger: ["astro", "astro/*", "astro:*", "node:fs*", "pagefind"],
  archive: ["node:fs*", "astro/*", "pagefind"],
  export: ["astro", "astro/*", "astro:*", "node:fs*", "pagefind"],
  components: ["astro:content", "node:*", "pagefind"],
  layouts: ["astro:content", "node:*", "pagefind"],
  pages: ["astro:content", "node:*", "pagefind"],
  search: ["astro:content"],
};

/** One rule a room: an import of any other room, or of a package that is not its business, is an error. */
const borders = Object.entries(MAY_USE).map(([room, allowed]) => {
  const others = [...Object.keys(MAY_USE), "styles"].filter((other) => other !== room);
  const closed = others.filter((other) => !allowed.includes(other));
  const patterns = closed.map((other) => {
    const open = allowed.filter((path) => path.startsWith(`${other}/`)).map((path) => path.slice(other.length + 1));
    const except = open.length > 0 ? `(?!(?:${open.join("|")})$)` : "";
    return { regex: `^(?:\\.\\./)+${other}/${except}`, message: `src/${room}/ must not know src/${other}/.` };
  });
  const packages = PACKAGES[/** @type {keyof typeof PACKAGES} */ (room)] ?? [];
  return {
    name: `borders/${room}`,
    files: [`src/${room}/**/*.{ts,astro}`],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...patterns,
            ...(packages.length > 0 ? [{ group: packages, message: `Not the business of src/${room}/.` }] : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ["dist/", "dist.partial/", ".astro/", "node_modules/"] },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    },
  },
  {
    files: ["tests/**/*.ts", "**/*.test.ts"],
    rules: {
      // node:test's test() gives a promise that its own runner waits for.
      "@typescript-eslint/no-floating-promises": "off",
      // A fixture's shape is what its test says it is.
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }],
    },
  },
  ...astro.configs["recommended"],
  ...borders,
);
