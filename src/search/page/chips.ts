import { type State, writeState } from "../state.ts";
import type { Answer } from "../worker/answer.ts";
import { make } from "./dom.ts";
import { chipText } from "./sentence.ts";

/** Everything that a search is narrowed by, each as a link to the search without it. */
export function chipItems({ choice, state }: Answer): HTMLLIElement[] {
  const chips = choice.map((chip) => chipItem(chipText(chip), chip.without));
  if (state.scope === "paragraph") return chips;
  return [...chips, chipItem(`all words in one ${state.scope}`, { ...state, scope: "paragraph" })];
}

function chipItem(text: string, without: State): HTMLLIElement {
  const cross = make("span", { "aria-hidden": "true" }, " ×");
  return make("li", {}, make("a", { href: writeState(without) || "?", "aria-label": `Remove: ${text}` }, text, cross));
}
