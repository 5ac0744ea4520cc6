import { askedByValue } from "../query/amount.ts";
import { AMOUNT } from "../query/fields.ts";
import { type Clause, parseQuery, queryText } from "../query/parse.ts";
import { count } from "./answer.ts";
import type { Engine } from "./engine.ts";
import type { Asked, Offer } from "./offers.ts";

/** The most words of a query that are an amount together: exceeded 20 billion US dollars. */
const MOST_WORDS = 7;

/** The same search with the first amount typed in words asked for by its value; `null` where that finds nothing. */
export async function offerByValue(asked: Asked, engine: Engine): Promise<Offer | null> {
  const clauses = clausesByValue(asked.query.clauses);
  if (clauses === null) return null;
  const found = count({ ...asked.search, clauses: await engine.find(clauses.all) }, engine.layout);
  const state = { ...asked.state, query: queryText({ clauses: clauses.all, fields: asked.query.fields }) };
  const text = queryText({ clauses: [clauses.byValue], fields: [] });
  return found === 0 ? null : { text, state, count: found, of: "paragraph" };
}

/** The clauses with those that are an amount together as one, the longest that there is from the first on. */
function clausesByValue(clauses: readonly Clause[]): { all: Clause[]; byValue: Clause } | null {
  const words = clauses.map(wordOf);
  for (let from = 0; from < words.length; from += 1) {
    const end = words.findIndex((word, at) => at >= from && word === null);
    const most = Math.min(from + MOST_WORDS, end < 0 ? words.length : end);
    for (let to = most; to > from; to -= 1) {
      const asked = askedByValue(words.slice(from, to).join(" "));
      const [byValue] = asked === null ? [] : parseQuery(`${AMOUNT}:${asked}`).clauses;
      if (byValue !== undefined) return { all: [...clauses.slice(0, from), byValue, ...clauses.slice(to)], byValue };
    }
  }
  return null;
}

/** What is typed of a clause that is one word or phrase; `null` for all others. */
function wordOf({ terms: [{ typed, beginning, amount }, ...others], excluded }: Clause): string | null {
  return excluded || others.length > 0 || beginning || amount !== undefined ? null : typed;
}
