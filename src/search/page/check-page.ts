import { Unreachable } from "../unreachable.ts";
import { answerParts, verdict } from "./check-answer.ts";
import { byId } from "./dom.ts";
import { whileWaiting } from "./patience.ts";
import { Remote } from "./remote.ts";
import type { CheckRequests } from "../worker/messages.ts";

const started = (root: string): Remote<CheckRequests> =>
  new Remote(new Worker(new URL("../worker/check.ts", import.meta.url), { type: "module" }), root);

/** What the page shows besides the box: one of these at a time. */
type View = "blank" | "answered" | "failed";

/** The page that checks quotations: every text pasted has its address. */
export class CheckPage {
  readonly #form = byId("paste", HTMLFormElement);
  readonly #text = byId("q", HTMLTextAreaElement);
  readonly #page = byId("checked", HTMLDivElement);
  readonly #status = byId("count", HTMLParagraphElement);
  readonly #waiting = byId("waiting", HTMLParagraphElement);
  readonly #answer = byId("answer", HTMLDivElement);
  readonly #root = this.#form.dataset["root"] ?? "/";
  #remote = started(this.#root);
  /** Counts the checks begun: an answer to any but the last comes too late. */
  #latest = 0;

  constructor() {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.#text.value.trim();
      if (text !== this.#addressed()) {
        history.pushState(null, "", text === "" ? location.pathname : `?${new URLSearchParams([["q", text]])}`);
      }
      void this.#check(text);
    });
    byId("again", HTMLButtonElement).addEventListener("click", () => void this.#tryAgain());
    this.#page.hidden = false;
  }

  #addressed(): string {
    return new URLSearchParams(location.search).get("q")?.trim() ?? "";
  }

  /** Shows what the address asks for. */
  async showAddress(): Promise<void> {
    this.#text.value = this.#addressed();
    await this.#check(this.#addressed());
  }

  async #check(text: string): Promise<void> {
    this.#latest += 1;
    const check = this.#latest;
    const wanted = () => check === this.#latest;
    if (text === "") {
      this.#show("blank", "");
      return;
    }
    const stop = whileWaiting({
      slow: () => {
        if (wanted()) this.#waiting.textContent = "Checking; the connection is slow …";
      },
      tooSlow: () => {
        if (wanted()) this.#show("failed", "The search index has not arrived yet");
      },
    });
    try {
      const checked = await this.#remote.ask("check", { text });
      if (!wanted()) return;
      this.#show("answered", verdict(checked));
      this.#answer.replaceChildren(...answerParts(checked, this.#root));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (wanted()) this.#show("failed", "The quotation could not be checked");
    } finally {
      stop();
      if (wanted()) this.#waiting.textContent = "";
    }
  }

  /** What failed or hangs may be remembered by the worker, so another takes its place. The keyboard is led on to the verdict. */
  async #tryAgain(): Promise<void> {
    this.#remote.close();
    this.#remote = started(this.#root);
    await this.#check(this.#addressed());
    if (this.#page.dataset["view"] !== "failed") this.#status.focus();
  }

  #show(view: View, status: string): void {
    this.#page.dataset["view"] = view;
    this.#status.textContent = status;
    this.#answer.replaceChildren();
  }
}
