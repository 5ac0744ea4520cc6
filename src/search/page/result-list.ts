import type { Stretch } from "../find/excerpt.ts";
import type { Answer, Result } from "../worker/answer.ts";
import { byId, make } from "./dom.ts";
import { asideWords, speakerPart, suppliedParts, titleParts, whenAndWhere, whenParts } from "./meeting-parts.ts";

const FOUND_IN = { gloss: "found in the page’s gloss", stage: "found in a stage direction", speech: "" };

/** How many results are shown at a time. */
const PAGE = 10;

/** A list of what was found, of which more can be shown. */
export interface FoundList {
  /** How many are shown. */
  readonly shown: number;
  /** Shows an answer's first. What was shown before stays until they are there, unless they come too late. */
  show: (answer: Answer, wanted: () => boolean, count?: number) => Promise<void>;
  /** Shows some more, and leads the keyboard on to them when the button for that goes. */
  showMore: (answer: Answer, wanted: () => boolean) => Promise<void>;
}

/** Brings some of the results here. */
type Results = (from: number, to: number) => Promise<Result[]>;

/** The list of results: some of them, and a button for more. Grouped by meeting when in order of time. */
export class ResultList implements FoundList {
  readonly #results: Results;
  readonly #list = byId("results", HTMLOListElement);
  readonly #more = byId("more", HTMLButtonElement);
  #meeting = "";
  #shown = 0;

  constructor(results: Results) {
    this.#results = results;
  }

  get shown(): number {
    return this.#shown;
  }

  async show(answer: Answer, wanted: () => boolean, count = PAGE): Promise<void> {
    const some = answer.blank || answer.paragraphs === 0 ? [] : await this.#results(0, Math.max(count, PAGE));
    if (!wanted()) return;
    this.#meeting = "";
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#append(some, answer);
  }

  async showMore(answer: Answer, wanted: () => boolean): Promise<void> {
    const some = await this.#results(this.#shown, this.#shown + PAGE);
    if (!wanted()) return;
    const last = this.#list.lastElementChild;
    this.#append(some, answer);
    if (this.#more.hidden) last?.nextElementSibling?.querySelector("a")?.focus();
  }

  #append(results: readonly Result[], { state, paragraphs }: Answer): void {
    const grouped = state.sort !== "relevance";
    for (const result of results) {
      const meeting = `${result.root}${result.meeting.id}`;
      if (grouped && meeting !== this.#meeting) this.#list.append(meetingItem(result));
      this.#meeting = meeting;
      this.#list.append(resultItem(result, grouped));
    }
    this.#shown += results.length;
    this.#more.hidden = this.#shown >= paragraphs || this.#shown === 0;
    this.#more.textContent = `Show more of ${paragraphs.toLocaleString("en")}`;
  }
}

/** A result as an item of the list: who speaks, its place as a link, and its words. */
function resultItem(result: Result, grouped: boolean): HTMLLIElement {
  const { root, meeting, paragraph, kinds } = result;
  const notes = kinds
    .filter((kind) => kind !== "speech")
    .map((kind) => make("span", { class: "kind" }, FOUND_IN[kind]));
  const role = paragraph.role === null ? "" : `, ${paragraph.role}`;
  return make(
    "li",
    {},
    make("p", { class: "place" }, placeLink(result), ...suppliedParts("place", meeting.placeBy), ...notes),
    make("p", { class: "who" }, speakerPart(paragraph, root), role),
    ...(grouped ? [] : [make("p", { class: "when" }, ...titleParts(meeting))]),
    ...answeredWords(result),
    excerptElement(result),
    ...othersNote(result),
  );
}

/** The address of a result: its paragraph, with what the meeting's page marks. */
function resultAddress({ root, meeting, paragraph, inMeeting }: Result): string {
  const marks = new URLSearchParams(inMeeting.words.map((word) => ["mark", word]));
  if (marks.size > 0) marks.append("hits", inMeeting.places.join(","));
  return `${root}meetings/${meeting.id}/${marks.size > 0 ? `?${marks}` : ""}#${paragraph.id}`;
}

function placeLink(result: Result): HTMLAnchorElement {
  const number = make("span", { class: "number" }, result.paragraph.number);
  return make("a", { href: resultAddress(result) }, number, ` · ${whenAndWhere(result.meeting)}`);
}

function othersNote({ inMeeting: { places } }: Result): HTMLElement[] {
  const others = places.length - 1;
  return others > 0 ? [make("p", { class: "others" }, `${others.toLocaleString("en")} more in this meeting`)] : [];
}

function answeredWords({ root, meeting, paragraph: { answers } }: Result): HTMLElement[] {
  if (answers === null) return [];
  const link = make("a", { href: `${root}meetings/${meeting.id}/#${answers.id}` }, answers.speaker);
  return [make("p", { class: "answers" }, "in answer to ", link, `: ${answers.text}`)];
}

function excerptElement({ excerpt: { stretches, cut } }: Result): HTMLElement {
  return make(
    "p",
    { class: "words" },
    cut.before ? "… " : "",
    ...stretches.flatMap(stretchNodes),
    cut.after ? " …" : "",
  );
}

function stretchNodes({ kind, pieces }: Stretch): (Node | string)[] {
  const words = pieces.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
  if (kind === "speech") return words;
  return [asideWords(kind, ...words)];
}

/** The heading above the results of one meeting. */
function meetingItem({ meeting }: Result): HTMLLIElement {
  const when = make("span", { class: "when" }, ...whenParts(meeting));
  return make("li", { class: "meeting" }, make("h2", {}, when, ...titleParts(meeting)));
}
