import { meetingPath, personPath } from "../../archive/addresses.ts";
import type { Archive, Meeting } from "../../archive/model.ts";
import { CITATION } from "../citation/index.ts";
import { absolute, type Edition, editionOfMeeting, editionShown } from "../edition.ts";
import type { DataFile, MeetingFormat } from "../format.ts";
import { formatPath, MEETING_FORMATS } from "../formats.ts";
import { jsonLine } from "../json/index.ts";
import { MEETING_TYPE } from "../schema-org/index.ts";
import { sourceFilePath } from "../source-file.ts";

/** A typed link from a page: what the target is to it, where that is, and of which media type. */
export interface Signpost {
  rel: string;
  href: string;
  type?: string;
}

/** The media type of a set of links (RFC 9264, section 4.2). */
export const LINKSET_TYPE = "application/linkset+json";

/**
 * Where the links of a meeting, of all its files and back, are published: with those of all that was said in the same
 * month, so that they are few files, and none that grows with the archive.
 */
export const linksetPath = ({ date }: Pick<Meeting, "date">): string => setPath(date.slice(0, "2016-05".length));

const setPath = (month: string): string => `meetings/${month}.linkset.json`;

/** Every such path, with `*` for the month. */
export const LINKSET_PATHS = setPath("*");

/** The links of every meeting, a file a month. */
export const linksetFiles = ({ meetings }: Pick<Archive, "meetings">, edition: Edition): DataFile<string>[] =>
  [...Map.groupBy(meetings, linksetPath)].map(([path, some]) => {
    const own = some.map((meeting) => ({ meeting, edition: editionOfMeeting(edition, meeting) }));
    return {
      path,
      from: own.map((each) => ({ meeting: each.meeting, edition: editionShown(each.edition, [each.meeting]) })),
      make: () => jsonLine({ linkset: own.flatMap((each) => contextsOf(each.meeting, each.edition)) }),
    };
  });

/**
 * The links of a meeting's page, after the FAIR Signposting Profile (https://signposting.org/FAIR/, level 2): how it is
 * cited, who speaks, what it is, under which licence, what describes it, and its content as files. Of a speaker it knows no
 * address that identifies a person everywhere, and so gives that of this archive's page.
 */
export const signposts = (meeting: Meeting, edition: Edition): Signpost[] => [
  ...ofPage(meeting, edition).map((signpost) => ({ ...signpost, rel: IN_HTML[signpost.rel] ?? signpost.rel })),
  { rel: "linkset", href: absolute(edition, linksetPath(meeting)), type: LINKSET_TYPE },
];

/** A file that holds the words of a page is to HTML another form of it. */
const IN_HTML: Partial<Record<string, string>> = { item: "item alternate" };

/** The same links as contexts of a set, with those of each file of the meeting back to its page (RFC 9264). */
function contextsOf(meeting: Meeting, edition: Edition): object[] {
  const page = absolute(edition, meetingPath(meeting));
  const back = { href: page, type: "text/html" };
  const forward = Object.entries(Object.groupBy(ofPage(meeting, edition), ({ rel }) => rel));
  return [
    {
      anchor: page,
      ...Object.fromEntries(forward.map(([rel, links = []]) => [rel, links.map(({ href, type }) => ({ href, type }))])),
    },
    ...contentOf(meeting, edition).map(({ href }) => ({ anchor: href, collection: [back] })),
    ...descriptionsOf(meeting, edition).map(({ href }) => ({ anchor: href, describes: [back] })),
  ];
}

function ofPage(meeting: Meeting, edition: Edition): Signpost[] {
  const { licenceUrl } = edition.about;
  return [
    { rel: "cite-as", href: absolute(edition, meetingPath(meeting)) },
    ...meeting.participants.map(({ person }) => ({ rel: "author", href: absolute(edition, personPath(person)) })),
    { rel: "type", href: "https://schema.org/AboutPage" },
    { rel: "type", href: `https://schema.org/${MEETING_TYPE}` },
    ...(licenceUrl === undefined ? [] : [{ rel: "license", href: licenceUrl }]),
    ...descriptionsOf(meeting, edition),
    ...contentOf(meeting, edition),
  ];
}

/** The forms that cite a meeting hold none of its words, and describe it. */
const DESCRIBING: ReadonlySet<MeetingFormat> = new Set(CITATION.ofMeetings);

const descriptionsOf = (meeting: Meeting, edition: Edition): Signpost[] =>
  MEETING_FORMATS.filter((format) => DESCRIBING.has(format)).map((format) => ({
    rel: "describedby",
    href: absolute(edition, formatPath(meeting, format)),
    type: format.type,
  }));

/** The forms that hold its words, and the text as received. */
const contentOf = (meeting: Meeting, edition: Edition): Signpost[] => [
  ...MEETING_FORMATS.filter((format) => !DESCRIBING.has(format)).map((format) => ({
    rel: "item",
    href: absolute(edition, formatPath(meeting, format)),
    type: format.type,
  })),
  { rel: "item", href: absolute(edition, sourceFilePath(meeting)), type: "text/plain" },
];
