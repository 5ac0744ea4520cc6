import type { Meeting } from "../../archive/model.ts";
import { bracketed, meetingItem } from "../citation/index.ts";
import type { Edition } from "../edition.ts";
import { type CslName, sortedName } from "../names.ts";
import { words } from "../words.ts";

/** What one `meta` element of a page's head says. */
export interface Said {
  name: string;
  content: string;
}

/**
 * A meeting as reference managers read it in the head of its page: the same as its citation, in Dublin Core
 * (https://www.dublincore.org/specifications/dublin-core/dc-html/), and what Zotero's “Embedded Metadata” takes besides:
 * the type of item, who spoke, and where. `citation_author` is left out: Zotero would take it before all others, call a
 * speaker an author, and make two of a single one with two family and two given names.
 */
export function embedded(meeting: Meeting, edition: Edition): Said[] {
  const { title, author = [], language } = meetingItem(meeting, edition);
  const { place } = meeting;
  const { keeper, licence, licenceUrl } = edition.about;
  return [
    said("z:itemType", "webpage"),
    said("DC.title", title),
    ...author.flatMap((one) => [said("DC.creator", sortedName(one)), said("eprints.creators_name", wholeName(one))]),
    said("DC.date", meeting.date),
    said("DC.type", "Transcript"),
    said("DC.language", language),
    said("DC.publisher", keeper && words(keeper)),
    said("DC.rights", [licence && words(licence), licenceUrl].filter(Boolean).join(", ")),
    said(
      "DC.description",
      furtherFields({
        "event-place": place ? bracketed({ text: place.printed, by: place.by }) : undefined,
        publisher: keeper && words(keeper),
      }),
    ),
  ].flat();
}

const said = (name: string, content: string | undefined): Said[] => (content ? [{ name, content }] : []);

/** Zotero leaves a name whole that ends in a comma, and cuts any other at its last space. */
const wholeName = (name: CslName): string => ("literal" in name ? `${name.literal},` : sortedName(name));

/**
 * What an item of this type has no field for in Zotero. It takes the description for its field “Extra”, and cites by the
 * variables of the Citation Style Language that stand there, a line each.
 */
const furtherFields = (fields: Record<string, string | undefined>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join("\n");
