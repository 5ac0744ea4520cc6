import { meetingPath } from "../../archive/addresses.ts";
import { meetingDescription } from "../../archive/descriptions.ts";
import type { Meeting, Person, Turn } from "../../archive/model.ts";
import { fullTitle } from "../../archive/titles.ts";
import { aboutSource, type SourceFact, type Speaking } from "../about-source.ts";
import { absolute, type Edition, editionOfMeeting } from "../edition.ts";
import { block, inline, type Markup, xmlDocument } from "../markup.ts";
import { linkedText, rightsOf } from "../rights.ts";
import { wordRuns, words } from "../words.ts";
import { FEED_TYPE, latest, publishedOn, type Step, updatedOn } from "./pages.ts";

/** What a feed is about, and which of the words of its meetings it shows. */
export interface Feed {
  title: string;
  /** Path of the page it belongs to. */
  path: string;
  /** Its own. */
  self: string;
  /** Only the last of them, where they are too many for a feed. */
  meetings: readonly Meeting[];
  /** The id of an entry, which no other entry of any feed has (RFC 4287, section 4.2.6). */
  idOf: (meeting: Meeting) => string;
  shows: (turn: Turn, part: Turn["body"][number]) => boolean;
  /** Whose words alone an entry has; without it they are of all who speak. */
  speaking?: (meeting: Meeting) => Speaking;
  /** The way to its other pages. */
  way?: readonly Step[];
  /** True for a page that nothing is added to any more. */
  isArchive?: boolean;
  /** The day that something else than its meetings changed it. */
  changed?: string;
}

/** A feed after RFC 4287, the meetings last added or revised first. */
export function atom(feed: Feed, edition: Edition): string {
  const { title, path, self, changed, way = [], isArchive = false } = feed;
  const meetings = latest(feed.meetings);
  const [newest] = [...meetings.map(updatedOn), ...(changed === undefined ? [] : [changed])].sort().reverse();
  return xmlDocument(
    block("feed", { xmlns: "http://www.w3.org/2005/Atom", "xmlns:fh": HISTORY, "xml:lang": "en" }, [
      inline("id", {}, absolute(edition, path)),
      inline("title", {}, words(title)),
      inline("updated", {}, newest === undefined ? NEVER : moment(newest)),
      isArchive ? inline("fh:archive") : null,
      link("self", FEED_TYPE, self, edition),
      link("alternate", "text/html", path, edition),
      ...way.map((step) => link(step.rel, FEED_TYPE, step.path, edition)),
      author(edition.about.name),
      rights(edition),
      ...meetings.map((meeting) => entry(meeting, feed, edition)),
    ]),
  );
}

/** The terms of RFC 5005. */
const HISTORY = "http://purl.org/syndication/history/1.0";

const moment = (day: string): string => `${day}T00:00:00Z`;

/** What an empty feed, which must name a moment too, was last changed at. */
const NEVER = "1970-01-01T00:00:00Z";

const link = (rel: string, type: string, path: string, edition: Edition): Markup =>
  inline("link", { rel, type, href: absolute(edition, path) });

const author = (name: string): Markup => block("author", {}, [inline("name", {}, words(name))]);

/** Whose the words are, and the licence that asks for their source to be named. */
function rights(edition: Edition): Markup | null {
  const { publisher, licence } = rightsOf(edition);
  const text = [publisher, licence].flatMap((one) => (one === null ? [] : linkedText(one))).join(". ");
  return text === "" ? null : inline("rights", {}, text);
}

function entry(meeting: Meeting, feed: Feed, edition: Edition): Markup {
  const address = absolute(edition, meetingPath(meeting));
  const shown = meeting.turns
    .map((turn) => ({ turn, parts: turn.body.filter((part) => feed.shows(turn, part)) }))
    .filter(({ parts }) => parts.length > 0);
  const speakers = new Set(shown.flatMap(({ turn: { person } }): Person[] => (person === null ? [] : [person])));
  const own = editionOfMeeting(edition, meeting);
  const facts = aboutSource(meeting, own, feed.speaking?.(meeting));
  const content = [...shown.flatMap(({ turn, parts }) => turnHtml(turn, parts, address)), sourceHtml(facts)];
  return block("entry", {}, [
    inline("id", {}, feed.idOf(meeting)),
    inline("title", {}, words(fullTitle(meeting))),
    inline("published", {}, moment(publishedOn(meeting))),
    inline("updated", {}, moment(updatedOn(meeting))),
    link("alternate", "text/html", meetingPath(meeting), edition),
    ...[...speakers].map(({ name }) => author(name)),
    rights(own),
    inline("summary", {}, words(meetingDescription(meeting))),
    inline("content", { type: "html" }, content.map(({ markup }) => markup).join("\n")),
  ]);
}

const turnHtml = (turn: Turn, parts: Turn["body"], address: string): Markup[] => [
  inline("h3", {}, `${words(turn.label)}:`),
  ...parts.map((part) => partHtml(part, address)),
];

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

/** What the archive knows of the words, below them: an entry is read, and passed on, without its feed. */
const sourceHtml = (facts: readonly SourceFact[]): Markup =>
  inline(
    "p",
    {},
    inline(
      "small",
      {},
      ...facts.flatMap(({ name, text, address }, index) => [
        `${index === 0 ? "" : ". "}${name}: `,
        address === undefined ? text : inline("a", { href: address }, text),
      ]),
      ".",
    ),
  );
