import { citePath, meetingPath, sourcePath } from "./addresses.ts";
import type { Archive, Departure } from "./model.ts";

/** A page that stood at an address before its meeting left it. */
export interface FormerPage extends Pick<Departure, "id" | "day" | "opening"> {
  /** What its path has after the meeting's own: `source`; nothing for the meeting's page. */
  page: string | undefined;
  path: string;
  /** The path of the page it has become; `null` where the meeting was withdrawn. */
  target: string | null;
}

/** The pages of every meeting, by the end of their path. */
const PAGES = [
  [undefined, meetingPath],
  ["source", sourcePath],
  ["cite", citePath],
] as const;

/** Every page that a meeting has left, by the meeting's former id. */
export function formerPages({ departures }: Pick<Archive, "departures">): FormerPage[] {
  return departures.flatMap(({ id, day, opening, to }) =>
    PAGES.map(([page, path]) => ({ id, day, opening, page, path: path({ id }), target: to && path({ id: to }) })),
  );
}
