import type { Block, Desk, Line } from "../../text/index.ts";
import type { FormName, PrintedDate, Transcript } from "../../record.ts";

type Facts = Omit<Transcript, "form" | "lede" | "date" | "elided" | "turns" | "other" | "spans">;

/** The page's own facts as the record has them, as far as a view prints them; a page that lacks its date has none. */
export interface Head extends Facts {
  date: PrintedDate | null;
}

/** What a view makes of its lines: everything but the body is claimed on the desk. */
export interface Layout {
  head: Head;
  /** The lede where the view sets it apart from the body, paragraph by paragraph; null where it opens the body. */
  lede: readonly Block[] | null;
  /** Lede (see above), narrative and speech, in order. */
  body: Block[];
}

/** One view of the website. A new one is one more file here and one more name in the list. */
export interface Form {
  name: FormName;
  /** The closed list of lines that belong to the page and not to the record (white space plain). */
  furniture: readonly string[];
  /** True when the source opens as this view does. */
  recognizes(lines: readonly Line[]): boolean;
  /** Tells the parts of the page from each other, claims all but the body, reports what does not fit. */
  layOut(lines: readonly Line[], desk: Desk): Layout;
}

/** A head in which nothing has been found yet. */
export function emptyHead(): Head {
  return {
    title: null,
    date: null,
    time: null,
    place: null,
    geography: [],
    topics: [],
    persons: [],
    linked: [],
    cutShort: { geography: null, topics: null, persons: null },
    sections: [],
    published: null,
    captions: [],
    related: [],
  };
}
