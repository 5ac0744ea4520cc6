import { type Format, formatPath, type MeetingFormat } from "../format.ts";
import { teiCorpus } from "./corpus.ts";
import { tei } from "./document.ts";
import { CORPUS_PATH } from "./pointers.ts";
import { withdrawnTei } from "./withdrawn.ts";

const DOCUMENT: MeetingFormat = {
  ending: "tei.xml",
  name: "TEI",
  type: "application/tei+xml",
  about: "TEI P5 after Parla-CLARIN: for corpora of parliamentary and other political speech.",
  make: tei,
  withdrawn: withdrawnTei,
};

/** TEI, the guidelines of the Text Encoding Initiative. */
export const TEI: Format = {
  ofMeetings: [DOCUMENT],
  ofArchive: [
    {
      path: CORPUS_PATH,
      type: DOCUMENT.type,
      about:
        "All meetings as one TEI corpus after Parla-CLARIN: it holds speakers, places and topics once, and includes the document of each meeting, whose own persons lead to them (sameAs).",
      make: (archive, edition) => teiCorpus(archive, edition, (meeting) => formatPath(meeting, DOCUMENT)),
    },
  ],
};
