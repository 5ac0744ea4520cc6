import { eachFacet, type Facet, FACETS, KINDS } from "../files.ts";
import type { Choice, State } from "../state.ts";
import type { FacetCount, FacetList, FacetLists } from "../worker/answer.ts";
import { byId, make } from "./dom.ts";
import { capital, KIND_NAMES } from "./sentence.ts";

/** A list of more values than this has a box to filter it by. */
const LONG_LIST = 20;

/** Brings all values of a facet here. */
type AllValues = (facet: Facet) => Promise<FacetCount[]>;

/** The choices beside the results: for each facet the values that would leave most, and all on request. */
export class FacetChoices {
  readonly #narrow = byId("narrow", HTMLDetailsElement);
  readonly #all: AllValues;
  /** What is chosen now; the lists may not be here yet. */
  #state: Pick<State, "choice" | "kinds">;

  constructor(state: State, all: AllValues) {
    this.#state = state;
    this.#all = all;
    const beside = matchMedia("(width >= 48rem)");
    const follow = () => (this.#narrow.open = beside.matches);
    beside.addEventListener("change", follow);
    follow();
  }

  /** What is chosen, once the state of the page is another. */
  set state(state: Pick<State, "choice" | "kinds">) {
    this.#state = state;
  }

  /** What is chosen now, with the boxes that the reader has just changed. */
  chosen(): Pick<State, "choice" | "kinds"> {
    const choice: Choice = eachFacet((facet) => this.#checked(facet, this.#state.choice[facet]));
    const kinds = this.#checked("kind", this.#state.kinds);
    return { choice, kinds: KINDS.filter((kind) => kinds.includes(kind)) };
  }

  /** The values checked, and those chosen that have no box. */
  #checked(facet: Facet | "kind", before: readonly string[]): string[] {
    const boxes = [...byId(`facet-${facet}`, HTMLFieldSetElement).querySelectorAll<HTMLInputElement>("input[name]")];
    const kept = before.filter((id) => !boxes.some(({ value, checked }) => value === id && !checked));
    return [...new Set([...kept, ...boxes.filter(({ checked }) => checked).map(({ value }) => value)])];
  }

  /** Shows the lists, and leaves the keyboard where it was. */
  show(lists: FacetLists): void {
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLInputElement ? [activeElement.name, activeElement.value] : [];
    for (const facet of FACETS) this.#fill(facet, lists[facet]);
    this.#fill("kind", {
      ...lists.kind,
      shown: lists.kind.shown.map((each) => ({ ...each, name: capital(KIND_NAMES[each.id] ?? each.id) })),
    });
    const [name, value] = focused;
    for (const input of this.#narrow.querySelectorAll<HTMLInputElement>("input[name]")) {
      if (input.name === name && input.value === value) input.focus();
    }
  }

  #fill(facet: Facet | "kind", { shown, more }: FacetList): void {
    const group = byId(`facet-${facet}`, HTMLFieldSetElement);
    group.hidden = shown.length === 0;
    const list = make("ul", {}, ...shown.map((value) => item(facet, value)));
    const legend = group.querySelector("legend");
    group.replaceChildren(...(legend ? [legend] : []), list);
    if (more > 0 && facet !== "kind") group.append(this.#moreButton(facet, group, more));
  }

  #moreButton(facet: Facet, group: HTMLFieldSetElement, more: number): HTMLButtonElement {
    const button = make("button", { type: "button", class: "all" }, `${more.toLocaleString("en")} more`);
    button.addEventListener("click", () => void this.#showAll(facet, group, button));
    return button;
  }

  async #showAll(facet: Facet, group: HTMLFieldSetElement, button: HTMLButtonElement): Promise<void> {
    try {
      const values = await this.#all(facet);
      const list = make("ul", { class: "long" }, ...values.map((value) => item(facet, value)));
      button.remove();
      group.querySelector("ul")?.replaceWith(list);
      if (values.length > LONG_LIST) list.before(filterBox(list));
      group.querySelector("input")?.focus();
    } catch {
      button.textContent = "These could not be loaded; try again";
    }
  }
}

function item(facet: string, { id, name, count, chosen }: FacetCount): HTMLLIElement {
  const input = make("input", { type: "checkbox", name: facet, value: id });
  input.checked = chosen;
  const size = make("span", { class: "size" }, count.toLocaleString("en"));
  return make("li", {}, make("label", {}, input, make("span", {}, name), size));
}

/** A box that leaves of a long list what has the letters typed in its name. */
function filterBox(list: HTMLUListElement): HTMLInputElement {
  const box = make("input", { type: "text", class: "filter", "aria-label": "Filter this list", placeholder: "Filter" });
  box.addEventListener("input", () => {
    const typed = box.value.trim().toLowerCase();
    for (const each of list.children) {
      if (each instanceof HTMLElement) each.hidden = !each.textContent.toLowerCase().includes(typed);
    }
  });
  return box;
}
