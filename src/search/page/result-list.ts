import { suppliedNote } from "../../archive/supplied.ts";
import type { Stretch } from "../excerpt.ts";
import type { Answer } from "../answer.ts";
import { resultAddress } from "./addresses.ts";
import { byId, make } from "./dom.ts";
import type { Result, Searcher } from "./searcher.ts";

/** Said of words that are the record's and not the speaker's. */
const ASIDE_NAMES = { gloss: "the page’s gloss: ", stage: "stage direction: ", elision: "left out by the page: " };
const FOUND_IN = { gloss: "found in the page’s gloss", stage: "found in a stage direction", speech: "" };

/** How many results are shown at a time. */
const PAGE = 10;

/** The list of results: some of them, and a button for more. Grouped by meeting when in order of time. */
export class ResultList {
  readonly #root: string;
  readonly #list = byId("results", HTMLOListElement);
  readonly #more = byId("more", HTMLButtonElement);
  #meeting = "";
  #shown = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** How many results are shown. */
  get shown(): number {
    return this.#shown;
  }

  /** Shows an answer's first results. What was shown before stays until they are there, unless they come too late. */
  async show(searcher: Searcher, answer: Answer, wanted: () => boolean, count = PAGE): Promise<void> {
    const results = answer.blank ? [] : await searcher.results(answer, 0, Math.max(count, PAGE));
    if (!wanted()) return;
    this.#meeting = "";
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#append(results, answer);
  }

  /** Shows some more, and leads the keyboard on to them when the button goes. */
  async showMore(searcher: Searcher, answer: Answer, wanted: () => boolean): Promise<void> {
    const results = await searcher.results(answer, this.#shown, this.#shown + PAGE);
    if (!wanted()) return;
    const last = this.#list.lastElementChild;
    this.#append(results, answer);
    if (this.#more.hidden) last?.nextElementSibling?.querySelector("a")?.focus();
  }

  #append(results: readonly Result[], { state, paragraphs }: Answer): void {
    const grouped = state.sort !== "relevance";
    for (const result of results) {
      if (grouped && result.meeting.id !== this.#meeting) this.#list.append(meetingItem(result));
      this.#meeting = result.meeting.id;
      this.#list.append(resultItem(result, this.#root, grouped));
    }
    this.#shown += results.length;
    this.#list.ariaBusy = "false";
    this.#more.hidden = this.#shown >= paragraphs.length || this.#shown === 0;
    this.#more.textContent = `Show more of ${paragraphs.length.toLocaleString("en")}`;
  }
}

/** A result as an item of the list: its place as a link, and its words. */
function resultItem(result: Result, root: string, grouped: boolean): HTMLLIElement {
  const { meeting, paragraph, excerpt, kinds } = result;
  const href = resultAddress(root, paragraph.path, excerpt.found);
  const role = paragraph.role === null ? "" : `, ${paragraph.role}`;
  const notes = kinds
    .filter((kind) => kind !== "speech")
    .map((kind) => make("span", { class: "kind" }, FOUND_IN[kind]));
  return make(
    "li",
    {},
    make("p", { class: "place" }, placeLink(result, href), role, ...notes),
    ...(grouped ? [] : [make("p", { class: "when" }, ...whenParts(meeting), " · ", ...titleParts(meeting))]),
    ...answeredWords(result, root),
    excerptElement(result, href),
  );
}

/** The link names all of its place for those who hear links alone. */
function placeLink({ meeting, paragraph }: Result, href: string): HTMLAnchorElement {
  const place = make("span", { class: "spoken" }, `, ${whenAndWhere(meeting)}, paragraph ${paragraph.number}`);
  return make("a", { href }, paragraph.speaker, place);
}

const whenAndWhere = ({ day, place }: Result["meeting"]): string => (place === null ? day : `${day}, ${place}`);

const whenParts = (meeting: Result["meeting"]): (Node | string)[] => [
  whenAndWhere(meeting),
  ...suppliedParts("place", meeting.placeBy),
];

const titleParts = ({ title, titleBy }: Result["meeting"]): (Node | string)[] => [
  title,
  ...suppliedParts("title", titleBy),
];

/** What the page does not state never looks like what it does. */
function suppliedParts(...supplied: Parameters<typeof suppliedNote>): (Node | string)[] {
  const note = suppliedNote(...supplied);
  return note === "" ? [] : [" ", make("span", { class: "supplied" }, note)];
}

function answeredWords({ paragraph: { answers } }: Result, root: string): HTMLElement[] {
  if (answers === null) return [];
  const link = make("a", { href: `${root}${answers.path}` }, answers.speaker);
  return [make("p", { class: "answers" }, "in answer to ", link, `: ${answers.text}`)];
}

function excerptElement({ paragraph, excerpt: { stretches, cut } }: Result, href: string): HTMLElement {
  const number = make("a", { class: "n", href, tabindex: "-1", "aria-hidden": "true" }, paragraph.number);
  const words = stretches.flatMap(stretchNodes);
  return make("p", { class: "words" }, number, cut.before ? "… " : "", ...words, cut.after ? " …" : "");
}

function stretchNodes({ kind, pieces }: Stretch): (Node | string)[] {
  const words = pieces.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
  if (kind === "speech") return words;
  return [make("i", { class: kind }, make("span", { class: "spoken" }, ASIDE_NAMES[kind]), ...words)];
}

/** The heading above the results of one meeting. */
function meetingItem({ meeting }: Result): HTMLLIElement {
  const when = make("span", { class: "when" }, ...whenParts(meeting));
  return make("li", { class: "meeting" }, make("h2", {}, when, ...titleParts(meeting)));
}
