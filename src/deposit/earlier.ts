import { wordsHash } from "../ledger/index.ts";
import { type Deposit, depositOf, type Entry, HOME } from "./deposit.ts";

/** What a release without a deposit holds that tells its addresses. */
export interface EarlierRelease {
  /** The path of every file, from the release's folder, with `/` between folders. */
  paths: readonly string[];
  /** The HTML of a page. */
  htmlOf: (path: string) => string;
  /**
   * The text of `SHA256SUMS`, which then listed the data files alone, and of `paragraphs.ndjson`, whose lines then had the
   * path of the paragraph; empty where there is none.
   */
  sums: string;
  paragraphs: string;
}

/** The parts of pages, views of other pages, and what is for hosts: no addresses that anyone keeps. */
const PARTS =
  /^(?:_astro|fonts|pagefind|search\/.+|figures\/.+|topics\/.+\/(?:meetings|speakers)\/.+)\/|\.png$|^(?:meetings\/[^/]+\.linkset\.json|feed\/\d+\.xml|404\.html|_headers|favicon\.svg|manifest\.webmanifest|search\/[^/]+\.json)$/;
const MEETING_PAGE = /^meetings\/[^/]+\/index\.html$/;
const FRAGMENT = / id="(t\d+[a-oq-z]*(?:p\d+[a-oq-z]*)?)"/g;

/**
 * The deposit of a release that was made before there was one, from its files and the ids in its pages. Of words it
 * knows those of paragraphs.
 */
export function earlierDeposit({ paths, htmlOf, sums, paragraphs }: EarlierRelease): Deposit {
  const published = paths.filter((path) => !PARTS.test(path));
  const hashes = new Map([...sumsIn(sums), ...paragraphsIn(paragraphs)]);
  const fragments = published
    .filter((path) => MEETING_PAGE.test(path))
    .flatMap((path) => [...htmlOf(path).matchAll(FRAGMENT)].map(([, id = ""]) => `${addressOf(path)}#${id}`));
  const addresses = [...published.map(addressOf), ...fragments];
  return depositOf(
    null,
    addresses.map((address): Entry => ({ is: "there", address, hash: hashes.get(address) ?? "", changed: [] })),
  );
}

/** The address that a plain web server gives a file. */
const addressOf = (path: string): string => (path === "index.html" ? HOME : path.replace(/\/index\.html$/, "/"));

function sumsIn(sums: string): [path: string, hash: string][] {
  return [...sums.matchAll(/^([0-9a-f]{10})[0-9a-f]{54} {2}(.+)$/gm)].map(([, hash = "", path = ""]) => [path, hash]);
}

function paragraphsIn(ndjson: string): [address: string, hash: string][] {
  return ndjson.split("\n").flatMap((line) => {
    const { path, text } = rowIn(line);
    return path === undefined || text === undefined ? [] : [[path, wordsHash(text)] satisfies [string, string]];
  });
}

/** The address and words that a line of JSON gives; a line of anything else gives none. */
function rowIn(line: string): { path?: string; text?: string } {
  try {
    const row: unknown = JSON.parse(line);
    return isRow(row) ? row : {};
  } catch {
    return {};
  }
}

const isRow = (row: unknown): row is { path: string; text: string } =>
  typeof row === "object" && row !== null && "path" in row && "text" in row && typeof row.text === "string";
