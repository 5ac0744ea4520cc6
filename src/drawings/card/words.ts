import type { Meeting } from "../../archive/model.ts";
import { wordsOf } from "../../archive/sizes.ts";
import { fullTitle } from "../../archive/titles.ts";
import { shown } from "./frame.ts";

/** What a meeting's picture shows, for those who do not see it. */
export const pictureWords = (meeting: Meeting): string =>
  shown(`${fullTitle(meeting)}${wordsOf(meeting) === 0 ? "" : "; who spoke when, in blocks"}`);
