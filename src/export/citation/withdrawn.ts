import { meetingPath } from "../../archive/addresses.ts";
import type { Departure } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { withdrawnText } from "../withdrawn.ts";
import { words } from "../words.ts";
import { bibtexNote } from "./bibtex.ts";
import { cslJsonNote, type CslNote } from "./csl-item.ts";
import { risNote } from "./ris.ts";

// What was for citing a meeting that was withdrawn is an entry and no comment, so that whoever cites it reads the note.

/** As what may be cited in the meeting's place, under its key. */
export const withdrawnItem = (left: Departure, edition: Edition): CslNote => ({
  id: left.id,
  type: "document",
  title: words(`Withdrawn: ${left.opening}`),
  URL: absolute(edition, meetingPath(left)),
  language: "en",
  note: withdrawnText(left),
});

/** The note as a BibTeX entry. */
export const withdrawnBibtex = (left: Departure, edition: Edition): string => bibtexNote(withdrawnItem(left, edition));

/** The note as a RIS record. */
export const withdrawnRis = (left: Departure, edition: Edition): string => risNote(withdrawnItem(left, edition));

/** The note as CSL-JSON. */
export const withdrawnCsl = (left: Departure, edition: Edition): string => cslJsonNote(withdrawnItem(left, edition));
