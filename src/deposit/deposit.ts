/** Something that stands at its address. */
export interface There {
  is: "there";
  address: string;
  /** Ten hexadecimal digits of the SHA-256 of the words at a page or fragment, or of a file; empty where nobody knows. */
  hash: string;
  /** The ISO days on which its words changed, as its page says, in order of time. */
  changed: readonly string[];
}

/** An address that leads on, or whose file is that of another. */
export interface Moved {
  is: "moved";
  address: string;
  /** ISO day. */
  day: string;
  to: string;
}

/** An address that says that what it held is no more. */
export interface Withdrawn {
  is: "withdrawn";
  address: string;
  /** ISO day. */
  day: string;
}

/**
 * One address of a release: a path below the site's root, with the fragment of a turn or paragraph. A path that ends in
 * a slash is a page's, any other a file's; that of the first page is `HOME`.
 */
export type Entry = There | Moved | Withdrawn;

/** Every address that a release publishes. */
export interface Deposit {
  /** The address of the site's root; `null` where it is not known. */
  site: string | null;
  entries: ReadonlyMap<string, Entry>;
}

/** The first page, whose path is empty, as a deposit writes it: the same address, seen from the root. */
export const HOME = "./";

/** Entries as a deposit, by address. */
export const depositOf = (site: string | null, entries: readonly Entry[]): Deposit => ({
  site,
  entries: new Map(entries.map((entry) => [entry.address, entry])),
});

/** What an address is the address of. */
export function kindOf(address: string): "fragment" | "page" | "file" {
  if (address.includes("#")) return "fragment";
  return address.endsWith("/") ? "page" : "file";
}

/** The path of the file that a plain web server answers an address with. */
export function fileOf(address: string): string {
  const page = address === HOME ? "" : pageOf(address);
  return page === "" || page.endsWith("/") ? `${page}index.html` : page;
}

/** The page that a fragment is on. */
export const pageOf = (address: string): string => address.replace(/#.*$/, "");
