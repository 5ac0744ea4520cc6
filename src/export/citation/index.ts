import type { Format } from "../format.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson, meetingItem } from "./csl-item.ts";
import { ris } from "./ris.ts";
import { withdrawnBibtex, withdrawnCsl, withdrawnRis } from "./withdrawn.ts";

export { type Citation, citations, type InText, meetingNote, type Unit } from "./citations.ts";
export { bracketed, meetingItem } from "./csl-item.ts";
export type { CslNote } from "./csl-item.ts";
export { withdrawnItem } from "./withdrawn.ts";

/** What reference managers take. */
export const CITATION: Format = {
  ofMeetings: [
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
  ],
};
