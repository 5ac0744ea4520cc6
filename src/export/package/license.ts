import type { Archive } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { rightsOf } from "../rights.ts";
import { words } from "../words.ts";

/** On which terms the files may be passed on. The repository's own file of this name is about the software too. */
export function licenseText({ about }: Archive, edition: Edition): string {
  const { publisher, licence } = rightsOf(edition);
  const lines = [
    `${words(about.name)}, ${edition.base}`,
    "",
    licence === null
      ? "The words of the transcripts: the archive names no licence."
      : `The words of the transcripts: ${[licence.name, licence.address].filter((part) => part !== null).join("\n")}`,
    ...(publisher === null
      ? []
      : [
          "",
          "Source, to be named with them:",
          ...[publisher.name, publisher.address].filter((part) => part !== null),
          "Each meeting’s files name the original page, where it is known.",
        ]),
    "",
    "What the archive adds (titles in square brackets, topics, notes, threads, series, descriptions of the data): on the same",
    "terms; the archive is to be named for it.",
    "",
    "Changes: no word. What the pages have around the transcripts is left out in the files made from them.",
    "",
    "None of the archive’s software is in these files; it is under the MIT License (https://spdx.org/licenses/MIT.html).",
  ];
  return `${lines.join("\n")}\n`;
}
