import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { figuresOf } from "../../src/figures/index.ts";

const MARKED = "../shared/figures";

const skip = !existsSync(MARKED)
  ? "the figures marked by hand are not here"
  : spawnSync("python3", ["--version"]).error
    ? "python3, which the scorer needs, is not here"
    : false;

/** What has been reached, in per cent; `wrong` is an upper bound. */
const BOUNDS: Record<string, Record<string, number>> = {
  five: { found: 100, real: 100, right: 100, wrong: 0, approx: 100, change: 100 },
  dev: { found: 100, real: 99.42, right: 100, wrong: 0, approx: 100, change: 100 },
};

for (const [name, bounds] of Object.entries(BOUNDS)) {
  test(`figures are read as they are marked by hand: ${name}`, { skip }, () => {
    const scores = score(join(MARKED, `${name}.ndjson`));
    for (const [measure, bound] of Object.entries(bounds)) {
      const reached = scores.get(measure) ?? Number.NaN;
      assert.ok(measure === "wrong" ? reached <= bound : reached >= bound, `${measure} ${reached}, bound ${bound}`);
    }
  });
}

/** What the scorer prints: pairs of a name and a number. */
function score(marked: string): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "figures-"));
  try {
    const read = join(folder, "read.ndjson");
    const lines = readFileSync(marked, "utf8").trim().split("\n");
    const paragraphs = lines.map((line) => JSON.parse(line) as { id: string; text: string });
    writeFileSync(read, paragraphs.map(({ id, text }) => JSON.stringify({ id, figures: figuresOf(text) })).join("\n"));
    const { stdout } = spawnSync("python3", [join(MARKED, "score"), marked, read], { encoding: "utf8" });
    return new Map(
      [...stdout.matchAll(/(\w+) ([\d.]+)/g)].map(([, measure = "", number]) => [measure, Number(number)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
