import { count } from "../../archive/counts.ts";
import type { SaidClause, SaidForm, SaidTerm } from "../find/said.ts";
import { type State, writeState } from "../state.ts";
import type { Answer, Leads } from "../worker/answer.ts";
import { make } from "./dom.ts";

/** How many forms of a word are named. */
const NAMED_FORMS = 8;

/** Said of a query such as `?!`. */
const NO_WORD = "No word, number or sign to search for was typed.";

type Part = Node | string;

/** What was searched for: every word, phrase and exclusion, and how each of them was read. */
export function readingParts({ blank, state, clauses }: Pick<Answer, "blank" | "state" | "clauses">): Part[] {
  if (clauses.length === 0) return blank && state.query !== "" ? [NO_WORD] : [];
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const unwanted = clauses.filter(({ excluded }) => excluded);
  return [
    ...(wanted.length > 0 ? ["Searched for ", ...listed(wanted), ". "] : []),
    ...(unwanted.length > 0
      ? [wanted.length > 0 ? "Left out: " : "All but those with ", ...listed(unwanted), "."]
      : []),
  ];
}

const listed = (clauses: readonly SaidClause[]): Part[] =>
  clauses.flatMap(({ terms }, index) => [
    index === 0 ? "" : "; ",
    ...terms.flatMap((term, place) => [place === 0 ? "" : " or ", ...termParts(term)]),
  ]);

function termParts(term: SaidTerm): Part[] {
  const typed = make("b", {}, term.exact ? `“${term.text}”` : `${term.text}${term.beginning ? "…" : ""}`);
  if (term.paragraphs === 0) return [typed, ...absence(term)];
  if (term.amount) return [typed, `: ${formList(term.forms)}`];
  if (term.exact) return [typed, ` ${term.words > 1 ? "word for word" : "in this form only"} (${times(term.forms)})`];
  if (term.beginning) return [typed, ` and what begins so: ${formList(term.forms)}`];
  const [own, others] = [true, false].map((asTyped) => term.forms.filter((form) => form.asTyped === asTyped));
  if (others === undefined || others.length === 0) return [typed, ` (${times(term.forms)})`];
  if (own === undefined || own.length === 0) return [typed, `, in no paragraph as typed, read as ${formList(others)}`];
  return [typed, ` (${times(own)}), also read as ${formList(others)}`];
}

/** "Nowhere" is said of everything, "in no paragraph" of paragraphs. */
function absence({ beside, amount }: SaidTerm): Part[] {
  if (amount) return [", which no speaker states in the archive"];
  if (beside === 0) return [", which stands nowhere in the archive"];
  return [
    `, which stands in no paragraph, but ${beside === 1 ? "once" : `${beside.toLocaleString("en")} times`} beside the speech`,
  ];
}

function formList(forms: readonly SaidForm[]): string {
  const named = forms.slice(0, NAMED_FORMS).map((form) => `${form.text} (${formFacts(form)})`);
  const more = forms.length > NAMED_FORMS ? `, and ${forms.length - NAMED_FORMS} more` : "";
  return `${named.join(", ")}${more}`;
}

const formFacts = (form: SaidForm): string =>
  `${times([form])}${form.spelling === "" ? "" : `, ${form.spelling} spelling`}`;

const times = (forms: readonly SaidForm[]): string =>
  forms.reduce((sum, form) => sum + form.times, 0).toLocaleString("en");

/** Other searches that find something or more, as links; after nothing was found as a list. */
export function leadParts({ clauses, offers, byValue, instead }: Leads, answer: Answer): Node[] {
  const near = clauses.flatMap(({ terms }) => terms.flatMap((term) => term.near));
  const meant = near.map(({ word, forms }) =>
    make(
      "p",
      {},
      `Instead of “${word}”: `,
      ...forms.flatMap(({ form, printed, count: each }, at) => {
        const state = instead[`${word} ${form}`];
        const timesText = ` (${each === 1 ? "once" : `${each.toLocaleString("en")} times`})`;
        return [at === 0 ? "" : ", ", state === undefined ? printed : stateLink(state, printed), timesText];
      }),
    ),
  );
  const nothing = answer.paragraphs === 0 && !answer.blank;
  const quoted = answer.clauses.flatMap(({ terms }) => terms.filter(isQuotation)).map(({ text }) => text);
  const found = offers.map((offer) => [stateLink(offer.state, offer.text), `: ${count(offer.count, offer.of)}`]);
  return [
    ...meant,
    ...(byValue === null
      ? []
      : [
          make(
            "p",
            {},
            "Search by value: ",
            stateLink(byValue.state, byValue.text),
            `: ${count(byValue.count, byValue.of)}`,
          ),
        ]),
    ...quoted.map((text) => make("p", {}, make("a", { href: checkAddress(text) }, "Check it as a quotation"))),
    ...(nothing && isForeign(answer, near.length > 0) ? [make("p", {}, "The archive is in English.")] : []),
    ...(found.length === 0 ? [] : nothing ? offerList(found) : [offerLine(found)]),
  ];
}

/** From so many words on a phrase that stands nowhere may be a quotation with a word changed. */
const QUOTATION = 5;

const isQuotation = ({ exact, words, paragraphs }: SaidTerm): boolean =>
  exact && paragraphs === 0 && words >= QUOTATION;

const checkAddress = (text: string): string => `../check/?${new URLSearchParams([["q", text]])}`;

function offerList(found: readonly (Node | string)[][]): Node[] {
  const items = found.map((parts) => make("li", {}, ...parts));
  return [make("p", {}, "Nothing has all of this. There is"), make("ul", {}, ...items)];
}

const offerLine = (found: readonly (Node | string)[][]): Node =>
  make("p", {}, "There is also ", ...found.flatMap((parts, at) => [at === 0 ? "" : "; ", ...parts]));

const stateLink = (state: State, text: string): Node => make("a", { href: writeState(state) || "?" }, text);

/** Letters of another script, or a word that stands nowhere and is near to none that does. */
function isForeign({ state, clauses }: Answer, isNear: boolean): boolean {
  if (/(?!\p{Script=Latin})\p{L}/u.test(state.query)) return true;
  const unknown = clauses.some(
    ({ terms, excluded }) => !excluded && terms.every((term) => !term.amount && term.paragraphs + term.beside === 0),
  );
  return unknown && !isNear;
}
