import type { Supplier } from "./model.ts";

/** Says who supplied a title or a place that the page does not state; empty where it does. */
export const suppliedNote = (what: "title" | "place", by: Supplier): string =>
  ({ page: "", lede: `[${what} taken from the page’s summary]`, editor: `[${what} given by this archive]` })[by];
