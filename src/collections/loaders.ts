import { AstroError } from "astro/errors";
import type { Loader, LoaderContext } from "astro/loaders";
import type { Content } from "./content-model.ts";
import { readContent } from "./content.ts";
import type { EditorialEntry } from "./editorial.ts";
import { type Fault, faultReport, isError } from "./fault.ts";
import { about as aboutSchema, type LedgerEntry, type MeetingEntry, type Noted } from "./schemas.ts";

type Data = Record<string, unknown>;

/** An entry on its way into the store: its data without the HTML of its Markdown, and that Markdown. */
interface Draft {
  id: string;
  markdown: string;
  withHtml: (html: string) => Data;
}

/**
 * The loaders of one content folder, one for each collection. They share one reading of the folder, because what is
 * wrong may lie between files, and each refuses to load while anything in the folder is wrong.
 */
export function contentLoaders(folder: string) {
  const shared = sharedReading(folder);
  const loader = (name: string, drafts: (content: Content) => Draft[]) => contentLoader(name, folder, shared, drafts);
  return {
    meetings: loader("meetings", meetingDrafts),
    speakers: loader("speakers", ({ speakers }) => speakers.map(editorialDraft)),
    places: loader("places", ({ places }) => places.map(editorialDraft)),
    topics: loader("topics", ({ topics }) => topics.map(editorialDraft)),
    ledger: loader("ledger", (content) => [ledgerDraft(content)]),
    about: loader("about", (content) => [aboutDraft(content)]),
  };
}

/** Reads the folder once for all loaders that ask at the same time, and again when they ask later. */
function sharedReading(folder: string): () => Promise<Content> {
  let underWay: Promise<Content> | null = null;
  return () => {
    underWay ??= readContent(folder).finally(() => setTimeout(() => (underWay = null), 0));
    return underWay;
  };
}

function contentLoader(
  name: string,
  folder: string,
  read: () => Promise<Content>,
  drafts: (content: Content) => Draft[],
) {
  const load = async (context: LoaderContext) => {
    await fillStore(context, drafts(sound(await read(), context)));
    if (context.watcher) watch(context, folder, async () => fillStore(context, drafts(sound(await read(), context))));
  };
  return { name: `content:${name}`, load } satisfies Loader;
}

/** The content, when nothing in it is an error; warnings are logged by the first collection alone. */
function sound(content: Content, { collection, logger, watcher }: LoaderContext): Content {
  const faults = watcher ? content.faults.map((fault) => mildLedgerFault(fault, content)) : content.faults;
  if (faults.some(isError)) {
    const error = new AstroError(`The content has faults.\n\n${faultReport(faults)}`, "Nothing was built.");
    throw Object.assign(error, { name: "ContentFaults" });
  }
  if (faults.length > 0 && collection === "meetings") logger.warn(`\n${faultReport(faults)}`);
  return content;
}

/** In development nothing is published, so that an edit which the ledger does not allow is shown, with a warning. */
function mildLedgerFault(fault: Fault, { ledger }: Content): Fault {
  return fault.file === ledger.path ? { ...fault, severity: "warning" } : fault;
}

async function fillStore(context: LoaderContext, drafts: Draft[]): Promise<void> {
  const { store } = context;
  const gone = new Set(store.keys());
  for (const { id, markdown, withHtml } of drafts) {
    gone.delete(id);
    const html = markdown.trim() === "" ? "" : (await context.renderMarkdown(markdown)).html;
    const data = withHtml(html);
    store.set({ id, data, digest: context.generateDigest(data) });
  }
  for (const id of gone) store.delete(id);
}

/** Loads again after each change below the folder. A fault is logged and the last sound reading stays on the pages. */
function watch({ watcher, logger }: LoaderContext, folder: string, reload: () => Promise<void>): void {
  watcher?.add(folder);
  watcher?.on("all", (_event, path) => {
    if (!path.startsWith(folder)) return;
    reload().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
  });
}

function meetingDrafts({ transcripts, meetings }: Content): Draft[] {
  const notes = new Map(meetings.map((entry) => [entry.id, entry]));
  return transcripts.map(({ id, transcript, source, addresses }) => {
    const note = notes.get(id);
    return {
      id,
      markdown: note?.markdown ?? "",
      withHtml: (html) => {
        const meetingNote = { source: "not located", ...note?.data, html };
        const entry: MeetingEntry = { transcript, source, addresses, note: meetingNote };
        return { ...entry };
      },
    };
  });
}

function ledgerDraft({ ledger: { departures } }: Content): Draft {
  const entry: LedgerEntry = { departures };
  return { id: "ledger", markdown: "", withHtml: () => ({ ...entry }) };
}

function aboutDraft({ about, speakers, places, topics }: Content): Draft {
  const holds = { speakers: speakers.length > 0, places: places.length > 0, topics: topics.length > 0 };
  const data = about[0]?.data ?? aboutSchema.parse({});
  return { id: "about", markdown: about[0]?.markdown ?? "", withHtml: (html) => ({ ...data, html, holds }) };
}

function editorialDraft<T extends object>({ id, data, markdown }: EditorialEntry<T>): Draft {
  const withHtml = (html: string): Noted<T> & Data => ({ ...data, html });
  return { id, markdown, withHtml };
}
