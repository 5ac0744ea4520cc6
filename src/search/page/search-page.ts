import type { Answer } from "../answer.ts";
import { SORTS } from "../rank.ts";
import { readState, type State, writeState } from "../state.ts";
import { Data, Unreachable } from "./data.ts";
import { byId } from "./dom.ts";
import { csv, type Format, quotations, save } from "./export.ts";
import { FacetList } from "./facets.ts";
import { ResultList } from "./result-list.ts";
import { Searcher } from "./searcher.ts";
import { countText, offerList, readingLine } from "./summary.ts";
import { recall, remember } from "./visit.ts";

/** How long the reader must have stopped typing, in milliseconds. */
const PAUSE = 200;

/** After how long a search says that it is still under way, in milliseconds. */
const SLOW = 1500;

/** What leads to a new search: typing that may go on, its end, or a choice. */
type Step = "typing" | "typed" | "chosen";

/** What the page shows besides the box: one of these at a time. */
type View = "blank" | "found" | "none" | "failed";

/** The search page: shows a state, and makes a new one of what the reader types and chooses. */
export class SearchPage {
  readonly #form = byId("query", HTMLFormElement);
  readonly #input = byId("q", HTMLInputElement);
  readonly #sort = byId("sort", HTMLSelectElement);
  readonly #page = byId("search", HTMLDivElement);
  readonly #status = byId("count", HTMLParagraphElement);
  readonly #said = byId("said", HTMLParagraphElement);
  readonly #offers = byId("offers", HTMLDivElement);
  readonly #progress = byId("progress", HTMLSpanElement);
  readonly #root = this.#form.dataset["root"] ?? "/";
  readonly #data = new Data(this.#root);
  readonly #list = new ResultList(this.#root);
  #searcher: Searcher | null = null;
  #facets: FacetList | null = null;
  #answer: Answer | null = null;
  /** Counts the searches begun: an answer to any but the last comes too late. */
  #latest = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the address is one that the reader has not finished typing. */
  #unfinished = false;

  constructor() {
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#go("typing"), PAUSE);
    });
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go("typed");
    });
    this.#page.addEventListener("change", () => this.#go("chosen"));
    this.#on("more", () => this.#showMore());
    this.#on("again", () => this.#tryAgain());
    this.#on("csv", () => this.#save(csv));
    this.#on("quotations", () => this.#save(quotations));
    FacetList.fold();
    this.#page.hidden = false;
  }

  #on(button: string, action: () => Promise<void>): void {
    byId(button, HTMLButtonElement).addEventListener("click", () => void action());
  }

  /** Shows what the address asks for, as it was left if the reader was here before. */
  async showAddress(): Promise<void> {
    const state = readState(new URLSearchParams(location.search));
    const remembered = recall();
    this.#input.value = state.query;
    this.#sort.value = state.sort;
    this.#unfinished = location.search === "";
    await this.#search(state, remembered?.shown);
    if (remembered !== null) scrollTo(0, remembered.scroll);
  }

  /** Called when the reader leaves: remembers what was shown. */
  leave(): void {
    remember(this.#list.shown);
  }

  /** Goes to the address of what is typed and chosen now. */
  #go(step: Step): void {
    clearTimeout(this.#typing);
    const state = this.#chosenState();
    const address = `${location.pathname}${writeState(state)}`;
    if (address !== `${location.pathname}${location.search}`) this.#visit(address, step);
    this.#unfinished = step === "typing";
    void this.#search(state);
  }

  /** Every finished search keeps its place in the browser's history; the beginnings of one being typed have one for all. */
  #visit(address: string, step: Step): void {
    if (this.#unfinished && step !== "chosen") {
      history.replaceState(null, "", address);
    } else {
      this.leave();
      history.pushState(null, "", address);
    }
  }

  #chosenState(): State {
    const known = this.#facets?.chosen() ?? readState(new URLSearchParams(location.search));
    const sort = SORTS.find((each) => each === this.#sort.value) ?? "relevance";
    return { query: this.#input.value.trim(), choice: known.choice, kinds: known.kinds, sort };
  }

  async #search(state: State, shown?: number): Promise<void> {
    this.#latest += 1;
    byId("results", HTMLOListElement).ariaBusy = "true";
    const search = this.#latest;
    const slow = setTimeout(() => (this.#status.textContent = "Searching; the connection is slow …"), SLOW);
    try {
      const searcher = await this.#open();
      const answer = await searcher.answer(state);
      if (search !== this.#latest) return;
      this.#showAnswer(searcher, answer);
      await this.#list.show(searcher, answer, () => search === this.#latest, shown);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (search === this.#latest) this.#show("failed", "The search index could not be loaded");
    } finally {
      clearTimeout(slow);
    }
  }

  /** The button goes when all arrives; the keyboard is led on to the count. */
  async #tryAgain(): Promise<void> {
    await this.#search(readState(new URLSearchParams(location.search)));
    if (this.#page.dataset["view"] !== "failed") this.#status.focus();
  }

  async #open(): Promise<Searcher> {
    this.#searcher ??= await Searcher.open(this.#data);
    this.#facets ??= new FacetList(this.#searcher.table);
    return this.#searcher;
  }

  #showAnswer({ table }: Searcher, answer: Answer): void {
    this.#answer = answer;
    this.#facets?.show(answer, table);
    this.#said.replaceChildren(...readingLine(answer));
    this.#offers.replaceChildren(...offerList(answer.offers));
    this.#progress.textContent = "";
    if (answer.blank) this.#show("blank", `${countText(answer)} to search`);
    else this.#show(answer.paragraphs.length > 0 ? "found" : "none", countText(answer));
  }

  #show(view: View, status: string): void {
    this.#page.dataset["view"] = view;
    this.#status.textContent = status;
  }

  async #showMore(): Promise<void> {
    if (this.#searcher === null || this.#answer === null) return;
    const search = this.#latest;
    try {
      await this.#list.showMore(this.#searcher, this.#answer, () => search === this.#latest);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.#status.textContent = "More results could not be loaded; try again";
    }
  }

  async #save(format: Format): Promise<void> {
    if (this.#searcher === null || this.#answer === null) return;
    const say = (text: string) => (this.#progress.textContent = text);
    try {
      const search = { searcher: this.#searcher, answer: this.#answer, root: this.#root };
      await save(format, search, (done, all) => say(`${done} of ${all}`));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      say("Not all results could be loaded; try again");
    }
  }
}
