import assert from "node:assert/strict";
import { test } from "node:test";
import { ESLint, Linter } from "eslint";

/** For each room an import that its job needs, and some that it must not have. */
const IMPORTS: Record<string, { open: string; closed: string[] }> = {
  transcript: {
    open: "date-fns/isExists",
    closed: ["../collections/fault.ts", "../settings.ts", "node:fs", "fs", "astro/zod", "date-fns"],
  },
  ledger: { open: "../transcript/index.ts", closed: ["../transcript/read.ts", "../collections/fault.ts", "node:fs"] },
  deposit: { open: "../ledger/index.ts", closed: ["../archive/model.ts", "../collections/fault.ts", "node:fs"] },
  collections: { open: "../ledger/index.ts", closed: ["../ledger/settle.ts", "../archive/model.ts", "pagefind"] },
  archive: { open: "../transcript/index.ts", closed: ["../transcript/read.ts", "../pages/_edition.ts", "node:fs"] },
  export: {
    open: "../archive/model.ts",
    closed: ["../transcript/index.ts", "../collections/fault.ts", "astro:content"],
  },
  drawings: {
    open: "../styles/colours.ts",
    closed: ["../export/words.ts", "../layouts/policy.ts", "../styles/base.css", "astro:content", "sharp"],
  },
  components: { open: "../export/gaps.ts", closed: ["../collections/fault.ts", "astro:content", "node:crypto"] },
  browser: { open: "../export/gaps.ts", closed: ["../export/words.ts", "../components/Day.astro", "node:fs"] },
  typeface: { open: "subset-font", closed: ["../styles/colours.ts", "../archive/model.ts", "@resvg/resvg-wasm"] },
  layouts: { open: "../browser/cite.ts", closed: ["../export/words.ts", "astro:content"] },
  pages: {
    open: "../../export/json/index.ts",
    closed: ["../../export/json/meeting.ts", "../../transcript/index.ts", "../settings.ts", "node:fs/promises"],
  },
  figures: { open: "./lexicon/units.ts", closed: ["../transcript/index.ts", "../archive/model.ts", "node:fs", "yaml"] },
  search: {
    open: "../figures/index.ts",
    closed: ["../figures/read.ts", "../transcript/index.ts", "../browser/cite.ts", "astro:content"],
  },
  build: { open: "astro", closed: ["../archive/model.ts", "../content.config.ts"] },
  cli: { open: "../data/beginning.ts", closed: ["../archive/model.ts", "../transcript/read.ts", "../data/thread.ts"] },
};

/** What the linter has against a line of code in a room, of all that it holds against borders. */
async function complaints(room: string, code: string): Promise<string[]> {
  const config = (await new ESLint().calculateConfigForFile(`src/${room}/any.ts`)) as Linter.Config;
  const { "no-restricted-imports": imports, "no-restricted-syntax": syntax } = config.rules ?? {};
  const rules = { "no-restricted-imports": imports ?? "off", "no-restricted-syntax": syntax ?? "off" } as const;
  return new Linter().verify(code, { rules }).map(({ message }) => message);
}

for (const [room, { open, closed }] of Object.entries(IMPORTS)) {
  test(`the linter lets src/${room}/ import what its job needs and nothing else`, async () => {
    assert.deepEqual(await complaints(room, `import "${open}";`), []);
    for (const path of closed) {
      assert.equal((await complaints(room, `import "${path}";`)).length, 1, `import "${path}"`);
      assert.equal((await complaints(room, `export * from "${path}";`)).length, 1, `export * from "${path}"`);
    }
  });
}

test("a format knows of another its door alone", async () => {
  assert.deepEqual(await complaints("export", 'import "../json/index.ts"; import "../words.ts";'), []);
  assert.equal((await complaints("export", 'import "../json/meeting.ts";')).length, 1);
});

test("no room goes round its borders with an import inside the code; a command may load Astro late", async () => {
  assert.equal((await complaints("transcript", 'const archive = await import("../archive/model.ts");')).length, 1);
  assert.equal((await complaints("cli", 'const archive = await import("../archive/model.ts");')).length, 1);
  assert.equal((await complaints("build", 'const { build } = await import("astro");')).length, 1);
  assert.deepEqual(await complaints("cli", 'const { build } = await import("astro");'), []);
});
