import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/** What all four forms must reach, in per cent; `junk` is an upper bound. */
const WORDS = {
  turnF1: 100,
  parF1: 100,
  kept: 100,
  right: 100,
  junk: 0,
  speaker: 100,
  noname: 100,
  date: 100,
  place: 100,
};

const BOUNDS = {
  S: { ...WORDS, title: 100, lede: 99.099 },
  P: { ...WORDS, lede: 99.099 },
  E: { ...WORDS, title: 100, lede: 100, time: 100, tail: 99.444, captions: 100 },
  H: { ...WORDS, title: 100, lede: 100, time: 100, tail: 100, captions: 100 },
};

const absent = !existsSync(CORPUS)
  ? "the sample of transcripts is not here"
  : spawnSync("python3", ["--version"]).error
    ? "python3, which the scorer needs, is not here"
    : false;

test("the sample of transcripts is read as its markup says, within the bounds", { skip: absent }, () => {
  const figures = score();
  for (const [form, bounds] of Object.entries(BOUNDS)) {
    for (const [name, bound] of Object.entries(bounds)) {
      const figure = figures.get(form)?.get(name) ?? Number.NaN;
      const reached = name === "junk" ? figure <= bound : figure >= bound;
      assert.ok(reached, `${form} ${name}: ${figure}, bound ${bound}`);
    }
  }
});

/** The scorer's figures by form and name. */
function score(): Map<string, Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "parsed-"));
  try {
    const parsed = join(folder, "parsed.ndjson");
    const folders = Object.keys(BOUNDS).map((form) => join(CORPUS, form));
    const { stdout } = spawnSync(process.execPath, ["src/cli/parse.ts", ...folders], { cwd: ROOT, maxBuffer: 1e9 });
    writeFileSync(parsed, stdout);
    const output = execFileSync("python3", [join(CORPUS, "score"), join(CORPUS, "truth"), parsed], {
      encoding: "utf8",
    });
    return new Map(output.trim().split("\n").map(readFigures));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readFigures(line: string): [string, Map<string, number>] {
  const [form = "", ...rest] = line.split(/:? /);
  const pairs = rest.flatMap((word, i) => (i % 2 === 0 ? [[word, Number(rest[i + 1])] as const] : []));
  return [form, new Map(pairs)];
}
