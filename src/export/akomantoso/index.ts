import type { Format } from "../format.ts";
import { akn } from "./document.ts";
import { withdrawnAkn } from "./withdrawn.ts";

/** Akoma Ntoso, the OASIS standard for parliamentary and legal documents. */
export const AKOMA_NTOSO: Format = {
  ofMeetings: [
    {
      ending: "akn.xml",
      name: "Akoma Ntoso",
      type: "application/akn+xml",
      about: "Akoma Ntoso 3.0, as a debate: for parliamentary and legal systems.",
      make: akn,
      withdrawn: withdrawnAkn,
    },
  ],
};
