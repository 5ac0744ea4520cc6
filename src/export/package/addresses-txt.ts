import { meetingPath, paragraphPath, personPath, topicPath, turnPath } from "../../archive/addresses.ts";
import { formerPages } from "../../archive/former.ts";
import type { Archive, Meeting, Notice } from "../../archive/model.ts";
import { listedPages } from "../../archive/pages.ts";
import { wordsHash } from "../../archive/words-hash.ts";
import { depositOf, depositText, type Entry, HOME } from "../../deposit/index.ts";
import type { Edition } from "../edition.ts";
import { feedPath } from "../feeds/index.ts";
import { lastChanged } from "../last-changed.ts";
import { formerFiles } from "./former-files.ts";
import type { FileFacts } from "./facts.ts";
import { words } from "../words.ts";

/**
 * The deposit of a release: every address that it publishes, with a hash of what is there; `facts` are of the data files. `SHA256SUMS` is another list,
 * for another use: it proves data files with a program that every system has, and lies with them in the zip; most
 * addresses are no files (turns and paragraphs), or files that no one keeps (pages).
 */
export function addressesTxt(archive: Archive, edition: Edition, facts: FileFacts): string {
  const entries = [
    ...listedPages(archive).map(({ path, of, notices }) => there(path, of, notices)),
    ...archive.meetings.flatMap(fragments),
    ...[...facts.all()].map(([path, { sha256 }]) => file(path, sha256)),
    ...feeds(archive),
    ...SITE_FILES.map((path) => there(path, path)),
    ...formerPages(archive).map(({ path, target, day }) => left(path, target, day)),
    ...formerFiles(archive).map(({ path, to, day }) => left(path, to, day)),
  ];
  const head = { name: words(edition.about.name), site: edition.base, lastChanged: lastChanged(archive) };
  return depositText(head, depositOf(edition.base, entries));
}

/** Files about the site as it is, which every build makes anew: it is their address that is to stay. */
const SITE_FILES = ["addresses.txt", "archive.zip", "opensearch.xml", "robots.txt", "SHA256SUMS", "sitemap.xml"];

const there = (path: string, of: string, notices: readonly Notice[] = []): Entry => ({
  is: "there",
  address: path === "" ? HOME : path,
  hash: wordsHash(of),
  changed: notices.filter(({ what }) => what === "words").map(({ day }) => day),
});

const file = (address: string, sha256: string): Entry => ({
  is: "there",
  address,
  hash: sha256.slice(0, wordsHash("").length),
  changed: [],
});

const left = (address: string, to: string | null, day: string): Entry =>
  to === null ? { is: "withdrawn", address, day } : { is: "moved", address, day, to };

function fragments(meeting: Meeting): Entry[] {
  const standing = meeting.turns.flatMap((turn) => [
    there(turnPath(meeting, turn), turn.label, turn.notices),
    ...turn.paragraphs.map((part) => there(paragraphPath(meeting, part), part.text, part.notices)),
  ]);
  const withdrawn = [...meeting.withdrawn.values()].flat();
  const gone = withdrawn.flatMap(({ day, addresses }) => addresses.map(({ id }) => ({ id, day })));
  return [...standing, ...gone.map(({ id, day }) => left(`${meetingPath(meeting)}#${id}`, null, day))];
}

/** A feed is of whom or what its page is of; its words are new with every meeting. */
const feeds = ({ people, topics, about }: Archive): Entry[] => [
  there(feedPath(""), about.name),
  ...topics.map((topic) => there(feedPath(topicPath(topic)), topic.title)),
  ...people.map((person) => there(feedPath(personPath(person)), person.name)),
];
