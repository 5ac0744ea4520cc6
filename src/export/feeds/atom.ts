import { meetingPath, personPath, topicPath } from "../../archive/addresses.ts";
import { dayText } from "../../archive/dates.ts";
import type { Archive, Departure, Meeting, Person, Topic, Turn } from "../../archive/model.ts";
import type { Speeches } from "../../archive/speeches.ts";
import type { Speaking } from "../about-source.ts";
import { absolute, type Edition } from "../edition.ts";
import { wordRuns } from "../words.ts";
import { atom, type Feed } from "./document.ts";
import { feedPath, type OlderPage, olderPath, pagesOf, type Step } from "./pages.ts";

type Part = Turn["body"][number];

/** The feed of all meetings, with all their words: those last added or revised, and the way to all that came before. */
export function meetingsFeed({ meetings }: Pick<Archive, "meetings">, edition: Edition): string {
  const { current, older } = pagesOf(meetings);
  const way: Step[] = older.length === 0 ? [] : [{ rel: "prev-archive", path: olderPath(older.length) }];
  return atom({ ...whole(edition), meetings: current, way }, edition);
}

/** A page of that feed that nothing is added to any more (RFC 5005, section 4). */
export const olderFeed = (page: OlderPage, edition: Edition): string => atom({ ...whole(edition), ...page }, edition);

/** The feed of what one person says, with no word that is not in their speeches. */
export function personFeed(person: Person, speeches: readonly Speeches[], edition: Edition): string {
  const path = personPath(person);
  const roles = new Map(speeches.map(({ meeting, role }) => [meeting, role]));
  return atom(
    {
      ...ofPage(path, `${person.name} – ${edition.about.name}`, edition),
      meetings: speeches.map(({ meeting }) => meeting),
      shows: (turn, part) => turn.person === person && isSpeech(part),
      speaking: (meeting): Speaking => ({ person, role: roles.get(meeting) ?? null, label: person.name }),
    },
    edition,
  );
}

/** The feed of the passages on a topic, each under who says it. */
export function topicFeed({ id, title, passages }: Topic, edition: Edition): string {
  return atom(
    {
      ...ofPage(topicPath({ id }), `${title} – ${edition.about.name}`, edition),
      meetings: [...new Set(passages.map(({ meeting }) => meeting))],
      shows: (_turn, part) => part.kind === "paragraph" && part.topics.includes(id),
    },
    edition,
  );
}

/** What stands in place of the feed of a topic or speaker that was withdrawn: no entry, and a title that says so. */
export function withdrawnFeed(path: string, { opening, day }: Departure, edition: Edition): string {
  const title = `Withdrawn on ${dayText(day)}: ${opening} – ${edition.about.name}`;
  return atom({ ...ofPage(path, title, edition), meetings: [], shows: () => false, changed: day }, edition);
}

/** What all pages of the feed of meetings have in common. Its entries are the meetings, and have their addresses as ids. */
const whole = (edition: Edition): Pick<Feed, "title" | "path" | "self" | "idOf" | "shows"> => ({
  title: edition.about.name,
  path: "",
  self: feedPath(""),
  idOf: (meeting) => absolute(edition, meetingPath(meeting)),
  shows: () => true,
});

/** Likewise of a feed that has some words of each meeting: not the same entry, and so with an id below its own page. */
const ofPage = (path: string, title: string, edition: Edition): Pick<Feed, "title" | "path" | "self" | "idOf"> => ({
  title,
  path,
  self: feedPath(path),
  idOf: ({ id }: Meeting) => absolute(edition, `${path}#${id}`),
});

/** False of what is printed between paragraphs, and of a paragraph that is nothing else. */
const isSpeech = (part: Part): boolean =>
  part.kind === "paragraph" && wordRuns(part).some(({ kind, text }) => kind === "speech" && text.trim() !== "");
