import { AstroError } from "astro/errors";
import type { Loader, LoaderContext } from "astro/loaders";
import type { Content } from "./content-model.ts";
import { readContent } from "./content.ts";
import type { EditorialEntry } from "./editorial.ts";
import type { Found } from "./found.ts";
import { type Fault, faultReport, isError } from "./fault.ts";
import { mentionsIn } from "./notes/mentions.ts";
import {
  about as aboutSchema,
  type LedgerEntry,
  type MeetingEntry,
  meetingNote,
  type MentionsEntry,
  type Noted,
} from "./schemas.ts";
import { storedSeries } from "./series/stored.ts";
import { storedThread } from "./threads/stored.ts";

type Data = Record<string, unknown>;

/** An entry on its way into the store. */
interface Draft {
  id: string;
  data: Data;
}

/**
 * The loaders of one content folder, one for each collection. They share one reading of the folder, because what is
 * wrong may lie between files, and each refuses to load while anything in the folder is wrong.
 * @param base the path that the archive lives under, with a slash at both ends.
 */
export function contentLoaders(folder: string, base: string) {
  const shared = sharedReading(folder);
  const loader = (name: string, drafts: (content: Content) => Draft[]) => contentLoader(name, folder, shared, drafts);
  return {
    meetings: loader("meetings", (content) => meetingDrafts(content, base)),
    speakers: loader("speakers", ({ speakers, found }) => [
      ...speakers.map((entry) => editorialDraft(entry, base)),
      ...found.speakers.map((speaker) => foundDraft(speaker, { offices: [], sources: [] })),
    ]),
    places: loader("places", ({ places, found }) => [
      ...places.map((entry) => editorialDraft(entry, base)),
      ...found.places.map((place) => foundDraft(place, {})),
    ]),
    topics: loader("topics", ({ topics }) => topics.map((entry) => editorialDraft(entry, base))),
    threads: loader("threads", (content) => threadDrafts(content, base)),
    series: loader("series", (content) => seriesDrafts(content, base)),
    mentions: loader("mentions", (content) => [mentionsDraft(content)]),
    ledger: loader("ledger", (content) => [ledgerDraft(content)]),
    files: loader("files", ({ files }) => files.map((file) => ({ id: file.path, data: { ...file } }))),
    about: loader("about", (content) => [aboutDraft(content, base)]),
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
    const refill = async () => fillStore(context, drafts(sound(await read(), context)));
    await refill();
    if (context.watcher) watch(context, folder, refill);
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

function fillStore(context: LoaderContext, drafts: Draft[]): void {
  const { store } = context;
  const gone = new Set(store.keys());
  for (const { id, data } of drafts) {
    gone.delete(id);
    store.set({ id, data, digest: context.generateDigest(data) });
  }
  for (const id of gone) store.delete(id);
}

/**
 * Loads again after each change below the folder. A fault is logged, by the first collection alone, and the last sound
 * reading stays on the pages.
 */
function watch({ watcher, logger, collection }: LoaderContext, folder: string, reload: () => Promise<void>): void {
  watcher?.add(folder);
  watcher?.on("all", (_event, path) => {
    if (!path.startsWith(folder)) return;
    reload().catch((error: unknown) => {
      if (collection === "meetings") logger.error(error instanceof Error ? error.message : String(error));
    });
  });
}

/** What a transcript without a note of the editor's has. */
const NO_NOTE = meetingNote.parse({});

function meetingDrafts({ transcripts, meetings }: Content, base: string): Draft[] {
  const notes = new Map(meetings.map((entry) => [entry.id, entry]));
  return transcripts.map(({ id, transcript, source, captures, addresses }) => {
    const entry = notes.get(id);
    const note = { ...NO_NOTE, ...entry?.data, html: entry?.note.html(base) ?? "" };
    const data: MeetingEntry = { transcript, source, captures, addresses, note };
    return { id, data: { ...data } };
  });
}

function ledgerDraft({ ledger: { departures } }: Content): Draft {
  const data: LedgerEntry = { departures };
  return { id: "ledger", data: { ...data } };
}

function threadDrafts({ threads, ledger: { departures } }: Content, base: string): Draft[] {
  return threads.map((thread) => ({
    id: thread.id,
    data: { ...storedThread(thread, departures, thread.note.html(base)) },
  }));
}

function seriesDrafts({ series, ledger: { departures } }: Content, base: string): Draft[] {
  return series.map((entry) => ({ id: entry.id, data: { ...storedSeries(entry, departures, entry.note.html(base)) } }));
}

function mentionsDraft(content: Content): Draft {
  const data: MentionsEntry = { mentions: mentionsIn(content) };
  return { id: "mentions", data: { ...data } };
}

function aboutDraft(
  { about: [entry], speakers, places, topics, threads, series, found }: Content,
  base: string,
): Draft {
  const holds = {
    speakers: speakers.length + found.speakers.length > 0,
    places: places.length + found.places.length > 0,
    topics: topics.length > 0,
    threads: threads.length > 0,
    series: series.length > 0,
  };
  const data = entry?.data ?? aboutSchema.parse({});
  return { id: "about", data: { ...data, html: entry?.note.html(base) ?? "", holds } };
}

function editorialDraft<T extends object>({ id, data, note }: EditorialEntry<T>, base: string): Draft {
  const noted: Noted<T> = { ...data, html: note.html(base) };
  return { id, data: { ...noted } };
}

/** One whom only the record names has the fields of the editor's entries, and nothing in them. */
const foundDraft = ({ id, name, spellings }: Found, empty: Data): Draft => ({
  id,
  data: { name, spellings, ...empty, html: "" },
});
