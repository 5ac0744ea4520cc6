import { Checker } from "./checker.ts";
import { Files } from "./files.ts";
import type { Question, Reply } from "./messages.ts";
import { Positions } from "./positions.ts";
import { type Opened, openIndex } from "./open.ts";
import { Searcher } from "./searcher.ts";

/** Runs the search beside the page, so that the page never stands still. */
let opened: Promise<ReturnType<typeof answering>> | null = null;

const answering = (index: Opened) => ({ searcher: new Searcher(index), checker: new Checker(index) });

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
    opened = openIndex(files, (layout) => new Positions((path) => files.pagefind(path), layout)).then(answering);
    await opened;
    return null;
  }
  if (opened === null) throw new Error("The search was not opened.");
  const { searcher, checker } = await opened;
  const progress = (done: number, all: number) => say({ id, progress: [done, all] });
  if (method === "check") return checker.check(takes.text);
  if (method === "answer") return searcher.answer(takes.state, takes.typing);
  if (method === "results") return searcher.results(takes.from, takes.to);
  if (method === "lines") return searcher.concordance().lines(takes.from, takes.to, progress);
  if (method === "frequencies") return searcher.concordance().frequencies();
  if (method === "saveLines") return searcher.concordance().save(takes.root, progress);
  if (method === "beside") return searcher.beside(takes.all);
  if (method === "facets") return searcher.facets();
  if (method === "facet") return searcher.facet(takes.facet);
  if (method === "leads") return searcher.leads();
  return searcher.save(takes.format, takes.root, progress);
}

const say = (reply_: Reply): void => postMessage(reply_);
