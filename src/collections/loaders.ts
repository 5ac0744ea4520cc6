import { AstroError } from "astro/errors";
import type { Loader, LoaderContext } from "astro/loaders";
import type { Kept } from "../kept/index.ts";
import type { Content } from "./content-model.ts";
import { readContent } from "./content.ts";
import { type Fault, faultReport, isError } from "./fault.ts";
import { type FileReader, readFresh, rememberedFiles } from "./files/remembered.ts";
import { keptReader, rememberReadings } from "./readings.ts";
import type { Keyed } from "./held.ts";
import { holdFiles, holdRecords } from "./records.ts";
import type { AboutEntry, FileEntry, HeldFile, MeetingEntry } from "./schemas.ts";
import { type Stored, storedOf, type WithId } from "./stored.ts";

type Data = Record<string, unknown>;

/** An entry on its way into the store. */
interface Draft {
  id: string;
  data: Data;
}

/** What the loaders go by. */
export interface Settings {
  /** The content folder. */
  folder: string;
  /** The path that the archive lives under, with a slash at both ends. */
  base: string;
  /** Where readings are kept. */
  kept: Kept;
}

/**
 * The loaders of one content folder, one for each collection. They share one reading of the folder, because what is
 * wrong may lie between files, and each refuses to load while anything in the folder is wrong.
 */
export function contentLoaders(settings: Settings) {
  const shared = sharedReading(settings);
  const loader = (name: string, drafts: (reading: FolderReading) => Draft[]) =>
    contentLoader(name, settings.folder, shared, drafts);
  return {
    meetings: loader("meetings", ({ stored }) => holdRecords(stored().meetings).map(meetingDraft)),
    speakers: loader("speakers", ({ stored }) => stored().speakers.map(draft)),
    places: loader("places", ({ stored }) => stored().places.map(draft)),
    topics: loader("topics", ({ stored }) => stored().topics.map(draft)),
    threads: loader("threads", ({ stored }) => stored().threads.map(draft)),
    series: loader("series", ({ stored }) => stored().series.map(draft)),
    mentions: loader("mentions", ({ stored }) => [single("mentions", { mentions: stored().mentions })]),
    ledger: loader("ledger", ({ stored }) => [single("ledger", { departures: stored().departures })]),
    files: loader("files", ({ content }) => holdFiles(content.files).map(fileDraft)),
    about: loader("about", ({ stored }) => [aboutDraft(stored())]),
  };
}

/** A reading of the folder, and what the collections hold by it, which is made when the first of them is filled. */
interface FolderReading {
  content: Content;
  /** The keys of what was read of its files. */
  asked: ReadonlySet<string>;
  stored: () => Stored;
}

/** How loaders read the folder: once for all that ask at the same time. */
interface SharedReading {
  /** The reading that is under way, or one that begins now. */
  now: (files: FileReader) => Promise<FolderReading>;
  /** One that begins now, or as soon as that is done which is under way: it may have missed what has just changed. */
  anew: (files: FileReader) => Promise<FolderReading>;
}

function sharedReading({ folder, base, kept }: Settings): SharedReading {
  let underWay: Promise<FolderReading> | null = null;
  let next: Promise<FolderReading> | null = null;
  const begin = (files: FileReader) => {
    const reading = readOnce(files).finally(() => setTimeout(() => end(reading), 0));
    [next, underWay] = [null, reading];
    return reading;
  };
  const end = (reading: Promise<FolderReading>) => {
    if (underWay === reading) underWay = null;
  };
  return {
    now: (files) => underWay ?? begin(files),
    anew: (files) =>
      (next ??= (underWay ?? Promise.resolve()).then(
        () => begin(files),
        () => begin(files),
      )),
  };

  async function readOnce(files: FileReader): Promise<FolderReading> {
    const asked = new Set<string>();
    const content = await readContent(folder, "as it stands", keptReader(kept, asked), "first first", files);
    let stored: Stored | null = null;
    return { content, asked, stored: () => (stored ??= storedOf(content, base)) };
  }
}

/** A build reads each file but once, and remembers none. */
const remembered = rememberedFiles();

function contentLoader(
  name: string,
  folder: string,
  shared: SharedReading,
  drafts: (reading: FolderReading) => Draft[],
) {
  const load = async (context: LoaderContext) => {
    const news = notTold();
    const warn = (faults: readonly Fault[]) => {
      const told = news(faults);
      if (told.length > 0) context.logger.warn(`\n${faultReport(told)}`);
    };
    const files = context.watcher ? remembered : readFresh;
    const refill = async (read: SharedReading["now"]) => {
      const reading = await read(files);
      refuseFaults(reading.content, context, warn);
      fillStore(context, drafts(reading));
      rememberReadings(reading.asked);
    };
    await refill(shared.now);
    if (context.watcher) watch(context, folder, () => refill(shared.anew));
  };
  return { name: `content:${name}`, load } satisfies Loader;
}

/** Gives of some faults those that were not among the last ones: each is told once as long as it stands. */
function notTold(): (faults: readonly Fault[]) => Fault[] {
  let before = new Set<string>();
  return (faults) => {
    const keyed = faults.map((fault) => ({ fault, key: JSON.stringify(fault) }));
    const news = keyed.filter(({ key }) => !before.has(key)).map(({ fault }) => fault);
    before = new Set(keyed.map(({ key }) => key));
    return news;
  };
}

/** Goes on where nothing in the content is an error; warnings are told by the first collection alone. */
function refuseFaults(
  content: Content,
  { collection, watcher }: LoaderContext,
  warn: (faults: readonly Fault[]) => void,
): void {
  const faults = watcher ? content.faults.map((fault) => mildLedgerFault(fault, content)) : content.faults;
  if (faults.some(isError)) {
    const error = new AstroError(`The content has faults.\n\n${faultReport(faults)}`, "Nothing was built.");
    throw Object.assign(error, { name: "ContentFaults" });
  }
  if (collection === "meetings") warn(faults);
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
 * By the last of these times, in milliseconds, the watcher has looked a folder over, however busy the server is as it begins;
 * what is edited before that, it takes for what was there.
 */
const LOOKED_OVER = [5000, 10_000, 20_000, 40_000];

/**
 * Loads again after each change below the folder. A fault is logged, by the first collection alone and once as long as it
 * stands, and the last sound reading stays on the pages.
 */
function watch({ watcher, logger, collection }: LoaderContext, folder: string, reload: () => Promise<void>): void {
  let told = "";
  const again = () =>
    void reload().then(
      () => (told = ""),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (collection === "meetings" && message !== told) logger.error(message);
        told = message;
      },
    );
  watcher?.add(folder);
  watcher?.on("all", (_event, path) => {
    if (path.startsWith(folder)) again();
  });
  for (const time of LOOKED_OVER) setTimeout(again, time).unref();
}

/** A meeting at a glance. */
function meetingDraft({ key, thing: record }: Keyed<Stored["meetings"][number]>): Draft {
  const { date, title, place, turns } = record.transcript;
  const data: MeetingEntry = {
    date: date.iso,
    title: title?.text ?? null,
    place: place?.text ?? null,
    speakers: [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))],
    turns: turns.length,
    paragraphs: turns.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    record: key,
  };
  return { id: record.id, data: { ...data } };
}

function fileDraft({ key, thing: { path } }: Keyed<HeldFile>): Draft {
  const data: FileEntry = { path, file: key };
  return { id: path, data: { ...data } };
}

function aboutDraft({ about, speakers, places, topics, threads, series }: Stored): Draft {
  const holds = {
    speakers: speakers.length > 0,
    places: places.length > 0,
    topics: topics.length > 0,
    threads: threads.length > 0,
    series: series.length > 0,
  };
  const data: AboutEntry = { ...about, holds };
  return { id: "about", data: { ...data } };
}

const draft = <T extends object>({ id, ...data }: WithId<T>): Draft => ({ id, data });

const single = (id: string, data: Data): Draft => ({ id, data });
