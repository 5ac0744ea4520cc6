import type { SearchRequests } from "./messages.ts";
import { Searcher } from "./searcher.ts";
import { serve } from "./serve.ts";

/** Runs the search beside its page. */
serve<SearchRequests>((volumes) => {
  const searcher = new Searcher(volumes);
  return ({ method, takes }, progress) => {
    if (method === "answer") return searcher.answer(takes.state, takes.typing);
    if (method === "results") return searcher.results(takes.from, takes.to);
    if (method === "lines") return searcher.concordance().lines(takes.from, takes.to, progress);
    if (method === "frequencies") return searcher.concordance().frequencies();
    if (method === "saveLines") return searcher.concordance().save(takes.origin, progress);
    if (method === "beside") return searcher.beside(takes.all);
    if (method === "facets") return searcher.facets();
    if (method === "facet") return searcher.facet(takes.facet);
    if (method === "leads") return searcher.leads();
    return searcher.save(takes.format, takes.origin, progress);
  };
});
