import type { Block } from "../block.ts";
import type { Desk } from "../desk.ts";
import type { Line } from "../lines.ts";
import type { FormName, Printed, PrintedDate, PrintedPlace, Related } from "../record.ts";

/** The page's own facts, as far as a view prints them. */
export interface Head {
  title: Printed | null;
  date: PrintedDate | null;
  time: Printed | null;
  place: PrintedPlace | null;
  geography: string[];
  topics: string[];
  persons: string[];
  /** The line that ends a list in the tail which the page cut short: `2 more`. */
  cutShort: { geography: string | null; topics: string | null; persons: string | null };
  sections: string[];
  published: string | null;
  captions: Printed[];
  related: Related[];
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
    cutShort: { geography: null, topics: null, persons: null },
    sections: [],
    published: null,
    captions: [],
    related: [],
  };
}
