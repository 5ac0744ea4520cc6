import type { Meeting } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { words } from "../words.ts";

/** The context that every term of a document is of. */
export const CONTEXT = "https://schema.org";

/** The archive, as what a thing of it refers to it by. */
export const archiveRef = ({ base, about }: Edition): object => ({
  "@type": "Collection",
  "@id": base,
  name: words(about.name),
  url: base,
});

/** Who keeps the archive, and so publishes it: nobody where that is not said, for whose words it holds is another. */
export const keeperOf = ({ about }: Edition): object | undefined =>
  about.keeper === undefined ? undefined : { "@type": "Organization", name: words(about.keeper) };

/** Where words come from: the page of a meeting where it is known, else the website, with the one who published it. */
export function originOf({ about }: Edition, address: string | null = null): object | undefined {
  const { publisher, publisherUrl } = about;
  const by =
    publisher === undefined ? undefined : { "@type": "Organization", name: words(publisher), url: publisherUrl };
  if (address !== null) return { "@type": "WebPage", "@id": address, url: address, publisher: by };
  return by && { "@type": "WebSite", name: words(publisher ?? ""), url: publisherUrl, publisher: by };
}

/** The day a meeting's page was first published here, and the last on which it was revised, where that is known. */
export const daysOf = ({ added, revised }: Pick<Meeting, "added" | "revised">) => ({
  datePublished: added ?? undefined,
  dateModified: revised ?? undefined,
});
