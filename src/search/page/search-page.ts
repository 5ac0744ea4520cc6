import { count } from "../../archive/counts.ts";
import { readState, type Sort, sortNamed, SORTS, type State, type View, VIEWS, writeState } from "../state.ts";
import { Unreachable } from "../unreachable.ts";
import type { Answer, Format } from "../worker/answer.ts";
import type { SearchRequests } from "../worker/messages.ts";
import { besideItems, besideMore } from "./beside.ts";
import { chipItems } from "./chips.ts";
import { byId, make } from "./dom.ts";
import { FacetChoices } from "./facets.ts";
import { frequencyParts } from "./frequencies.ts";
import { LineList } from "./line-list.ts";
import { briefly, whileWaiting } from "./patience.ts";
import { Remote } from "./remote.ts";
import { type FoundList, ResultList } from "./result-list.ts";
import { leadParts, readingParts } from "./said.ts";
import { countSentence } from "./sentence.ts";
import { recall, remember } from "./visit.ts";

const started = (root: string, volumes: readonly string[]): Remote<SearchRequests> =>
  new Remote(new Worker(new URL("../worker/search.ts", import.meta.url), { type: "module" }), root, volumes);

/** How long the reader must have stopped typing, in milliseconds. */
const PAUSE = 250;

/** What leads to a new search: typing that may go on, its end, or a choice. */
type Step = "typing" | "typed" | "chosen";

/** What the page shows besides the box: one of these at a time. */
type Stage = "blank" | "found" | "none" | "failed";

/** A file that all results are kept in. */
interface KeptFile {
  name: string;
  type: string;
}

const FILES: Record<Format | "lines", KeptFile> = {
  csv: { name: "search-results.csv", type: "text/csv" },
  quotations: { name: "search-results.txt", type: "text/plain" },
  lines: { name: "search-lines.csv", type: "text/csv" },
};

/** The orders as the page names them. */
const SORT_NAMES: Record<Sort, string> = {
  relevance: "by relevance",
  oldest: "oldest first",
  newest: "newest first",
  speaker: "by speaker",
  left: "by the words before",
  right: "by the words after",
};

/** The search page: shows a state, and makes a new one of what the reader types and chooses. */
export class SearchPage {
  readonly #form = byId("query", HTMLFormElement);
  readonly #input = byId("q", HTMLInputElement);
  readonly #view = byId("view", HTMLSelectElement);
  readonly #sort = byId("sort", HTMLSelectElement);
  readonly #page = byId("search", HTMLDivElement);
  readonly #status = byId("count", HTMLParagraphElement);
  readonly #waiting = byId("waiting", HTMLParagraphElement);
  readonly #late = byId("late", HTMLParagraphElement);
  readonly #progress = byId("progress", HTMLSpanElement);
  readonly #root = this.#form.dataset["root"] ?? "/";
  readonly #volumes = this.#form.dataset["volumes"]?.split(" ") ?? [];
  readonly #often = byId("often", HTMLDetailsElement);
  readonly #lists: Record<View, FoundList> = {
    paragraphs: new ResultList((from, to) => this.#afterAbove(this.#remote.ask("results", { from, to }))),
    lines: new LineList((from, to) =>
      this.#afterAbove(this.#remote.ask("lines", { from, to }, (done, all) => this.#say(progressText(done, all)))),
    ),
  };
  readonly #facets: FacetChoices;
  readonly #title = document.title;
  #remote = started(this.#root, this.#volumes);
  #answer: Answer | null = null;
  /** What stands above the list that is about to be shown, for as long as that is worth waiting for. */
  #above: Promise<unknown> = Promise.resolve();
  /** Counts the searches begun: an answer to any but the last comes too late. */
  #latest = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the address is one that the reader has not finished typing. */
  #unfinished = false;

  constructor() {
    this.#facets = new FacetChoices(this.#addressed(), (facet) => this.#remote.ask("facet", { facet }));
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#go("typing"), PAUSE);
    });
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go("typed");
    });
    this.#page.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.name !== ""))
        this.#go("chosen");
    });
    this.#on("more", () => this.#showMore());
    this.#on("again", () => this.#tryAgain());
    this.#on("again-late", () => this.#showRest(this.#answer, () => true));
    this.#on("csv", () => this.#save(this.#addressed().view === "lines" ? "lines" : "csv"));
    this.#on("quotations", () => this.#save("quotations"));
    this.#often.addEventListener("toggle", () => void this.#showOften(() => true));
    this.#on("show-results", () => this.#leadToResults());
    this.#on("to-narrow", () => this.#leadToChoices());
    this.#page.hidden = false;
  }

  #on(button: string, action: () => Promise<void> | void): void {
    byId(button, HTMLButtonElement).addEventListener("click", () => void action());
  }

  #addressed(): State {
    return readState(new URLSearchParams(location.search));
  }

  /** Shows what the address asks for, as it was left if the reader was here before. */
  async showAddress(): Promise<void> {
    const state = this.#addressed();
    const remembered = recall();
    this.#input.value = state.query;
    this.#showView(state);
    this.#unfinished = location.search === "";
    await this.#search(state, { typing: false, shown: remembered?.shown });
    if (remembered !== null) scrollTo(0, remembered.scroll);
  }

  /** Called when the reader leaves: remembers what was shown. */
  leave(): void {
    remember(this.#list.shown);
  }

  /** Goes to the address of what is typed and chosen now. */
  #go(step: Step): void {
    clearTimeout(this.#typing);
    const view = VIEWS.find((each) => each === this.#view.value) ?? "paragraphs";
    const { scope, view: before } = this.#addressed();
    const sort = sortNamed(view, view === before ? this.#sort.value : null);
    const state: State = { query: this.#input.value.trim(), ...this.#facets.chosen(), scope, view, sort };
    this.#showView(state);
    const address = `${location.pathname}${writeState(state)}`;
    if (address !== `${location.pathname}${location.search}`) this.#visit(address, step);
    this.#unfinished = step === "typing";
    void this.#search(state, { typing: step === "typing" && !this.#input.value.endsWith(" ") });
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

  async #search(state: State, { typing, shown }: { typing: boolean; shown?: number | undefined }): Promise<void> {
    this.#latest += 1;
    const search = this.#latest;
    const wanted = () => search === this.#latest;
    byId("results", HTMLOListElement).ariaBusy = "true";
    this.#facets.state = state;
    document.title = state.query === "" ? this.#title : `${state.query} – ${this.#title}`;
    const stop = this.#watch(wanted);
    let rest: Promise<void> | null = null;
    try {
      const answer = await this.#remote.ask("answer", { state, typing });
      if (!wanted()) return;
      this.#showAnswer(answer);
      const list = this.#lists[state.view].show(answer, wanted, shown);
      rest = this.#showRest(answer, wanted);
      this.#above = briefly(rest);
      await list;
      if (!wanted()) return;
      this.#say("");
      byId("results", HTMLOListElement).ariaBusy = "false";
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (wanted()) this.#show("failed", "The search index could not be loaded");
      return;
    } finally {
      stop();
      if (wanted()) this.#waiting.textContent = "";
    }
    await Promise.all([rest, this.#showOften(wanted)]);
  }

  /** Gives what was asked for, once what stands above it is there too. */
  async #afterAbove<T>(asked: Promise<T>): Promise<T> {
    const answer = await asked;
    await this.#above;
    return answer;
  }

  /** Shows how results are shown, with the orders there are for that. */
  #showView({ view, sort }: State): void {
    this.#page.dataset["as"] = view;
    this.#view.value = view;
    const named = SORTS[view].map((each) => make("option", { value: each }, SORT_NAMES[each]));
    this.#sort.replaceChildren(...named);
    this.#sort.value = sort;
  }

  get #list(): FoundList {
    return this.#lists[this.#addressed().view];
  }

  /** Shows how often what was found stands in each year, speaker's words and meeting, where the reader asks for it. */
  async #showOften(wanted: () => boolean): Promise<void> {
    const place = byId("frequencies", HTMLDivElement);
    const answer = this.#answer;
    if (!this.#often.open || answer === null || answer.paragraphs === 0) return;
    try {
      const frequencies = await this.#remote.ask("frequencies", {});
      if (wanted() && answer === this.#answer) place.replaceChildren(...frequencyParts(frequencies, answer));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      place.replaceChildren("How often could not be loaded; close and open this to try again.");
    }
  }

  /** Says that a search takes long, and after a while that it may be tried again. */
  #watch(wanted: () => boolean): () => void {
    return whileWaiting({
      slow: () => {
        if (wanted()) this.#waiting.textContent = "Searching; the connection is slow …";
      },
      tooSlow: () => {
        if (wanted()) this.#show("failed", "The search index has not arrived yet");
      },
    });
  }

  /** What failed or hangs may be remembered by the worker, so another takes its place. The keyboard is led on to the count. */
  async #tryAgain(): Promise<void> {
    this.#remote.close();
    this.#remote = started(this.#root, this.#volumes);
    await this.#search(this.#addressed(), { typing: false });
    if (this.#page.dataset["view"] !== "failed") this.#status.focus();
  }

  #showAnswer(answer: Answer): void {
    this.#answer = answer;
    byId("chips", HTMLUListElement).replaceChildren(...chipItems(answer));
    byId("notes", HTMLUListElement).replaceChildren(...answer.notes.map((note) => make("li", {}, note)));
    byId("said", HTMLParagraphElement).replaceChildren(...readingParts(answer));
    byId("leads", HTMLDivElement).replaceChildren();
    byId("frequencies", HTMLDivElement).replaceChildren();
    byId("beside", HTMLUListElement).replaceChildren();
    byId("narrowed", HTMLSpanElement).textContent = answer.choice.length === 0 ? "" : ` (${answer.choice.length})`;
    byId("show-results", HTMLButtonElement).textContent = `Show ${count(answer.paragraphs, "result")}`;
    this.#progress.textContent = "";
    this.#show(answer.blank ? "blank" : answer.paragraphs > 0 ? "found" : "none", countSentence(answer));
  }

  #show(stage: Stage, status: string): void {
    this.#page.dataset["view"] = stage;
    this.#status.textContent = status;
  }

  /** Shows what stands about the results: what each choice would leave, what stands beside the speech, what may find more. */
  async #showRest(answer: Answer | null, wanted: () => boolean): Promise<void> {
    if (answer === null) return;
    this.#late.hidden = true;
    try {
      const [lists, leads] = await Promise.all([
        this.#remote.ask("facets", {}),
        this.#remote.ask("leads", {}),
        this.#showBeside(answer, wanted, false),
      ]);
      if (!wanted()) return;
      this.#facets.show(lists);
      byId("leads", HTMLDivElement).replaceChildren(...leadParts(leads, answer));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (wanted()) this.#late.hidden = false;
    }
  }

  async #showBeside(answer: Answer, wanted: () => boolean, all: boolean): Promise<void> {
    const beside = await this.#remote.ask("beside", { all });
    if (!wanted()) return;
    const words = answer.clauses.flatMap(({ terms }) => terms.map(({ text }) => text));
    const list = byId("beside", HTMLUListElement);
    list.replaceChildren(...besideItems(beside, words, this.#volumes.length > 0));
    const more = besideMore(beside);
    if (more === 0) return;
    const button = make("button", { type: "button" }, `${more.toLocaleString("en")} more beside the speech`);
    button.addEventListener("click", () => void this.#showBeside(answer, wanted, true));
    list.append(make("li", {}, button));
  }

  async #showMore(): Promise<void> {
    if (this.#answer === null) return;
    const search = this.#latest;
    try {
      await this.#list.showMore(this.#answer, () => search === this.#latest);
      this.#waiting.textContent = "";
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.#waiting.textContent = "More results could not be loaded; try again";
    }
  }

  /** Where the choices stand below the results, on a narrow window. */
  #leadToChoices(): void {
    const narrow = byId("narrow", HTMLDetailsElement);
    narrow.open = true;
    narrow.scrollIntoView();
    narrow.querySelector("summary")?.focus({ preventScroll: true });
  }

  #leadToResults(): void {
    byId("narrow", HTMLDetailsElement).open = false;
    this.#status.scrollIntoView();
    this.#status.focus({ preventScroll: true });
  }

  async #save(file: Format | "lines"): Promise<void> {
    try {
      const { origin } = location;
      const progress = (done: number, all: number) => this.#say(progressText(done, all));
      const text =
        file === "lines"
          ? await this.#remote.ask("saveLines", { origin }, progress)
          : await this.#remote.ask("save", { format: file, origin }, progress);
      const { name, type } = FILES[file];
      const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
      make("a", { href, download: name }).click();
      URL.revokeObjectURL(href);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.#say("Not all results could be loaded; try again");
    }
  }

  #say(progress: string): void {
    this.#progress.textContent = progress;
  }
}

const progressText = (done: number, all: number): string =>
  `${done.toLocaleString("en")} of ${all.toLocaleString("en")}`;
