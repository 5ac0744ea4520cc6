import { meetingPath } from "../archive/addresses.ts";
import { dayText } from "../archive/dates.ts";
import type { Departure } from "../archive/model.ts";
import { bibtexNote } from "./bibtex.ts";
import { cslJson } from "./citations.ts";
import type { CslNote } from "./csl-item.ts";
import { absolute, type Edition } from "./edition.ts";
import { json } from "./json.ts";
import { escaped } from "./markdown.ts";
import { risNote } from "./ris.ts";
import { schemaPath } from "./schemas.ts";
import { words } from "./words.ts";

// What stands at the address of a file whose meeting was withdrawn: a note in the file's own syntax, which claims
// nothing of the meeting but how its day and title began. Where the file was for citing, the note is an entry and no
// comment, so that whoever cites the meeting reads it.

/** What was at the address, and what became of it. */
export const withdrawnText = ({ opening, day }: Departure): string =>
  words(
    `“${opening}” stood at this address until ${dayText(day)}, when it was withdrawn. Its address is kept, and leads to nothing else.`,
  );

/** The address of the page that says the same. */
const addressOf = ({ id }: Departure, edition: Edition): string => absolute(edition, meetingPath({ id }));

/** As what may be cited in the meeting's place, under its key. */
export const withdrawnItem = (left: Departure, edition: Edition): CslNote => ({
  id: left.id,
  type: "document",
  title: words(`Withdrawn: ${left.opening}`),
  URL: addressOf(left, edition),
  language: "en",
  note: withdrawnText(left),
});

/** The note in plain text. */
export const withdrawnPlainText = (left: Departure): string => `${withdrawnText(left)}\n`;

/** The note in Markdown. */
export const withdrawnMarkdown = (left: Departure): string => `${escaped(withdrawnText(left))}\n`;

/** The note as `schemas/withdrawn.json` describes it. */
export const withdrawnJson = (left: Departure, edition: Edition): string =>
  json({
    $schema: absolute(edition, schemaPath("withdrawn")),
    id: left.id,
    address: addressOf(left, edition),
    withdrawn: left.day,
    opening: words(left.opening),
    note: withdrawnText(left),
  });

/** The note as a BibTeX entry. */
export const withdrawnBibtex = (left: Departure, edition: Edition): string => bibtexNote(withdrawnItem(left, edition));

/** The note as a RIS record. */
export const withdrawnRis = (left: Departure, edition: Edition): string => risNote(withdrawnItem(left, edition));

/** The note as CSL-JSON. */
export const withdrawnCsl = (left: Departure, edition: Edition): string => cslJson(withdrawnItem(left, edition));
