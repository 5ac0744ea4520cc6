import type { Departure } from "../../src/archive/model.ts";

/** A departure as a test wants it: of a meeting that was withdrawn on 1 December 2026, where nothing else is said. */
export const departure = (given: Partial<Departure>): Departure => ({
  kind: "meeting",
  id: "left",
  year: null,
  day: "2026-12-01",
  to: null,
  opening: "What was here",
  ...given,
});
