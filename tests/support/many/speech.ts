import { oneOf, type Random } from "./draw.ts";
import type { Block, Page } from "./page.ts";

/** How many of a turn's sentences are left out, and how many give way to one from any transcript. */
const DROPPED = 0.1;
const FOREIGN = 0.25;

/** Sentences are kept whole, which makes paragraphs longer than what was drawn; and all transcripts have shorter ones. */
const SHORTER = 0.92;

/** The sentences and the lengths of paragraphs, in words, that speech is made of. */
export interface Stock {
  sentences: readonly string[];
  lengths: readonly number[];
}

const SENTENCE_END = /(?<=[.?!…]["”’)]?)(?<!\b\p{Lu}\.)\s+(?=["“‘(]?[\p{Lu}\p{N}])/u;

/** Sentences that must stay inside a paragraph, where none can be taken for a label or for words of the page itself. */
const BOUND = /^[[(<*]|:|^\P{L}*$/u;

const sentencesOf = (text: string): string[] => text.split(SENTENCE_END);
const countOf = (text: string): number => text.split(/\s+/).length;

/** Gathers the sentences and the lengths of paragraphs of some pages. */
export function stockOf(pages: readonly Page[]): Stock {
  const paragraphs = pages.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "speech"));
  return {
    sentences: paragraphs.flatMap(({ text }) => sentencesOf(text)).filter((sentence) => !BOUND.test(sentence)),
    lengths: paragraphs.map(({ text }) => countOf(text)),
  };
}

/** What is printed, with every run of speech told in other sentences and parted into other paragraphs. */
export function retold(blocks: readonly Block[], stock: Stock, random: Random): Block[] {
  const told: Block[] = [];
  let run: string[] = [];
  const close = (): void => {
    const texts = run.length === 0 ? [] : paragraphsOf(otherSentences(run, stock, random), stock, random);
    told.push(...texts.map((text) => ({ kind: "speech" as const, text })));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === "speech") run.push(...sentencesOf(block.text));
    else {
      close();
      told.push(block);
    }
  }
  close();
  return told;
}

/** The first sentence stays: no turn is left without words. */
function otherSentences([first = "", ...rest]: readonly string[], { sentences }: Stock, random: Random): string[] {
  const others = rest.flatMap((sentence) => {
    const chance = random();
    if (chance < DROPPED) return [];
    return chance < DROPPED + FOREIGN ? oneOf(sentences, random) : sentence;
  });
  return [first, ...others];
}

/** Parts sentences into paragraphs, each as near as may be to a length drawn from those of the stock. */
function paragraphsOf(sentences: readonly string[], { lengths }: Stock, random: Random): string[] {
  const paragraphs: string[] = [];
  let room = 0;
  for (const sentence of sentences) {
    const count = countOf(sentence);
    const fits = paragraphs.length > 0 && (BOUND.test(sentence) || room > count / 2);
    if (!fits) room = oneOf(lengths, random) * SHORTER;
    paragraphs.push(fits ? `${paragraphs.pop() ?? ""} ${sentence}` : sentence);
    room -= count;
  }
  return paragraphs;
}
