import type { Meeting } from "../../archive/model.ts";
import { bibtex } from "./bibtex.ts";
import { type CslItem, cslJson, meetingItem, type Unit, voiceItem } from "./csl-item.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import type { Edition } from "../edition.ts";
import { NUMBER_GAP } from "../gaps.ts";
import { escapeMarkup } from "../markup.ts";
import { ris } from "./ris.ts";
import { apa, chicago, type Locator, mla, type Styled } from "./styles.ts";
import { type Voice, voicesOf } from "./voices.ts";

const UNITS: readonly Unit[] = ["paragraph", "turn"];

/** A citation in all its forms. The first three are HTML with no element but `<i>`, the others plain text. */
export interface Citation {
  /** A full note, as the Chicago Manual has it. */
  chicago: string;
  /** An entry in the list of references, and what stands in the text. */
  apa: { entry: string; inText: string };
  mla: { entry: string; inText: string };
  bibtex: string;
  ris: string;
  csl: string;
}

/** How to cite a meeting, and any paragraph or turn of each of its voices. */
export interface MeetingCitations {
  whole: Citation;
  /** For each voice both units, with the gaps that `fill` fills. */
  voices: { voice: Voice; units: { unit: Unit; citation: Citation }[] }[];
}

/** All citations of a meeting. */
export function citations(meeting: Meeting, edition: Edition): MeetingCitations {
  const work = meetingItem(meeting, edition);
  return {
    whole: citation(work, styled(work, [WHOLE]), 0, aboutSourceText(aboutSource(meeting, edition))),
    voices: voicesOf(meeting).map((voice) => ({ voice, units: voiceCitations(meeting, voice, edition) })),
  };
}

/** How to cite a meeting in one line, as a full note of the Chicago Manual: HTML with no element but `<i>`. */
export const meetingNote = (meeting: Meeting, edition: Edition): string =>
  chicago(meetingItem(meeting, edition), [WHOLE.chicago]).cites[0] ?? "";

/** The styles see no difference between a paragraph and a turn but where it stands, so one item serves for both. */
function voiceCitations(meeting: Meeting, voice: Voice, edition: Edition) {
  const item = (unit: Unit) => voiceItem(meeting, voice, unit, edition);
  const said = aboutSourceText(aboutSource(meeting, edition, voice));
  const styles = styled(
    item("paragraph"),
    UNITS.map((unit) => LOCATORS[unit]),
  );
  return UNITS.map((unit, index) => ({ unit, citation: citation(item(unit), styles, index, said) }));
}

/** Where in the source the words stand, as each style is told. */
interface Locators {
  chicago: Locator;
  apa: Locator;
  mla: Locator;
}

const WHOLE: Locators = { chicago: {}, apa: {}, mla: {} };

/**
 * The styles know paragraphs, but MLA abbreviates them as "par." and joins the number with a space, which its style file
 * does not; none knows turns.
 */
const LOCATORS: Record<Unit, Locators> = {
  paragraph: {
    chicago: { locator: NUMBER_GAP, label: "paragraph" },
    apa: { locator: NUMBER_GAP, label: "paragraph" },
    mla: { suffix: `, par. ${NUMBER_GAP}` },
  },
  turn: {
    chicago: { locator: `turn ${NUMBER_GAP}`, label: "page" },
    apa: { suffix: `, turn ${NUMBER_GAP}` },
    mla: { suffix: `, turn ${NUMBER_GAP}` },
  },
};

type Styles = Record<keyof Locators, Styled>;

const styled = (item: CslItem, places: readonly Locators[]): Styles => ({
  chicago: chicago(
    item,
    places.map((place) => place.chicago),
  ),
  apa: apa(
    item,
    places.map((place) => place.apa),
  ),
  mla: mla(
    inContainer(item),
    places.map((place) => place.mla),
  ),
});

/** The citation of the place that the styles were told of at this index. */
function citation(item: CslItem, styles: Styles, index: number, said: string): Citation {
  const note = ` ${escapeMarkup(said)}`;
  const inText = ({ cites }: Styled) => cites[index] ?? "";
  return {
    chicago: inText(styles.chicago) + note,
    apa: { entry: styles.apa.entry + note, inText: inText(styles.apa) },
    mla: { entry: styles.mla.entry + note, inText: inText(styles.mla) },
    bibtex: bibtex(item),
    ris: ris(item),
    csl: cslJson(item),
  };
}

/** MLA's second container, with the address in it, is what its style file calls the source. */
const inContainer = ({ archive, ...item }: CslItem): CslItem => ({ ...item, archive: "", source: archive });
