import { defineConfig } from "eslint/config";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/** What the room of exports shares, and the door of each format. */
const EXPORT = String.raw`export/[\w-]+(?:/index)?\.ts`;

/**
 * The borders of the house: which rooms, or which of their files, a room may import. Text flows one way, from the
 * transcript to the search.
 * @type {Record<string, string[]>}
 */
const MAY_USE = {
  transcript: [],
  ledger: ["transcript/index.ts"],
  deposit: ["transcript/index.ts", "ledger/index.ts"],
  kept: [],
  collections: ["transcript", "ledger/index.ts", "figures/index.ts", "kept/index.ts"],
  intake: ["collections", "transcript/index.ts", "ledger/index.ts"],
  archive: [
    "collections",
    "kept/index.ts",
    "figures/index.ts",
    "ledger/index.ts",
    "transcript/index.ts",
    "transcript/text/characters.ts",
  ],
  export: ["archive", "deposit/index.ts"],
  drawings: ["archive", "styles/colours.ts"],
  components: ["archive", EXPORT, "drawings"],
  browser: ["archive", "export/gaps.ts"],
  typeface: ["kept/index.ts", "settings.ts"],
  layouts: ["archive", "components", "browser", "styles", "typeface/index.ts"],
  pages: [
    "archive",
    "kept/index.ts",
    "components",
    "browser",
    "drawings",
    "layouts",
    EXPORT,
    "data/(?:made|every-file).ts",
    "quotation/index.ts",
    "styles/colours.ts",
    "typeface/index.ts",
  ],
  data: [
    "archive",
    "build/(?:place|progress|threads).ts",
    "collections",
    "drawings/card/picture.ts",
    EXPORT,
    "kept/index.ts",
    "search/build/(?:data-files|format|meeting-words).ts",
    "search/files.ts",
    "settings.ts",
  ],
  quotation: [],
  figures: [],
  search: ["archive", "quotation/index.ts", "figures/index.ts"],
  build: ["kept/index.ts"],
  cli: [
    "transcript/index.ts",
    "figures/index.ts",
    "collections",
    "build",
    "kept/index.ts",
    "settings.ts",
    "ledger/index.ts",
    "deposit/index.ts",
    "intake/index.ts",
    "data/beginning.ts",
  ],
};

/**
 * The stages of the reader, in the order in which a text goes through them: each knows only those before it, and of these
 * the door.
 */
const STAGES = ["messages", "text", "html", "language", "people", "page", "labels", "speakers", "speech"];

/** What lies in `src/` and is no room with borders of its own. */
const OTHERS = ["styles", "settings.ts", "content.config.ts", "middleware.ts"];

/**
 * The packages and parts of Node that a room's job needs, as regular expressions. It may import no other. Of date-fns each
 * function is imported by its own path: the package as a whole is some 250 files, which every command would wait for.
 * @type {Record<string, string[]>}
 */
const PACKAGES = {
  transcript: ["date-fns/.+", "parse5"],
  ledger: ["date-fns/.+", "node:crypto"],
  deposit: [],
  kept: ["node:.+"],
  collections: [
    ...[
      "astro/.+",
      "date-fns/.+",
      "diff",
      "fastest-levenshtein",
      "yaml",
      "node:crypto",
      "node:fs(?:/promises)?",
      "node:path",
    ],
    // What the editor's Markdown is read with.
    ...["unified", "unist-util-visit", "github-slugger", "(?:remark|rehype)-.+", "hast", "mdast"],
  ],
  intake: ["node:crypto", "node:path", "yaml"],
  archive: ["astro:content", "date-fns/.+", "node:crypto"],
  export: ["citeproc", "fflate", "node:(?:crypto|util|zlib)"],
  // Scales, projections and outlines, the typeface of pictures and what makes them; all at build time.
  drawings: [
    "date-fns/.+",
    "d3-(?:scale|geo)",
    "geojson",
    "topojson-.+",
    "world-atlas/.+",
    "@resvg/.+",
    "@expo-google-fonts/.+",
    "harfbuzzjs",
    "node:.+",
  ],
  components: [],
  browser: [],
  // The typeface, and what cuts it to the characters that pages need; at build time.
  typeface: ["@expo-google-fonts/.+", "subset-font", "node:.+"],
  layouts: [],
  pages: ["astro"],
  data: ["node:.+"],
  quotation: [],
  figures: [],
  search: ["astro", "vite", "pagefind", "dictionary-en(?:-gb)?", "english-.+", "fastest-levenshtein", "node:.+"],
  build: ["astro", "node:.+"],
  cli: ["astro", "date-fns/.+", "node:.+"],
};

/**
 * @param {string} room
 * @param {string[]} allowed
 */
function closedRooms(room, allowed) {
  const closed = [...Object.keys(MAY_USE), ...OTHERS].filter((other) => other !== room && !allowed.includes(other));
  return closed.map((other) => {
    const open = allowed.filter((path) => path.startsWith(`${other}/`)).map((path) => path.slice(other.length + 1));
    const except = open.length > 0 ? `(?!(?:${open.join("|")})$)` : "";
    return { regex: `^(?:\\.\\./)+${other}(?:/${except}|$)`, message: `src/${room}/ must not know src/${other}.` };
  });
}

/** @param {string} room */
const closedPackages = (room) => ({
  regex: `^(?!\\.|(?:${(PACKAGES[room] ?? []).join("|")})$)`,
  message: `Not the business of src/${room}/.`,
});

/** A room of one folder for each format, of which the others know the door alone. */
const FORMAT_DOORS = {
  regex: String.raw`^\.\./(?!(?:${Object.keys(MAY_USE).join("|")})/)[\w-]+/(?!index\.ts$)`,
  message: "Of another format only its door, index.ts, may be known.",
};

const PATHS = "FunctionDeclaration[id.name='getStaticPaths']";

/** @param {string} but what may be asked for, besides the frame of every page. */
const asks = (but) => `CallExpression[callee.name=/^get(?!(?:Frame|StaticPaths${but})$)[A-Z]/]`;

/**
 * Asking for what the key of a page does not hold, by which it is taken over from the site before: neither a page with such
 * a key may do so nor a component, which may stand in one. The frame of every page is in the key, and of the edition what
 * `editionShown` gives.
 * @type {Record<string, string[]>}
 */
const ASKING = {
  pages: [`Program:has(${PATHS}) ${asks("|Edition")}:not(${PATHS} *)`],
  components: [asks("")],
  layouts: [asks("")],
};

/**
 * What a room may import inside the code, for it takes seconds to load and is not always needed: which of its imports there
 * are an error, by room.
 * @type {Record<string, string>}
 */
const LATE = { cli: "[source.value!='astro']" };

/** An import of any other room, or of a package that is not the room's business, is an error, however it is written. */
const borders = Object.entries(MAY_USE).map(([room, allowed]) => ({
  name: `borders/${room}`,
  files: [`src/${room}/**/*.{ts,astro}`],
  ignores: ["**/*.test.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [...closedRooms(room, allowed), closedPackages(room), ...(room === "export" ? [FORMAT_DOORS] : [])] },
    ],
    "no-restricted-syntax": [
      "error",
      ...[`ImportExpression[source.type='Literal']${LATE[room] ?? ""}`, "TSImportType"].map((selector) => ({
        selector,
        message: "Import it at the top of the file, where the borders are held.",
      })),
      ...(ASKING[room] ?? []).map((selector) => ({
        selector,
        message: "A page is taken over by the key of its properties: give it this as one of them, in getStaticPaths.",
      })),
    ],
  },
}));

/** Text goes through the stages of the reader one way: none knows a later one, nor of another more than its door. */
const stages = STAGES.map((stage, at) => ({
  name: `borders/transcript/${stage}`,
  files: [`src/transcript/${stage}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...closedRooms("transcript", []),
          closedPackages("transcript"),
          {
            regex: String.raw`^(?:\.\./)+(?:${[...STAGES.slice(at + 1), "-"].join("|")})/`,
            message: `src/transcript/${stage}/ comes before that stage.`,
          },
          {
            regex: String.raw`^(?:\.\./)+(?:${[...STAGES.slice(0, at), "-"].join("|")})/(?!index\.ts$)`,
            message: "Of another stage only its door, index.ts, may be known.",
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ["dist/", ".*.building/", ".sites*/", ".astro/", ".cache/", "node_modules/", "test-results/"] },
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
  ...stages,
);
