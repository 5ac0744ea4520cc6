import type { Content } from "../content-model.ts";
import type { EditorialEntry } from "../editorial.ts";
import { type Address, carriedOver } from "../threads/address.ts";
import { insideOf } from "./links.ts";

/** A turn or paragraph that an editor's note names, by a link in its text. */
export interface Mention extends Address {
  /** The page that the note is for, as a path from the archive's root: `meetings/2024-02-21-kazan/`. */
  page: string;
}

type Notes = Pick<Content, "meetings" | "speakers" | "places" | "topics" | "threads" | "about" | "ledger">;

/** Every turn and paragraph that notes lead to, where the ledger has it now. */
export function mentionsIn({ meetings, speakers, places, topics, threads, about, ledger }: Notes): Mention[] {
  const entries: EditorialEntry<unknown>[] = [...meetings, ...speakers, ...places, ...topics, ...threads, ...about];
  return entries.flatMap(({ note: { page, links } }) => {
    const named = links.flatMap(({ href }) => addressOf(href, page) ?? []);
    return named.map((address) => ({ page, ...carriedOver(address, ledger.departures) }));
  });
}

/** The address in the record to which a link on a page leads; `null` for any other. */
function addressOf(href: string, page: string): Address | null {
  const inside = insideOf(href, page);
  const meeting = /^meetings\/([^/]+)\/$/.exec(inside?.path ?? "")?.[1];
  return inside === null || meeting === undefined || inside.fragment === ""
    ? null
    : { meeting, fragment: inside.fragment };
}
