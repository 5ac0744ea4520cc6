import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "../../src/transcript/index.ts";
import { wordsOf } from "../../src/search/words.ts";
import { CORPUS, corpusContent } from "./corpus-content.ts";
import { type Random, weighted } from "./many/draw.ts";
import { type Names, otherPlace, otherSurnames, placesOf, speakersOf } from "./many/names.ts";
import { changed, type Page, pageOf, printedOf, sourceOf } from "./many/page.ts";
import { retold, type Stock, stockOf } from "./many/speech.ts";
import { learn, reworded, strangersIn, type Vocabulary, vocabularyOf } from "./many/words.ts";
import { seeded } from "./phrases.ts";

/** The years the made transcripts are spread over. */
const FIRST_DAY = Date.UTC(2010, 0, 1);
const LAST_DAY = Date.UTC(2020, 11, 31);

/** The ids of made transcripts follow those of the website. */
const FIRST_ID = 70_000;

/** Steps of this length, each begun again at 1, fall evenly on a line: every page is drawn as often as it weighs. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Short pages are drawn more often, for all together to have the sizes of the website's: the power of the weight. */
const SHORTNESS = 0.34;

/** What transcripts are made of, and what has been made of it so far. */
interface Makings {
  pages: readonly Page[];
  stock: Stock;
  vocabulary: Vocabulary;
  /** Words that stand in lower case. */
  common: ReadonlySet<string>;
  people: Names;
  places: Names;
  random: Random;
}

/**
 * Lays out a content folder of `count` transcripts, for measuring what the website's own number of them costs: those of
 * `corpusContent`, and others made out of them, with sentences of each other, paragraphs of other lengths, and people,
 * places and words that grow in number as those of real transcripts do. The same count gives the same bytes, and a
 * lesser one the first of them.
 */
export async function manyTranscripts(folder: string, count: number): Promise<void> {
  const own = (await readdir("content/transcripts")).length;
  await corpusContent(folder, count - own);
  const pages = await corpusPages();
  const makings = makingsOf(pages);
  for (let made = 1; made <= count - own - pages.length; made++) {
    const source = sourceOf(anotherPage(makings, made));
    await writeFile(join(folder, "transcripts", `${FIRST_ID + made}.txt`), source);
  }
}

async function corpusPages(): Promise<Page[]> {
  const files = (await readdir(CORPUS)).sort();
  return Promise.all(files.map(async (file) => pageOf(decode(await readFile(join(CORPUS, file))).text)));
}

function makingsOf(pages: readonly Page[]): Makings {
  const texts = pages.map(printedOf);
  return {
    pages,
    stock: stockOf(pages),
    vocabulary: vocabularyOf(texts),
    common: new Set(texts.flatMap(lowerCaseWords)),
    people: speakersOf(pages),
    places: placesOf(pages),
    random: seeded(1395),
  };
}

function lowerCaseWords(text: string): string[] {
  return wordsOf(text).flatMap(({ form, start }) => (text.startsWith(form.slice(0, 1), start) ? form : []));
}

/** Pages without speech, of which only rare words change, are drawn half as often. */
function weightOf({ size, speakers }: Page): number {
  return size ** -SHORTNESS * (speakers.length > 0 ? 1 : 0.5);
}

/** Makes one page more; it is the `made`th of them. */
function anotherPage(makings: Makings, made: number): Page {
  const { pages, stock, vocabulary, common, people, places, random } = makings;
  const model = weighted(pages, weightOf, (made * GOLDEN) % 1);
  const times = 1 + made / pages.length;
  const surnames = otherSurnames(model, people, times, vocabulary, common, random);
  const told = { ...model, date: dayOf(random), blocks: retold(model.blocks, stock, random) };
  const strangers = strangersIn(printedOf(told), vocabulary, random);
  const words = new Map([...strangers, ...surnames]);
  const page = changed(told, (text, isLabel) => reworded(text, isLabel ? surnames : words));
  const place = page.place === null ? null : otherPlace(page.place, places, times, vocabulary, random);
  learn(vocabulary, printedOf(page));
  return { ...page, place };
}

/** A day as the website prints it. */
function dayOf(random: Random): string {
  const day = new Date(FIRST_DAY + random() * (LAST_DAY - FIRST_DAY));
  return day.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
}
