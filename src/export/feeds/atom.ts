import { meetingPath, personPath, topicPath } from "../../archive/addresses.ts";
import { dayText } from "../../archive/dates.ts";
import { meetingDescription } from "../../archive/descriptions.ts";
import type { Archive, Departure, Meeting, Person, Topic, Turn } from "../../archive/model.ts";
import type { Speeches } from "../../archive/speeches.ts";
import { fullTitle } from "../../archive/titles.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup, xmlDocument } from "../markup.ts";
import { wordRuns, words } from "../words.ts";

/** The most entries of a feed: who follows it has read the earlier ones, and it must not grow with the archive. */
export const LONGEST_FEED = 20;

/** What a feed is about, and which of the words of its meetings it shows. */
interface Feed {
  title: string;
  /** Path of the page it belongs to. */
  path: string;
  meetings: readonly Meeting[];
  shows: (turn: Turn, part: Turn["body"][number]) => boolean;
  /** The day that something else than its meetings changed it. */
  changed?: string;
}

/** The path of the feed of a page. */
export const feedPath = (pagePath: string): string => `${pagePath}feed.xml`;

/** The feed of all meetings, with all their words. */
export const meetingsFeed = ({ meetings }: Archive, edition: Edition): string =>
  atom({ title: edition.about.name, path: "", meetings, shows: () => true }, edition);

/** The feed of what one person says: all their speeches. */
export function personFeed(person: Person, speeches: readonly Speeches[], edition: Edition): string {
  const meetings = speeches.map(({ meeting }) => meeting);
  const title = `${person.name} – ${edition.about.name}`;
  const shows: Feed["shows"] = (turn) => turn.person === person;
  return atom({ title, path: personPath(person), meetings, shows }, edition);
}

/** The feed of the passages on a topic. */
export function topicFeed({ id, title, passages }: Topic, edition: Edition): string {
  const meetings = [...new Set(passages.map(({ meeting }) => meeting))];
  const shows: Feed["shows"] = (_turn, part) => part.kind === "paragraph" && part.topics.includes(id);
  return atom({ title: `${title} – ${edition.about.name}`, path: topicPath({ id }), meetings, shows }, edition);
}

/** What stands in place of the feed of a topic or speaker that was withdrawn: no entry, and a title that says so. */
export function withdrawnFeed(path: string, { opening, day }: Departure, edition: Edition): string {
  const title = `Withdrawn on ${dayText(day)}: ${opening} – ${edition.about.name}`;
  return atom({ title, path, meetings: [], shows: () => false, changed: day }, edition);
}

/** A feed after RFC 4287, the meetings last added first. */
function atom({ title, path, meetings, shows, changed }: Feed, edition: Edition): string {
  const latest = meetings.toSorted((a, b) => (newness(a) < newness(b) ? 1 : -1)).slice(0, LONGEST_FEED);
  const [newest] = [...latest.map(updated), ...(changed === undefined ? [] : [moment(changed)])].sort().reverse();
  const { licence, licenceUrl } = edition.about;
  return xmlDocument(
    block("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" }, [
      inline("id", {}, absolute(edition, path)),
      inline("title", {}, words(title)),
      inline("updated", {}, newest ?? NEVER),
      inline("link", { rel: "self", type: "application/atom+xml", href: absolute(edition, feedPath(path)) }),
      inline("link", { rel: "alternate", type: "text/html", href: absolute(edition, path) }),
      block("author", {}, [inline("name", {}, edition.about.name)]),
      licence === undefined ? null : inline("rights", {}, [licence, licenceUrl].join(" ").trim()),
      ...latest.map((meeting) => entry(meeting, shows, edition)),
    ]),
  );
}

const moment = (day: string): string => `${day}T00:00:00Z`;

const updated = ({ added, revised, date }: Meeting): string => moment(revised ?? added ?? date);

/** What an empty feed, which must name a moment too, was last changed at. */
const NEVER = "1970-01-01T00:00:00Z";

const newness = (meeting: Meeting): string => `${updated(meeting)} ${meeting.date} ${meeting.id}`;

function entry(meeting: Meeting, shows: Feed["shows"], edition: Edition): Markup {
  const address = absolute(edition, meetingPath(meeting));
  const turns = meeting.turns.flatMap((turn) => turnHtml(turn, shows, address));
  return block("entry", {}, [
    inline("id", {}, address),
    inline("title", {}, words(fullTitle(meeting))),
    inline("updated", {}, updated(meeting)),
    inline("link", { rel: "alternate", type: "text/html", href: address }),
    ...meeting.participants.map(({ person }) => block("author", {}, [inline("name", {}, person.name)])),
    inline("summary", {}, words(meetingDescription(meeting))),
    inline("content", { type: "html" }, turns.map(({ markup }) => markup).join("\n")),
  ]);
}

function turnHtml(turn: Turn, shows: Feed["shows"], address: string): Markup[] {
  const parts = turn.body.filter((part) => shows(turn, part));
  if (parts.length === 0) return [];
  return [inline("h3", {}, `${words(turn.label)}:`), ...parts.map((part) => partHtml(part, address))];
}

function partHtml(part: Turn["body"][number], address: string): Markup {
  if (part.kind !== "paragraph") return inline("p", {}, inline("i", {}, words(part.text)));
  const number = inline("a", { href: `${address}#${part.id}` }, part.number);
  return inline(
    "p",
    {},
    number,
    " ",
    ...wordRuns(part).map(({ kind, text }) => (kind === "speech" ? text : inline("i", {}, text))),
  );
}
