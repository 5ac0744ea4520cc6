import type { Mention } from "../collections/notes/mentions.ts";
import { meetingPath, placePath, personPath, seriesPath, threadPath, topicPath, yearPath } from "./addresses.ts";
import { whenText, yearOf } from "./dates.ts";
import type { Archive, Meeting, Paragraph, Turn } from "./model.ts";
import { heldSteps } from "./threads.ts";
import { whenAndWhere } from "./titles.ts";

/** A kind of what names paragraphs, as a heading has it. */
export type ReferrerKind = "Threads" | "Series" | "Notes";

/** What the editor wrote that names turns or paragraphs of a meeting. */
export interface Referrer {
  kind: ReferrerKind;
  /** Its name among others of its kind. */
  name: string;
  /** Its path below the site's root; `null` where it is on no page by itself. */
  path: string | null;
  /** What it names, in the order of the record. */
  units: Unit[];
}

/** What has a number and an address of its own. */
type Unit = Pick<Turn | Paragraph, "id" | "number">;

/** A referrer, and the id of one thing in the meeting that it names. */
type Naming = Omit<Referrer, "units"> & { id: string };

/** Every kind of what names paragraphs: another kind is one more line here. */
const KINDS: readonly ((meeting: Meeting, archive: Named) => Naming[])[] = [threads, series, notes, ownNote];

/** The part of the archive in which paragraphs are named. */
type Named = Pick<Archive, "meetings" | "people" | "places" | "topics" | "threads" | "series" | "mentions">;

/** What names turns and paragraphs of a meeting, each with all that it names there. */
export function namedIn(meeting: Meeting, archive: Named): Referrer[] {
  const units = meeting.turns.flatMap((turn): Unit[] => [turn, ...turn.paragraphs]);
  const namings = KINDS.flatMap((namingsOf) => namingsOf(meeting, archive));
  const byReferrer = Map.groupBy(namings, ({ kind, name, path }) => `${kind} ${path ?? ""} ${name}`);
  return [...byReferrer.values()].flatMap((group) => {
    const [first] = group;
    const named = units.filter((unit) => group.some(({ id }) => id === unit.id));
    return first === undefined || named.length === 0 ? [] : [{ ...without(first), units: named }];
  });
}

const without = ({ kind, name, path }: Naming): Omit<Referrer, "units"> => ({ kind, name, path });

function threads({ id }: Meeting, archive: Named): Naming[] {
  return archive.threads.flatMap((thread) =>
    heldSteps(thread)
      .filter(({ meeting }) => meeting.id === id)
      .map((step) => ({ kind: "Threads", name: thread.title, path: threadPath(thread), id: step.id })),
  );
}

function series({ id }: Meeting, archive: Named): Naming[] {
  return archive.series.flatMap((one) =>
    one.statements
      .filter(({ meeting }) => meeting.id === id)
      .map(({ paragraph }) => ({ kind: "Series", name: one.title, path: seriesPath(one), id: paragraph.id })),
  );
}

/** Links in the text of notes. */
function notes({ id }: Meeting, archive: Named): Naming[] {
  return archive.mentions
    .filter(({ meeting }) => meeting === id)
    .map((mention) => ({ kind: "Notes", ...noteNamed(mention, id, archive), id: mention.fragment }));
}

/** A note by what it is on. */
function noteNamed({ page }: Mention, here: string, archive: Named): Pick<Naming, "name" | "path"> {
  const [folder, id] = page.split("/");
  if (folder === "meetings" && id === here) return { name: "on this meeting", path: `${page}#about` };
  const subjects = [
    ...archive.meetings.map((meeting) => ({ of: meetingPath(meeting), name: `on ${whenAndWhere(meeting)}` })),
    ...archive.people.map((person) => ({ of: personPath(person), name: `on ${person.name}` })),
    ...archive.places.map((place) => ({ of: placePath(place), name: `on ${place.name}` })),
    ...archive.topics.map((topic) => ({ of: topicPath(topic), name: `on the topic ${topic.title}` })),
    ...archive.threads.map((thread) => ({ of: threadPath(thread), name: `on the thread ${thread.title}` })),
    ...archive.series.map((one) => ({ of: seriesPath(one), name: `on the series ${one.title}` })),
  ];
  const name = subjects.find(({ of }) => of === page)?.name ?? "on this archive";
  return { name, path: folder === "meetings" ? `${page}#about` : page };
}

/** The fields of the meeting's own note: the words that stand for it, and where it mentions what is not here. */
function ownNote({ date, quote, absent }: Meeting): Naming[] {
  const chosen = {
    kind: "Notes",
    name: "the words that stand for this meeting",
    path: yearPath(yearOf(date)),
  } as const;
  const missing = absent.map(({ what, when, paragraph }): Naming => ({
    ...{ kind: "Notes", name: `on what this archive lacks: ${what}, ${whenText(when)}` },
    ...{ path: null, id: paragraph.id },
  }));
  return [...(quote === null ? [] : [{ ...chosen, id: quote.paragraph.id }]), ...missing];
}
