import { harmed } from "./support/fuzz/harm.ts";
import { judged } from "./support/fuzz/oracle.ts";
import { pageOf, savedPageOf, spokenBody } from "./support/fuzz/pages.ts";
import { random } from "./support/fuzz/random.ts";

/**
 * Reads harmed pages, as texts and as saved pages in turn, for some minutes and holds each reading against what is known of the page without it; prints a
 * count, and the pages in which a word came under another speaker without a message.
 *
 * Usage: npm run fuzz -- [MINUTES] [FIRST SEED]
 */

const MOST_SHOWN = 10;

const [minutes = 1, firstSeed = 1] = process.argv.slice(2).map(Number);
const end = Date.now() + minutes * 60_000;
const count = { pages: 0, right: 0, told: 0, silent: 0, thrown: 0 };

for (let seed = firstSeed; Date.now() < end; seed++) {
  const chance = random(seed);
  const body = harmed(spokenBody(chance), chance);
  const page = seed % 2 === 0 ? pageOf(body, chance) : savedPageOf(body, chance);
  count.pages += 1;
  try {
    const { right, told, silent } = judged(body, page);
    count.right += right;
    count.told += told;
    if (silent.length > 0) show(seed, silent.join(", "), page.source);
    count.silent += silent.length;
  } catch (error) {
    show(seed, String(error), page.source);
    count.thrown += 1;
  }
}

console.log(JSON.stringify(count));
process.exitCode = count.silent + count.thrown > 0 ? 1 : 0;

function show(seed: number, what: string, source: string): void {
  if (count.silent + count.thrown < MOST_SHOWN) console.log(`seed ${seed}: ${what}\n${source}\n`);
}
