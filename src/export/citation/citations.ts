import type { Meeting } from "../../archive/model.ts";
import { aboutSource, type SourceFact } from "../about-source.ts";
import type { Edition } from "../edition.ts";
import { NUMBER_GAP } from "../gaps.ts";
import { bibtex } from "./bibtex.ts";
import { type CslItem, cslJson, meetingItem, voiceItem } from "./csl-item.ts";
import { ris } from "./ris.ts";
import { apa, chicago, type Locator, mla } from "./styles.ts";
import { type Voice, voicesOf } from "./voices.ts";

/** What has an address of its own. */
export type Unit = "meeting" | "paragraph" | "turn";

/** What stands where something is quoted, and tells the place: HTML with no element but `<i>`. */
export interface InText {
  /** Notes of the Chicago Manual: the first of a work, and any later one. */
  chicago: { note: string; short: string };
  /** In parentheses. */
  apa: string;
  mla: string;
}

/** What stands in the list of works cited. The first three are HTML with no element but `<i>`, the others plain text. */
export interface Entries {
  chicago: string;
  apa: string;
  mla: string;
  bibtex: string;
  ris: string;
  csl: string;
}

/** How to cite a meeting, or any paragraph or turn of a voice, with the gaps that `fill` fills. */
export interface Citation {
  inText: { unit: Unit; forms: InText }[];
  entries: Entries;
  /** What must be known besides, which is no part of a citation. */
  about: SourceFact[];
}

/** How to cite a meeting, and any paragraph or turn of each of its voices. */
export interface MeetingCitations {
  whole: Citation;
  voices: { voice: Voice; citation: Citation }[];
}

/** All citations of a meeting. */
export const citations = (meeting: Meeting, edition: Edition): MeetingCitations => ({
  whole: citation(meetingItem(meeting, edition), isSupplied(meeting), ["meeting"], aboutSource(meeting, edition)),
  voices: voicesOf(meeting).map((voice) => ({
    voice,
    citation: citation(
      voiceItem(meeting, voice, edition),
      isSupplied(meeting),
      ["paragraph", "turn"],
      aboutSource(meeting, edition, voice),
    ),
  })),
});

/** How to cite a meeting in one line, as a full note of the Chicago Manual: HTML with no element but `<i>`. */
export const meetingNote = (meeting: Meeting, edition: Edition): string =>
  chicago(meetingItem(meeting, edition), isSupplied(meeting), [{}]).cites[0] ?? "";

const isSupplied = ({ title }: Pick<Meeting, "title">): boolean => title.by !== "page";

/** A place in what is cited, as each style is told. */
interface Locators {
  chicago: Locator;
  apa: Locator;
  mla: Locator;
}

/**
 * The styles know paragraphs and no turns. Chicago's notes have a turn where they have a page, whose number bears no
 * label; in parentheses it follows a comma, as a paragraph does (APA, 7th ed., 8.13).
 */
const LOCATORS: Record<Unit, Locators> = {
  meeting: { chicago: {}, apa: {}, mla: {} },
  paragraph: alike({ locator: NUMBER_GAP, label: "paragraph" }),
  turn: { ...alike({ suffix: `, turn ${NUMBER_GAP}` }), chicago: { locator: `turn ${NUMBER_GAP}`, label: "page" } },
};

function alike(locator: Locator): Locators {
  return { chicago: locator, apa: locator, mla: locator };
}

function citation(item: CslItem, plainTitle: boolean, units: readonly Unit[], about: SourceFact[]): Citation {
  const places = units.map((unit) => LOCATORS[unit]);
  const notes = places.map((place) => place.chicago);
  const inNotes = chicago(item, plainTitle, [...notes, ...notes.map(later)]);
  const inApa = apa(
    item,
    plainTitle,
    places.map((place) => place.apa),
  );
  const inMla = mla(
    item,
    plainTitle,
    places.map((place) => place.mla),
  );
  return {
    inText: units.map((unit, at) => ({
      unit,
      forms: {
        chicago: { note: inNotes.cites[at] ?? "", short: inNotes.cites[at + units.length] ?? "" },
        apa: inApa.cites[at] ?? "",
        mla: inMla.cites[at] ?? "",
      },
    })),
    entries: {
      chicago: inNotes.entry,
      apa: inApa.entry,
      mla: inMla.entry,
      bibtex: bibtex(item),
      ris: ris(item),
      csl: cslJson(item),
    },
    about,
  };
}

/** The same place in a note that is not the first of its work. */
const later = (place: Locator): Locator => ({ ...place, position: SUBSEQUENT });

/** What citeproc calls `CSL.POSITION_SUBSEQUENT`. */
const SUBSEQUENT = 1;
