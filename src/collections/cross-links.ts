import { folderOf, type MeetingAddresses } from "../ledger/index.ts";
import type { Content } from "./content-model.ts";
import type { EditorialEntry } from "./editorial.ts";
import type { Fault } from "./fault.ts";
import { type Inside, insideOf, type NoteLink } from "./notes/links.ts";

/** What of the content a link can lead to. */
type Held = Omit<Content, "faults">;

/**
 * Links of notes that lead nowhere within the archive: to a turn or paragraph that is not published, to a meeting, a
 * topic, a thread, a series, a speaker, a place or a year that is not there. What could not be read, or a ledger that cannot be relied on, is
 * left out of it.
 */
export function deadLinks(content: Held, transcriptIds: ReadonlySet<string>): Fault[] {
  const { meetings, speakers, places, topics, threads, series, about } = content;
  return [...meetings, ...speakers, ...places, ...topics, ...threads, ...series, ...about].flatMap(
    (entry: EditorialEntry<unknown>) =>
      entry.note.links.flatMap((link) => {
        const inside = insideOf(link.href, entry.note.page);
        const why = inside === null ? null : whyDead(inside, content, transcriptIds);
        return why === null ? [] : [deadLink(entry.path, link, why)];
      }),
  );
}

function deadLink(file: string, { href, line, column }: NoteLink, why: string): Fault {
  const text = `The link "${href.slice(0, 60)}" leads nowhere: ${why}.`;
  const hint =
    "Write the number that the margin of the page shows, as in [6.3](#t6p3), or another page's, as in /meetings/ID/#t6p3.";
  return { severity: "error", code: "dead-link", file, line, column, text, hint };
}

function whyDead(inside: Inside, content: Held, transcriptIds: ReadonlySet<string>): string | null {
  const [kind, id = ""] = inside.path.split("/");
  if (kind === "meetings" && id !== "") return meetingFault(inside, content, transcriptIds);
  if (id !== "" && FOLDERS.has(kind ?? "")) return pageFault(`${kind ?? ""}/${id}`, content);
  if (kind === "about") return aboutFault(inside, content);
  return null;
}

/** The folders of pages that the ledger holds. */
const FOLDERS: ReadonlySet<string> = new Set(["topics", "threads", "series", "speakers", "places", "years"]);

/** The pages of a meeting below its own. */
const PAGES = ["", "source/", "cite/"];

function meetingFault({ path, fragment }: Inside, { ledger }: Held, transcriptIds: ReadonlySet<string>): string | null {
  const [, name = "", ...below] = path.split("/");
  const [id, page] = [name.replace(/\..*$/, ""), below.join("/")];
  if (ledger.departures.some((departure) => departure.kind === "meeting" && departure.id === id)) return null;
  if (!transcriptIds.has(id)) return `there is no meeting with the id "${id}"`;
  if (!PAGES.includes(page)) return `the meeting ${id} has no page "${page}"`;
  const addresses = ledger.broken || page !== "" || fragment === "" ? undefined : ledger.addresses.get(id);
  if (addresses === undefined || publishedIn(addresses).has(fragment)) return null;
  return `the meeting ${id} has no turn or paragraph "${fragment}"`;
}

/** Every fragment that a meeting has published, those of words since withdrawn too. */
function publishedIn({ turns, withdrawn }: MeetingAddresses): Set<string> {
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  return new Set([...turns, ...paragraphs, ...withdrawn].map(({ id }) => id));
}

function pageFault(path: string, { ledger: { publication, departures } }: Held): string | null {
  const known = publication.pages?.some((page) => page.path === path) ?? true;
  const left = departures.some(({ kind, id }) => `${folderOf(kind)}/${id}` === path);
  return known || left ? null : `there is no page ${path}/`;
}

function aboutFault({ fragment }: Inside, { about }: Held): string | null {
  const [entry] = about;
  const known = fragment === "" || entry === undefined || entry.note.ids.has(fragment);
  return known ? null : `the about page has no heading "${fragment}"`;
}
