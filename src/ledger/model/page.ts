import { plain } from "../../transcript/index.ts";
import { wordsHash } from "./words.ts";

/** A page about somebody or something, as the content would publish it. */
export interface PublishedPage {
  /** Its address below the site's root, without the slash at its end. */
  path: string;
  /** What it is about, by the name in its heading. */
  name: string;
  /** Other names of the same; the page stays about the same as long as the published name is one of its names. */
  spellings: readonly string[];
  /** The path of the editor's file for it; `null` where it is known from the transcripts alone. */
  file: string | null;
  /** Its name is the editor's title and may be put in other words, as that of a topic. */
  titled: boolean;
}

/** Names are compared without regard to case and kind of space. */
export const nameKey = (name: string): string => plain(name).toLowerCase();

/** What proves a page to be about the same: a hash of its name. */
export const nameHash = (name: string): string => wordsHash(nameKey(name));
