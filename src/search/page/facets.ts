import type { Answer } from "../answer.ts";
import { type Facet, FACETS, KINDS, type Table } from "../shapes.ts";
import type { State } from "../state.ts";
import { byId, make } from "./dom.ts";

/** How many values of a facet are shown before the rest has to be asked for. */
const SHORT_LIST = 8;

const KIND_NAMES = { speech: "Speech", gloss: "Glosses of the page", stage: "Stage directions" };

interface Box {
  input: HTMLInputElement;
  count: HTMLElement;
}

/** The choices beside the results. They are made once and stay where they are; only their numbers change. */
export class FacetList {
  readonly #boxes = new Map<Facet | "kind", Map<string, Box>>();

  /** Makes the choices of every facet, the values with most paragraphs first. */
  constructor(table: Table) {
    for (const facet of FACETS) {
      const sizes = sizesOf(table, facet);
      const values = table.facets[facet].map(([id, name], index) => ({ id, name, size: sizes[index] ?? 0 }));
      const inTime = facet === "year" || facet === "meeting";
      this.#fill(facet, inTime ? values : values.sort((a, b) => b.size - a.size));
    }
    this.#fill(
      "kind",
      KINDS.map((id) => ({ id, name: KIND_NAMES[id] })),
    );
  }

  #fill(facet: Facet | "kind", values: readonly { id: string; name: string }[]): void {
    const boxes = new Map<string, Box>();
    const items = values.map(({ id, name }) => {
      const box = {
        input: make("input", { type: "checkbox", name: facet, value: id }),
        count: make("span", { class: "size" }),
      };
      boxes.set(id, box);
      return make("li", {}, make("label", {}, box.input, make("span", {}, name), box.count));
    });
    this.#boxes.set(facet, boxes);
    const rest = items.slice(SHORT_LIST);
    const group = byId(`facet-${facet}`, HTMLFieldSetElement);
    group.append(make("ul", {}, ...items.slice(0, SHORT_LIST)));
    if (rest.length > 0)
      group.append(make("details", {}, make("summary", {}, `${rest.length} more`), make("ul", {}, ...rest)));
  }

  /** Leaves the choices open beside the results, and folded where there is no room beside them. */
  static fold(): void {
    const narrow = byId("narrow", HTMLDetailsElement);
    const beside = matchMedia("(width >= 48rem)");
    const follow = () => (narrow.open = beside.matches);
    beside.addEventListener("change", follow);
    follow();
  }

  /** Shows what is chosen, and how many each choice would leave. */
  show({ state, counts, kinds }: Answer, table: Table): void {
    for (const facet of FACETS) {
      for (const [index, [id]] of table.facets[facet].entries()) {
        this.#set(facet, id, state.choice[facet].includes(id), counts[facet][index] ?? 0);
      }
    }
    for (const kind of KINDS) this.#set("kind", kind, state.kinds.includes(kind), kinds[kind]);
  }

  #set(facet: Facet | "kind", id: string, chosen: boolean, size: number): void {
    const box = this.#boxes.get(facet)?.get(id);
    if (box === undefined) return;
    box.input.checked = chosen;
    box.count.textContent = size.toLocaleString("en");
    box.count.parentElement?.classList.toggle("none", size === 0);
    if (chosen) box.input.closest("details")?.setAttribute("open", "");
  }

  /** What is chosen now. */
  chosen(): Pick<State, "choice" | "kinds"> {
    const of = (facet: Facet | "kind") =>
      [...(this.#boxes.get(facet) ?? [])].filter(([, { input }]) => input.checked).map(([id]) => id);
    const choice = {
      speaker: of("speaker"),
      topic: of("topic"),
      place: of("place"),
      year: of("year"),
      meeting: of("meeting"),
    };
    return { choice, kinds: KINDS.filter((kind) => of("kind").includes(kind)) };
  }
}

function sizesOf({ facets, values }: Table, facet: Facet): number[] {
  const sizes = facets[facet].map(() => 0);
  for (const value of values[facet].flat()) sizes[value] = (sizes[value] ?? 0) + 1;
  return sizes;
}
