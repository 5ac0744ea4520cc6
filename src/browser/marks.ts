import { rangeIn, textNodes } from "./words-in.ts";

/**
 * Marks what a search found on a meeting's page, without touching the text, and leads from hit to hit. The words are as
 * the search counts them; the hits are places among the meeting's paragraphs, in order of print.
 */

const NAME = "found";

/** Marks words in the paragraphs that are hits, and shows where among them the reader is. */
export function showHits(words: readonly string[], places: readonly number[]): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>(".turn > p[id]")];
  const here = document.getElementById(location.hash.slice(1));
  const found = places.flatMap((place) => paragraphs[place] ?? []);
  const hits = found.length > 0 ? found : here ? [here] : [];
  const ranges = hits.flatMap((hit) => [...rangesIn(hit, pattern(words))]);
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  document.body.append(bar(hits, Math.max(0, here ? hits.indexOf(here) : 0)));
}

function bar(hits: readonly HTMLElement[], first: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "hits";
  element.setAttribute("role", "group");
  element.ariaLabel = "Words found";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  let at = first;
  const say = () => (said.textContent = `hit ${at + 1} of ${hits.length}`);
  const step = (by: number) => () => {
    at = (at + by + hits.length) % hits.length;
    history.replaceState(history.state, "", `#${hits[at]?.id ?? ""}`);
    hits[at]?.scrollIntoView({ block: "center" });
    focusOn(hits[at]);
    say();
  };
  const clear = () => {
    CSS.highlights.delete(NAME);
    element.remove();
    focusOn(hits[at]);
  };
  say();
  if (hits.length > 1) element.append(said, button("Previous", step(-1)), button("Next", step(1)));
  element.append(button("Clear marks", clear));
  return element;
}

const focusOn = (hit: HTMLElement | undefined): void =>
  hit?.querySelector<HTMLElement>(".n")?.focus({ preventScroll: true });

function button(text: string, action: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.textContent = text;
  element.onclick = action;
  return element;
}

function* rangesIn(paragraph: Element, words: RegExp): Generator<Range> {
  const nodes = textNodes(paragraph);
  const text = nodes.map(({ data }) => data).join("");
  for (const { index, 0: found } of text.matchAll(words)) {
    yield rangeIn(nodes, index, index + found.length);
  }
}

/** Whole words whatever stands between them, their apostrophes and dashes, and the commas in their numbers. */
function pattern(words: readonly string[]): RegExp {
  const each = words.map((word) => {
    const tokens = word.match(/[\p{L}\p{M}\p{N}]+(?:['.,][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];
    const source = tokens.map(tokenSource).join(String.raw`[^\p{L}\p{N}\p{Sc}%]*`);
    const [before, after] = [/^[\p{L}\p{N}]/u, /[\p{L}\p{N}]$/u].map((edge) => edge.test(word));
    return `${before ? String.raw`(?<![\p{L}\p{N}])` : ""}${source}${after ? String.raw`(?![\p{L}\p{N}])` : ""}`;
  });
  return new RegExp(each.join("|"), "giu");
}

const tokenSource = (token: string): string =>
  token === "-"
    ? String.raw`[\p{Pd}\u2212]`
    : token
        .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
        .replaceAll("'", "['’‘ʼʹ`´]")
        .replaceAll(/(?<=\d)(?=\d)/g, ",?");
