import { count } from "../../archive/counts.ts";
import { textFragment } from "../../archive/text-fragment.ts";
import type { Answer, Lines, ShownLine } from "../worker/answer.ts";
import { byId, make } from "./dom.ts";
import type { FoundList } from "./result-list.ts";

/** How many lines are shown at a time. */
const PAGE = 50;

/** Brings some of the lines here. */
type BringLines = (from: number, to: number) => Promise<Lines>;

/** The concordance: every place found on a line of its own, the words found under each other. */
export class LineList implements FoundList {
  readonly #lines: BringLines;
  readonly #list = byId("lines", HTMLTableSectionElement);
  readonly #said = byId("lines-said", HTMLParagraphElement);
  readonly #more = byId("more", HTMLButtonElement);
  #shown = 0;

  constructor(lines: BringLines) {
    this.#lines = lines;
  }

  get shown(): number {
    return this.#shown;
  }

  async show(answer: Answer, wanted: () => boolean, least = PAGE): Promise<void> {
    const none: Lines = { size: 0, sorted: true, shown: [] };
    const lines = answer.blank || answer.paragraphs === 0 ? none : await this.#lines(0, Math.max(least, PAGE));
    if (!wanted()) return;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#append(lines);
  }

  async showMore(_answer: Answer, wanted: () => boolean): Promise<void> {
    const lines = await this.#lines(this.#shown, this.#shown + PAGE);
    if (!wanted()) return;
    const last = this.#list.lastElementChild;
    this.#append(lines);
    if (this.#more.hidden) last?.nextElementSibling?.querySelector("a")?.focus();
  }

  #append({ size, sorted, shown }: Lines): void {
    this.#list.append(...shown.map(lineRow));
    this.#shown += shown.length;
    const lines = count(size, "line");
    const none = "Nothing was asked for by its words: there is no line to show.";
    this.#said.textContent =
      size === 0 ? none : sorted ? lines : `${lines}: too many to sort by their words, so oldest first`;
    this.#more.hidden = this.#shown >= size || this.#shown === 0;
    this.#more.textContent = `Show more of ${lines}`;
  }
}

function lineRow(line: ShownLine): HTMLTableRowElement {
  const { root, meeting, paragraph, before, words, after } = line;
  const address = `${root}meetings/${meeting.id}/#${paragraph.id}${textFragment({ before, words, after }, false)}`;
  return make(
    "tr",
    {},
    make("td", { class: "before" }, make("span", {}, before)),
    make("td", {}, make("a", { href: address }, words)),
    make("td", { class: "after" }, after),
    make("td", { class: "where" }, `${paragraph.number} · ${meeting.day}, ${paragraph.speaker}`),
  );
}
