import { Files } from "./files.ts";
import type { Question, Reply } from "./messages.ts";
import { Positions } from "./positions.ts";
import { Searcher } from "./searcher.ts";

/** Runs the search beside the page, so that the page never stands still. */
let searcher: Promise<Searcher> | null = null;

addEventListener("message", ({ data }: MessageEvent<Question>) => void reply(data));

async function reply(question: Question): Promise<void> {
  const { id } = question;
  try {
    say({ id, gives: await answer(question) });
  } catch (error) {
    say({ id, failed: String(error) });
  }
}

async function answer(question: Question): Promise<unknown> {
  const { id, method, takes } = question;
  if (method === "open") {
    const files = new Files(takes.root);
    searcher = Searcher.open(files, (layout) => new Positions((path) => files.pagefind(path), layout));
    await searcher;
    return null;
  }
  if (searcher === null) throw new Error("The search was not opened.");
  const open = await searcher;
  if (method === "answer") return open.answer(takes.state, takes.typing);
  if (method === "results") return open.results(takes.from, takes.to);
  if (method === "beside") return open.beside(takes.all);
  if (method === "facets") return open.facets();
  if (method === "facet") return open.facet(takes.facet);
  if (method === "leads") return open.leads();
  return open.save(takes.format, takes.root, (done, all) => say({ id, progress: [done, all] }));
}

const say = (reply_: Reply): void => postMessage(reply_);
