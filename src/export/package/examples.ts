import type { Edition } from "../edition.ts";

/** A short program that shows what the files are good for; it runs as printed where `archive.zip` was unpacked. */
export interface Example {
  /** What it is written in. */
  name: string;
  /** What it answers. */
  about: string;
  /** How to run a file of it: the command and its arguments. */
  run: readonly [program: string, ...args: string[]];
  /** The programs that it runs besides. */
  needs: readonly string[];
  code: string;
}

/**
 * The examples of the data page.
 * @param zips where the archive is published: one zip, or more where one would be too large.
 */
export const examples = ({ base }: Pick<Edition, "base">, zips: readonly string[]): readonly Example[] => [
  {
    name: "Shell, with curl",
    about: "Fetches the archive and proves that it came whole.",
    run: ["sh"],
    needs: ["curl", "sha256sum"],
    code: `${zips.map((path) => `curl --silent --remote-name ${base}${path}\n`).join("")}curl --silent ${base}SHA256SUMS | grep ${zips.map((path) => `-e ' ${path}$'`).join(" ")} | sha256sum --check
`,
  },
  {
    name: "Shell, with jq",
    about: "How many paragraphs of each speaker there are.",
    run: ["sh"],
    needs: ["jq"],
    code: `jq -r '.speaker // "not named"' paragraphs*.ndjson | sort | uniq -c | sort -rn
`,
  },
  {
    name: "Python, with nothing but its standard library",
    about: "How many words each speaker said: without the page’s glosses and stage directions.",
    run: ["python3"],
    needs: [],
    code: `import csv
import glob
from collections import Counter

words = Counter()
for path in glob.glob("paragraphs*.csv"):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            words[row["speaker_name"] or "not named"] += int(row["words"])
for name, count in words.most_common():
    print(count, name)
`,
  },
  {
    name: "R",
    about: "How many turns each speaker had in each year.",
    run: ["Rscript"],
    needs: [],
    code: `tables <- lapply(Sys.glob("turns*.csv"), read.csv, fileEncoding = "UTF-8-BOM", colClasses = c(number = "character"))
turns <- do.call(rbind, tables)
first <- turns[turns$part == 1, ]
table(first$speaker_name, substr(first$date, 1, 4))
`,
  },
  {
    name: "TEI, with Python",
    about: "How many turns each meeting has.",
    run: ["python3"],
    needs: [],
    code: `import glob
import xml.etree.ElementTree as xml

for path in sorted(glob.glob("meetings/*.tei.xml")):
    turns = xml.parse(path).iter("{http://www.tei-c.org/ns/1.0}u")
    print(len(list(turns)), path)
`,
  },
];
