import { count } from "../../archive/counts.ts";
import type { Answer, Offer } from "../answer.ts";
import type { FoundTerm } from "../find.ts";
import { writeState } from "../state.ts";
import { make } from "./dom.ts";

/** How many other forms of a word are named. */
const NAMED_FORMS = 8;

/** Said of a query such as `?!`. */
const NO_WORD = "No word, number or sign to search for was typed.";

/** How many paragraphs were found, in one sentence; a screen reader hears it. */
export function countText({ paragraphs, meetings }: Answer): string {
  if (paragraphs.length === 0) return "Nothing found";
  return `${count(paragraphs.length, "paragraph")} in ${count(meetings, "meeting")}`;
}

/** What was searched for: every word, phrase and exclusion, and how each of them was read. */
export function readingLine({ state, terms }: Answer): Node[] {
  if (terms.length === 0 && state.query !== "") return [new Text(NO_WORD)];
  const wanted = terms.filter(({ term }) => !term.excluded);
  const unwanted = terms.filter(({ term }) => term.excluded);
  return [
    ...(wanted.length > 0 ? ["Searched for ", ...listed(wanted), ". "] : []),
    ...(unwanted.length > 0
      ? [wanted.length > 0 ? "Left out: " : "All but those with ", ...listed(unwanted), "."]
      : []),
  ].map((part) => (typeof part === "string" ? document.createTextNode(part) : part));
}

const listed = (terms: readonly FoundTerm[]): (Node | string)[] =>
  terms.flatMap((found, index) => [index === 0 ? "" : "; ", ...termParts(found)]);

function termParts(found: FoundTerm): (Node | string)[] {
  const { term, also, hits } = found;
  const typed = make("b", {}, term.exact ? `“${term.typed}”` : term.typed);
  if (hits.size === 0) return [typed, ", which stands nowhere in the archive"];
  if (term.exact) return [typed, term.forms.length > 1 ? " word for word" : " in this form only"];
  if (also.length === 0) return [typed];
  const named = also.slice(0, NAMED_FORMS).map(({ text, count: times }) => `${text} (${times.toLocaleString("en")})`);
  const more = also.length > NAMED_FORMS ? `, and ${also.length - NAMED_FORMS} more` : "";
  return [
    typed,
    `${standsAsTyped(found) ? ", also read as " : ", which stands nowhere as typed, read as "}${named.join(", ")}${more}`,
  ];
}

function standsAsTyped({ hits, also }: FoundTerm): boolean {
  const all = [...hits.values()].reduce((sum, each) => sum + each.length, 0);
  return all > also.reduce((sum, { count: times }) => sum + times, 0);
}

/** Other searches that find something, as links. */
export function offerList(offers: readonly Offer[]): Node[] {
  if (offers.length === 0) return [];
  const items = offers.map(({ without, state, count: found }) => {
    const words = without.map((typed) => `“${typed}”`).join(", ");
    const text = words === "" ? "the same without any filter" : `without ${words}`;
    return make("li", {}, make("a", { href: writeState(state) }, text), `: ${count(found, "paragraph")}`);
  });
  return [make("p", {}, "Nothing has all of this. There is more"), make("ul", {}, ...items)];
}
