import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Attack, Target } from "../support/attack.ts";
import { specialView } from "../support/content-folder.ts";
import { edit, remove } from "../support/ledger-cases.ts";

const ledgerOf = ({ folder }: Target): string => join(folder, "ledger.txt");

/** Changes the ledger's file by hand. */
const byHand =
  (change: (lines: string[]) => string[]) =>
  (target: Target): void => {
    const path = ledgerOf(target);
    writeFileSync(path, change(readFileSync(path, "utf8").split("\n")).join("\n"));
  };

const without = (start: string) => byHand((lines) => lines.filter((line) => !line.startsWith(start)));
const replaced = (from: RegExp, to: string) => byHand((lines) => lines.map((line) => line.replace(from, to)));

/** Swaps two lines of the ledger. */
const swapped = (first: string, second: string) =>
  byHand((lines) => {
    const [a, b] = [first, second].map((start) => lines.findIndex((line) => line.startsWith(start)));
    return a === undefined || b === undefined ? lines : lines.with(a, lines[b] ?? "").with(b, lines[a] ?? "");
  });

/** Writes a file of the content folder. */
const written =
  (path: string, text: string) =>
  ({ folder }: Target): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

const renamed =
  (from: string, to: string) =>
  ({ folder }: Target): void => {
    renameSync(join(folder, from), join(folder, to));
  };

const RESTORE = /Bring it back as it was last committed: git restore ledger\.txt/;
/** What would blame the transcripts or lose words for what was done to the ledger alone. */
const BLAME = [/--changed/, /--withdrawn/, /not-in-ledger/, /Restore the words/];
const NOTHING_WRITTEN = "Nothing was written";

/** An attack on the file itself, which a build and the command both refuse. */
function onFile(done: string, to: (target: Target) => void, says: Attack["says"], line?: RegExp): Attack[] {
  const rule = {
    to,
    exit: 1,
    says: [...says, ...(line === undefined ? [] : [line])],
    never: BLAME,
    dist: "as before",
  } as const;
  return [
    { ...rule, done: `the ledger: ${done} (build)`, run: ["build"] },
    { ...rule, done: `the ledger: ${done} (ledger)`, run: ["ledger"], says: [...rule.says, NOTHING_WRITTEN] },
  ];
}

/** An attack that the command alone is tried on; the build reads the ledger by the same code. */
const onCommand = (done: string, to: (target: Target) => void, says: Attack["says"]): Attack => ({
  ...{ done: `the ledger: ${done}`, to, run: ["ledger"], exit: 1 },
  ...{ says: [...says, RESTORE, NOTHING_WRITTEN], never: BLAME, dist: "as before" },
});

const FILE: Attack[] = [
  ...onFile("deleted", (target) => rmSync(ledgerOf(target)), ["ledger.txt:1:1  error no-ledger", /git restore/]),
  ...onFile("emptied", (target) => writeFileSync(ledgerOf(target), ""), [
    "error ledger-cut",
    "The ledger is empty",
    RESTORE,
  ]),
  ...onFile("blank lines alone", (target) => writeFileSync(ledgerOf(target), "\n\n"), ["The ledger is empty"]),
  ...onFile(
    "cut at the end of a line",
    byHand((lines) => lines.slice(0, 60)),
    ["error ledger-cut", "it was cut short", RESTORE],
  ),
  onCommand(
    "its last line lost",
    byHand((lines) => lines.slice(0, -2)),
    ["error ledger-cut"],
  ),
  onCommand(
    "carriage returns only",
    (target) => writeFileSync(ledgerOf(target), readFileSync(ledgerOf(target), "utf8").replaceAll("\n", "\r")),
    ["end in carriage returns alone"],
  ),
  ...onFile("the line of a paragraph lost", without("2022-08-19-sochi#t1p3 "), [
    /error ledger-contents\n {2}22 of the ledger's lines are of 2022-08-19-sochi, and there were 23\./,
  ]),
  onCommand("the line of a turn lost", without("2022-08-19-sochi#t3 "), ["22 of the ledger's lines are of"]),
  onCommand("a meeting's lines lost, its contents kept", without("2022-08-19-sochi"), [
    "0 of the ledger's lines are of",
  ]),
  onCommand(
    "a meeting's lines and its contents lost",
    byHand((lines) => lines.filter((line) => !line.includes("2022-08-19-sochi"))),
    ["error ledger-contents", "9 blocks are listed above, and there were 10."],
  ),
  onCommand("a line of the contents lost", without("contents of topics/"), ["do not list topics/"]),
  onCommand("# before a line", replaced(/^(?=2024-07-03-astana#t1p3 )/, "# "), ["error ledger-line", "commented out"]),
  onCommand("a hash edited", replaced(/^(2022-08-19-sochi#t1p1) \w+/, "$1 0123456789"), [
    "The 23 lines of 2022-08-19-sochi are not as they were written.",
  ]),
  onCommand("an opening edited", replaced(/"Super/, '"Splendid'), [
    "lines of 2024-02-21-kazan are not as they were written",
  ]),
  ...onFile("two lines out of order", swapped("2022-08-19-sochi#t1p2 ", "2022-08-19-sochi#t1p3 "), [
    "The lines of 2022-08-19-sochi are not in the order in which they were written.",
  ]),
  onCommand("a turn before its meeting", swapped("2022-08-19-sochi 7", "2022-08-19-sochi#t1 "), ["error ledger-order"]),
  onCommand("a paragraph numbered in turn 0", replaced(/sochi#t1p1 /, "sochi#t0p1 "), ["error ledger-line"]),
  onCommand("a number with a leading zero", replaced(/sochi#t1p1 /, "sochi#t1p01 "), ["error ledger-line"]),
  onCommand("words marked as withdrawn by hand", replaced(/^(2022-08-19-sochi#t1p1 \w+)/, "$1 withdrawn 2026-11-20"), [
    "not as they were written",
  ]),
  onCommand("two marks on one", replaced(/^(2022-08-19-sochi \w+)/, "$1 withdrawn 2026-11-20 withdrawn 2026-11-21"), [
    "error ledger-line",
  ]),
  onCommand(
    "a line twice",
    byHand((lines) => lines.flatMap((line) => (line.startsWith("topics/sport ") ? [line, line] : [line]))),
    ["error ledger-twice"],
  ),
  onCommand("the contents of another ledger", replaced(/^(contents of topics\/: \d+ lines), \w+/, "$1, 0123456789"), [
    "The contents above are not those that this line was written for",
  ]),
  onCommand("bytes that are no text", (target) => writeFileSync(ledgerOf(target), Buffer.from([0xff, 0xfe, 0x00])), [
    /ledger\.txt:1:1 {2}error/,
  ]),
  {
    done: "the ledger: lines that end as on Windows are the same ledger",
    to: (target) => writeFileSync(ledgerOf(target), readFileSync(ledgerOf(target), "utf8").replaceAll("\n", "\r\n")),
    run: ["ledger"],
    exit: 0,
    says: ["holds 201 addresses, 0 of them new."],
    dist: "as before",
  },
  {
    done: "the ledger: a directory",
    to: (target) => {
      rmSync(ledgerOf(target));
      mkdirSync(ledgerOf(target));
    },
    ...{ run: ["build"], exit: 1, says: [/ledger\.txt:1:1 {2}error/], never: BLAME, dist: "as before" },
  },
  {
    done: "the ledger: a dangling link",
    to: (target) => {
      rmSync(ledgerOf(target));
      symlinkSync("nowhere.txt", ledgerOf(target));
    },
    ...{ run: ["build"], exit: 1, says: [/ledger\.txt:1:1 {2}error/], never: BLAME, dist: "as before" },
  },
  {
    done: "the ledger: begun anew over one that is there",
    to: () => undefined,
    ...{ run: ["ledger", "--new"], exit: 1, says: ["error ledger-there"], dist: "as before" },
  },
];

const MARKERS: Attack[] = [
  {
    done: "the ledger: git's markers of a merge in it",
    to: byHand((lines) => ["<<<<<<< HEAD", ...lines.slice(0, 40), "=======", ...lines.slice(40), ">>>>>>> other"]),
    run: ["build"],
    exit: 1,
    says: ["error ledger-merge", "A merge is not settled here", "npm run ledger -- --merge"],
    never: [/git restore/, ...BLAME],
    dist: "as before",
  },
  {
    done: "the ledger: git's markers, and the command for merges",
    to: byHand((lines) => [
      ...lines.slice(0, -2),
      "<<<<<<< HEAD",
      ...lines.slice(-2, -1),
      "=======",
      ...lines.slice(-2, -1),
      ">>>>>>> other",
      "",
    ]),
    run: ["ledger", "--merge"],
    exit: 0,
    says: ["holds 201 addresses, 0 of them new."],
    dist: "as before",
  },
  {
    done: "the ledger: a merge of which one side was deleted",
    to: byHand((lines) => lines.filter((line) => !line.startsWith("2024-02-21-kazan#t4"))),
    run: ["ledger", "--merge"],
    exit: 1,
    says: [/lines of 2024-02-21-kazan are here, and one branch listed 49/, NOTHING_WRITTEN],
    dist: "as before",
  },
];

/** What happens to the content, and what the ledger says of it. */
const CONTENT: Attack[] = [
  {
    done: "a transcript: two paragraphs swapped",
    to: ({ folder }) => edit(folder, "2022-08-19-sochi", /(We will be celebrating.+)\n(Our trade is.+)/, "$2\n$1"),
    run: ["build"],
    exit: 1,
    says: [/error other-order\n {2}2022-08-19-sochi#t1p\d would stand at another place/, "Restore the order"],
    never: [/--withdrawn/, /would vanish/],
    dist: "as before",
  },
  {
    done: "a transcript: two turns swapped",
    to: ({ folder }) =>
      edit(
        folder,
        "2022-08-19-sochi",
        /(Vladimir Putin: Thank you\.)([^]+?)(Kassym-Jomart Tokayev: Thank you\.)/,
        "$3$2$1",
      ),
    run: ["ledger"],
    exit: 1,
    says: [/error (?:other-order|other-speaker)/],
    never: [/--withdrawn 2022-08-19-sochi#t3p2/],
    dist: "as before",
  },
  {
    done: "a topic's file renamed",
    to: renamed("topics/sport.md", "topics/sports.md"),
    run: ["build"],
    exit: 1,
    says: [
      /error page-renamed\n {2}topics\/sport would vanish: “Sport and games” has come to be topics\/sports/,
      "--moved topics/sport topics/sports",
    ],
    dist: "as before",
  },
  {
    done: "a topic's file renamed, and said so",
    to: renamed("topics/sport.md", "topics/sports.md"),
    run: ["ledger", "--moved", "topics/sport", "topics/sports"],
    exit: 0,
    says: ["holds 201 addresses"],
    dist: "as before",
  },
  {
    done: "a topic's file deleted",
    to: ({ folder }) => rmSync(join(folder, "topics/sport.md")),
    run: ["build"],
    exit: 1,
    says: ["error address-gone", "topics/sport would vanish", "--withdrawn topics/sport"],
    dist: "as before",
  },
  {
    done: "a topic's title in other words",
    to: ({ folder }) => {
      const path = join(folder, "topics/sport.md");
      writeFileSync(path, readFileSync(path, "utf8").replace("Sport and games", "Games and sport"));
    },
    run: ["build"],
    exit: 0,
    says: [/warning told-changed\n {2}topics\/sport was published as “Sport and games”; it is “Games and sport” now/],
    dist: "new",
  },
  {
    done: "a speaker's file renamed",
    to: renamed("speakers/vladimir-putin.md", "speakers/putin.md"),
    run: ["ledger"],
    exit: 1,
    says: ["error page-renamed", "--moved speakers/vladimir-putin speakers/putin"],
    dist: "as before",
  },
  {
    done: "a speaker's file that becomes another person's",
    to: ({ folder }) => {
      renameSync(join(folder, "speakers/vladimir-putin.md"), join(folder, "speakers/p.md"));
      writeFileSync(join(folder, "speakers/vladimir-putin.md"), "---\nname: Vladimir Other\n---\n");
    },
    run: ["build"],
    exit: 1,
    says: [
      "error other-page",
      "speakers/vladimir-putin was published as the page of “Vladimir Putin”",
      "never becomes another's",
    ],
    dist: "as before",
  },
  {
    done: "a speaker's page moved onto another person's",
    to: ({ folder }) => rmSync(join(folder, "speakers/vladimir-putin.md")),
    run: ["ledger", "--moved", "speakers/vladimir-putin", "speakers/kassym-jomart-tokayev"],
    exit: 1,
    says: ["The ledger has a page speakers/kassym-jomart-tokayev already."],
    dist: "as before",
  },
  {
    done: "a place's file deleted, where the pages print the name the same way: the address stays",
    to: ({ folder }) => rmSync(join(folder, "places/kazan.md")),
    run: ["ledger"],
    exit: 0,
    says: ["holds 201 addresses, 0 of them new."],
    dist: "as before",
  },
  {
    done: "a place that a page spells otherwise",
    to: ({ folder }) => {
      rmSync(join(folder, "places/kazan.md"));
      edit(folder, "2024-02-21-kazan", /, Kazan$/gm, ", Qasan");
    },
    run: ["build"],
    exit: 1,
    says: [
      "error fact-changed",
      /2024-02-21-kazan:place was published as “Kazan”; content\/transcripts\/2024-02-21-kazan\.txt:\d+ has “Qasan”/,
      /error address-gone\n {2}places\/kazan would vanish/,
    ],
    dist: "as before",
  },
  {
    done: "the only meeting of a year withdrawn: its year follows, and leaves a note",
    to: ({ folder }) => remove(folder, "2022-08-19-sochi"),
    run: ["ledger", "--withdrawn", "2022-08-19-sochi"],
    exit: 0,
    says: ["holds 201 addresses, 0 of them new."],
    dist: "as before",
    then: (target) => assert.match(readFileSync(ledgerOf(target), "utf8"), /^years\/2022 \w+ withdrawn /m),
  },
  {
    done: "the place that a page prints, changed",
    to: ({ folder }) => edit(folder, "2022-08-19-sochi", /^Sochi$/m, "Gelendzhik"),
    run: ["ledger"],
    exit: 1,
    says: ["error fact-changed", "Citations rest on it.", "--changed 2022-08-19-sochi:place"],
    dist: "as before",
  },
  {
    done: "the title that an editor supplies, changed",
    to: ({ folder }) => {
      const path = join(folder, "meetings/2024-11-27-astana.md");
      writeFileSync(path, readFileSync(path, "utf8").replace("title: Statements", "title: Speeches"));
    },
    run: ["build"],
    exit: 1,
    says: [/2024-11-27-astana:title was published as “Statements.+meetings\/2024-11-27-astana\.md:3 has “Speeches/],
    dist: "as before",
  },
  {
    done: "an elision taken out",
    to: ({ folder }) => edit(folder, "2022-08-19-sochi", /^<…>$/m, ""),
    run: ["build"],
    exit: 1,
    says: ["2022-08-19-sochi:elision was published as “<…>”", "has it no longer", "--changed 2022-08-19-sochi:elision"],
    dist: "as before",
  },
  {
    done: "a lede in other words, on which no title rests",
    to: ({ folder }) => edit(folder, "2024-02-21-kazan", "Vladimir Putin met with", "Vladimir Putin talked with"),
    run: ["build"],
    exit: 0,
    says: [/warning told-changed\n {2}2024-02-21-kazan:lede was published as “Vladimir Putin met/],
    dist: "new",
  },
  {
    done: "a new topic, not on record",
    to: written("topics/trains.md", "---\ntitle: Trains\nterms: [railway]\n---\n"),
    run: ["build"],
    exit: 0,
    says: [/warning not-in-ledger\n {2}topics\/trains: new/],
    dist: "new",
  },
  {
    done: "a new topic, not on record, in a release",
    to: written("topics/trains.md", "---\ntitle: Trains\nterms: [railway]\n---\n"),
    run: ["release"],
    exit: 1,
    says: ["does not hold everything that would be published"],
    dist: "as before",
  },
  {
    done: "one address withdrawn and changed in one command",
    to: ({ folder }) => edit(folder, "2022-08-19-sochi", "very happy", "most happy"),
    run: ["ledger", "--changed", "2022-08-19-sochi#t1p1", "--withdrawn", "2022-08-19-sochi#t1p1"],
    exit: 1,
    says: ["is named under two options"],
    dist: "as before",
  },
  {
    done: "words withdrawn that are still there",
    to: () => undefined,
    run: ["ledger", "--withdrawn", "2022-08-19-sochi#t1p1"],
    exit: 1,
    says: ["is still there"],
    dist: "as before",
  },
  {
    done: "a transcript under the name that a moved one had",
    to: ({ folder }) => {
      for (const path of ["transcripts/2024-02-21-kazan.txt", "meetings/2024-02-21-kazan.md"]) {
        renameSync(join(folder, path), join(folder, path.replace("kazan", "kasan")));
      }
      writeFileSync(join(folder, "transcripts/2024-02-21-kazan.txt"), specialView());
    },
    run: ["ledger", "--moved", "2024-02-21-kazan", "2024-02-21-kasan"],
    exit: 1,
    says: ["transcripts/2024-02-21-kazan.txt is still there: rename the file first."],
    dist: "as before",
  },
];

export const LEDGER_ATTACKS: readonly Attack[] = [...FILE, ...MARKERS, ...CONTENT];
