import type { Meeting } from "../../archive/model.ts";

/** The most entries of a feed and of each of its pages: who follows it has read the earlier ones. */
export const LONGEST_FEED = 20;

/** The media type of a feed. */
export const FEED_TYPE = "application/atom+xml";

/** The path of the feed of a page. */
export const feedPath = (pagePath: string): string => `${pagePath}feed.xml`;

/** A step from one page of a feed to another (RFC 5005). */
export interface Step {
  rel: "current" | "prev-archive" | "next-archive";
  /** Below the site's root. */
  path: string;
}

/** A page of a feed that nothing is added to any more. */
export interface OlderPage {
  /** Its path below the site's root. */
  self: string;
  meetings: readonly Meeting[];
  way: readonly Step[];
  /** It is not what one subscribes to. */
  isArchive: true;
}

/** Where one of those pages is, counted from 1, the first ones first: its number stays; `*` stands for all of them. */
export const olderPath = (number: number | "*"): string => `feed/${number}.xml`;

/**
 * The meetings of a feed on its pages: in the order they came to the archive each `LONGEST_FEED` of them are a page that
 * stays as it is, unless one of them is revised or withdrawn. The rest are on the page that one subscribes to, and with
 * them, up to that number, those that were added or revised last.
 */
export function pagesOf(meetings: readonly Meeting[]): { current: Meeting[]; older: Meeting[][] } {
  const inOrder = meetings.toSorted(by(arrival));
  const older = Array.from({ length: Math.floor(inOrder.length / LONGEST_FEED) }, (_, page) =>
    inOrder.slice(page * LONGEST_FEED, (page + 1) * LONGEST_FEED),
  );
  const rest = inOrder.slice(older.length * LONGEST_FEED);
  return { current: latest([...rest, ...latest(older.flat())].slice(0, LONGEST_FEED)), older };
}

/** The pages that stay as they are, each with the way to those before and after it. */
export function olderPages(meetings: readonly Meeting[]): OlderPage[] {
  const { older } = pagesOf(meetings);
  return older.map((page, index) => ({
    self: olderPath(index + 1),
    meetings: page,
    way: [
      { rel: "current", path: feedPath("") },
      ...(index === 0 ? [] : [{ rel: "prev-archive" as const, path: olderPath(index) }]),
      ...(index === older.length - 1 ? [] : [{ rel: "next-archive" as const, path: olderPath(index + 2) }]),
    ],
    isArchive: true,
  }));
}

/** The meetings last added or revised, the last first. */
export const latest = (meetings: readonly Meeting[]): Meeting[] =>
  meetings.toSorted(by(newness)).reverse().slice(0, LONGEST_FEED);

/** The day a meeting came to the archive; where that is not known, its own. */
export const publishedOn = ({ added, date }: Meeting): string => added ?? date;

/** The day it was last changed by the editor. */
export const updatedOn = (meeting: Meeting): string => meeting.revised ?? publishedOn(meeting);

const arrival = (meeting: Meeting): string => `${publishedOn(meeting)} ${meeting.date} ${meeting.id}`;

const newness = (meeting: Meeting): string => `${updatedOn(meeting)} ${meeting.date} ${meeting.id}`;

const by =
  (key: (meeting: Meeting) => string) =>
  (a: Meeting, b: Meeting): number =>
    key(a) < key(b) ? -1 : 1;
