import type { Format } from "../format.ts";
import { tei } from "./document.ts";
import { withdrawnTei } from "./withdrawn.ts";

/** TEI, the guidelines of the Text Encoding Initiative. */
export const TEI: Format = {
  ofMeetings: [
    {
      ending: "tei.xml",
      name: "TEI",
      type: "application/tei+xml",
      about: "TEI P5 after Parla-CLARIN: for corpora of parliamentary and other political speech.",
      make: tei,
      withdrawn: withdrawnTei,
    },
  ],
};
