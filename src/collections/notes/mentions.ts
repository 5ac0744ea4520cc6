import type { Content } from "../content-model.ts";
import type { EditorialEntry } from "../editorial.ts";
import { type Address, addressText, carriedOver } from "../threads/address.ts";
import { insideOf } from "./links.ts";

/** A turn or paragraph that an editor's note names, by a link in its text. */
export interface Mention extends Address {
  /** The page that the note is for, as a path from the archive's root: `meetings/2024-02-21-kazan/`. */
  page: string;
}

type Notes = Pick<Content, "meetings" | "speakers" | "places" | "topics" | "threads" | "series" | "about" | "ledger">;

/** Every turn and paragraph that notes lead to, each once a note, where the ledger has it now. */
export function mentionsIn(notes: Notes): Mention[] {
  const { meetings, speakers, places, topics, threads, series, about, ledger } = notes;
  const subjects = [speakers, places, topics, threads, series].flat<EditorialEntry<unknown>[][]>();
  const entries: EditorialEntry<unknown>[] = [...meetings, ...subjects, ...about];
  return entries.flatMap(({ note: { page, links } }) => {
    const named = links.flatMap(({ href }) => addressOf(href, page) ?? []);
    const mentions = named.map((address) => ({ page, ...carriedOver(address, ledger.departures) }));
    return [...new Map(mentions.map((mention) => [addressText(mention), mention])).values()];
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
