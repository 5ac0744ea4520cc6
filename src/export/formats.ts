import type { Departure, Meeting } from "../archive/model.ts";
import { akn } from "./akn.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./citations.ts";
import { meetingItem } from "./csl-item.ts";
import type { Edition } from "./edition.ts";
import { markdown } from "./markdown.ts";
import { meetingJson } from "./meeting-json.ts";
import { plainText } from "./plain-text.ts";
import { ris } from "./ris.ts";
import { tei } from "./tei.ts";
import { withdrawnAkn, withdrawnTei } from "./withdrawn-xml.ts";
import {
  withdrawnBibtex,
  withdrawnCsl,
  withdrawnJson,
  withdrawnMarkdown,
  withdrawnPlainText,
  withdrawnRis,
} from "./withdrawn.ts";

/** A form in which each meeting is published as a file of its own: `meetings/<id>.<ending>`. */
export interface MeetingFormat {
  ending: string;
  name: string;
  /** Media type. */
  type: string;
  /** What it is for, in a line. */
  about: string;
  make: (meeting: Meeting, edition: Edition) => string;
  /** What stands there when the meeting has been withdrawn. */
  withdrawn: (left: Departure, edition: Edition) => string;
}

/** Every such form: the words first, then what cites them. */
export const MEETING_FORMATS: readonly MeetingFormat[] = [
  {
    ending: "json",
    name: "JSON",
    type: "application/json",
    about: "Everything that is known of the meeting: for programs.",
    make: meetingJson,
    withdrawn: withdrawnJson,
  },
  {
    ending: "tei.xml",
    name: "TEI",
    type: "application/tei+xml",
    about: "TEI P5 after Parla-CLARIN: for corpora of parliamentary and other political speech.",
    make: tei,
    withdrawn: withdrawnTei,
  },
  {
    ending: "akn.xml",
    name: "Akoma Ntoso",
    type: "application/akn+xml",
    about: "Akoma Ntoso 3.0, as a debate: for parliamentary and legal systems.",
    make: akn,
    withdrawn: withdrawnAkn,
  },
  {
    ending: "txt",
    name: "Text",
    type: "text/plain",
    about: "Plain text with the numbers of turns and paragraphs: for reading and counting.",
    make: plainText,
    withdrawn: withdrawnPlainText,
  },
  {
    ending: "md",
    name: "Markdown",
    type: "text/markdown",
    about: "The text with each number as a link, and in italics what the speaker did not say.",
    make: markdown,
    withdrawn: withdrawnMarkdown,
  },
  {
    ending: "bib",
    name: "BibTeX",
    type: "application/x-bibtex",
    about: "The meeting for LaTeX and for reference managers.",
    make: (meeting, edition) => bibtex(meetingItem(meeting, edition)),
    withdrawn: withdrawnBibtex,
  },
  {
    ending: "ris",
    name: "RIS",
    type: "application/x-research-info-systems",
    about: "The meeting for EndNote, Mendeley, Zotero and others.",
    make: (meeting, edition) => ris(meetingItem(meeting, edition)),
    withdrawn: withdrawnRis,
  },
  {
    ending: "csl.json",
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
    about: "The meeting for Zotero, Pandoc and whatever else reads the Citation Style Language.",
    make: (meeting, edition) => cslJson(meetingItem(meeting, edition)),
    withdrawn: withdrawnCsl,
  },
];

/** The form with this ending. @throws where there is none. */
export function formatNamed(ending: string): MeetingFormat {
  const format = MEETING_FORMATS.find((candidate) => candidate.ending === ending);
  if (format === undefined) throw new Error(`Meetings are not published as .${ending}.`);
  return format;
}

/** The path of a meeting's file in one of these forms, below the site's root. */
export const formatPath = ({ id }: Pick<Meeting, "id">, { ending }: Pick<MeetingFormat, "ending">): string =>
  `meetings/${id}.${ending}`;
