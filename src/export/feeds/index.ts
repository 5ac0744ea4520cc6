import { personPath, topicPath } from "../../archive/addresses.ts";
import { type Held, heldUnder } from "../../archive/departed.ts";
import type { Archive, Person, Topic } from "../../archive/model.ts";
import { speechesByPerson } from "../../archive/speeches.ts";
import { type Edition, editionShown } from "../edition.ts";
import type { DataFile } from "../format.ts";
import { meetingsFeed, olderFeed, personFeed, topicFeed, withdrawnFeed } from "./atom.ts";
import { feedPath, olderPages } from "./pages.ts";

export { FEED_TYPE, feedPath, olderPath } from "./pages.ts";

/**
 * Every feed, also at the addresses that topics and speakers have left. That of the meetings has pages, by which all that
 * was ever added can be reached; those of topics and speakers, whose pages on the site have all, end after the longest.
 */
export function feedFiles(archive: Archive, edition: Edition): DataFile<string>[] {
  const { topics, people, departures } = archive;
  const speeches = speechesByPerson(archive);
  const ofTopic = (held: Held<Topic>): DataFile<string> => {
    const path = topicPath(held);
    const { entry, left } = held;
    const from = { entry, left, edition: editionShown(edition, entry?.passages.map(({ meeting }) => meeting) ?? []) };
    const make = () => (entry === null ? withdrawnFeed(path, left, edition) : topicFeed(entry, edition));
    return { path: feedPath(path), from, make };
  };
  const ofPerson = (held: Held<Person>): DataFile<string> => {
    const path = personPath(held);
    const { entry, left } = held;
    const said = entry === null ? [] : (speeches.get(entry) ?? []);
    const from = {
      entry,
      left,
      said,
      edition: editionShown(
        edition,
        said.map(({ meeting }) => meeting),
      ),
    };
    const make = () => (entry === null ? withdrawnFeed(path, left, edition) : personFeed(entry, said, edition));
    return { path: feedPath(path), from, make };
  };
  return [
    { path: feedPath(""), make: () => meetingsFeed(archive, edition) },
    ...olderPages(archive.meetings).map((page) => ({
      path: page.self,
      from: { page, edition: editionShown(edition, page.meetings) },
      make: () => olderFeed(page, edition),
    })),
    ...heldUnder("topic", topics, departures).map(ofTopic),
    ...heldUnder("speaker", people, departures).map(ofPerson),
  ];
}
