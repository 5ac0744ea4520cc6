/** A short program that shows what the files are good for; it runs as printed where `archive.zip` was unpacked. */
export interface Example {
  /** What it is written in. */
  name: string;
  /** What it answers. */
  about: string;
  /** How to run a file of it: the command and its arguments. */
  run: readonly string[];
  code: string;
}

/** The examples of the data page. */
export const EXAMPLES: readonly Example[] = [
  {
    name: "Shell, with jq",
    about: "How many paragraphs of each speaker there are.",
    run: ["sh"],
    code: `jq -r '.speaker.name // "not named"' paragraphs.ndjson | sort | uniq -c | sort -rn
`,
  },
  {
    name: "Python, with nothing but its standard library",
    about: "How many words each speaker said.",
    run: ["python3"],
    code: `import csv
from collections import Counter

words = Counter()
with open("turns.csv", encoding="utf-8", newline="") as file:
    for turn in csv.DictReader(file):
        name = turn["speaker_name"] or "not named"
        words[name] += len(turn["text"].split())
for name, count in words.most_common():
    print(count, name)
`,
  },
  {
    name: "R",
    about: "How many turns each speaker had in each year.",
    run: ["Rscript"],
    code: `turns <- read.csv("turns.csv", encoding = "UTF-8")
table(turns$speaker_name, substr(turns$date, 1, 4))
`,
  },
];
