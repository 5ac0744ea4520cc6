import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { format } from "date-fns/format";
import { readArguments } from "../../src/cli/add-arguments.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { revisionText } from "../../src/archive/revisions.ts";
import { readContent } from "../../src/collections/content.ts";
import { isError } from "../../src/collections/fault.ts";
import { dataFiles } from "../../src/export/package/files.ts";
import { plainPage, savedPage, specialPage } from "../fixtures/transcript/pages.ts";
import { contentCopy } from "../support/content-folder.ts";
import { exported } from "../support/exported.ts";
import { arrivingFiles, filesIn, runCommand } from "../support/run-command.ts";
import { storedContent } from "../support/stored-content.ts";

const add = (folder: string, args: readonly string[], input: string | Uint8Array = "") =>
  runCommand("add", folder, args, input);

/** The page in its three wordings: as it was first, revised once, and once more. */
const PAGE = savedPage([
  "<p><b>President of Russia Vladimir Putin:</b> Good afternoon, all of you who came.</p>",
  "<p><b>Anna Petrova:</b> We are glad to be here today.</p>",
  "<p>It has been a long way for all of us.</p>",
  "<p><b>Vladimir Putin:</b> Then let us begin with what matters most.</p>",
]);
const ONCE = PAGE.replace("We are glad", "We are very glad");
const TWICE = ONCE.replace("<p>It has been a long way for all of us.</p>", "").replace(
  "what matters most.</p>",
  "what matters most.</p><p>And end with lunch.</p>",
);
const ID = "2015-05-05-sochi";
const today = () => format(new Date(), "yyyy-MM-dd");

test("a page comes in byte for byte, with its note and its ledger, and what was read of it is told", () => {
  const folder = contentCopy();
  const before = filesIn(folder);
  const path = join(arrivingFiles({ "saved page.html": PAGE }), "saved page.html");
  utimesSync(path, new Date("2026-03-04T12:00:00"), new Date("2026-03-04T12:00:00"));

  const dry = add(folder, ["--dry-run", "--by", "Ann Editor", path]);
  assert.deepEqual(filesIn(folder), before);
  const account = [
    `${path} → ${ID}`,
    "  May 5, 2015, Sochi, “A meeting”",
    "  Vladimir Putin: 2 turns, 15 words",
    "  Anna Petrova: 1 turn, 17 words",
    "",
  ];
  assert.deepEqual([dry.status, dry.stderr], [0, ""]);
  assert.equal(dry.stdout, [...account, "Nothing was written: --dry-run.", ""].join("\n"));

  const told = add(folder, ["--by", "Ann Editor", path]);
  assert.deepEqual([told.status, told.stderr], [0, ""]);
  const next = [
    `${ID}: written, with the ledger. Next:`,
    "  npm start        see it",
    "  git add content && git commit",
    "",
  ];
  assert.equal(told.stdout, [...account, ...next].join("\n"));
  const after = filesIn(folder);
  assert.equal(after.get(`transcripts/${ID}.html`), readFileSync(path, "latin1"));
  assert.equal(
    after.get(`meetings/${ID}.md`),
    `---\nsource: http://en.kremlin.ru/events/president/news/1\ncaptured: { day: 2026-03-04, by: "Ann Editor" }\nadded: ${today()}\n---\n`,
  );
  const ledger = (files: Map<string, string>) => files.get("ledger.txt")?.split("\n") ?? [];
  const fresh = ledger(after).filter((line) => !ledger(before).includes(line));
  for (const address of ["t1", "t1p1", "t2", "t2p1", "t2p2", "t3", "t3p1"])
    assert.equal(fresh.filter((line) => line.startsWith(`${ID}#${address} `)).length, 1, fresh.join("\n"));
  const others = [...after].filter(([name]) => !name.includes(ID) && name !== "ledger.txt");
  assert.deepEqual(
    others,
    [...before].filter(([name]) => name !== "ledger.txt"),
  );
});

test("nothing is written when one of several files is wrong, and every fault of every file is told with its place", () => {
  const folder = contentCopy();
  const before = filesIn(folder);
  const files = arrivingFiles({
    "good.html": PAGE,
    "empty.txt": "",
    "windows.txt": Uint8Array.from([0x45, 0x0a, 0x45, 0xcf]),
    "login.html": "<!doctype html>\n<html><body><form>\n<label>Login</label></form></body></html>",
    "own.txt": "---\ntitle: A talk\ndate: 2021-02-30\nsource: nowhere\ncolour: red\nspeakers: []\n---\nAnn Lee: Yes.\n",
    "PAGE.HTM": PAGE,
    "none/readme.md": "x",
  });
  mkdirSync(join(files, "round"));
  symlinkSync("../round", join(files, "round/round"));
  const names = ["good.html", "empty.txt", "windows.txt", "login.html", "own.txt", "PAGE.HTM", "none", "round", "gone"];
  const { status, stdout, stderr } = add(
    folder,
    names.map((name) => join(files, name)),
  );
  assert.deepEqual([status, stdout], [1, ""]);
  const told = [...stderr.matchAll(/^(\S+):(\d+):(\d+) {2}error (\S+)\n {2}(.+)\n {2}(.+)$/gm)];
  assert.deepEqual(
    told.map(([, path = "", line, column, code]) => `${path.slice(files.length + 1)}:${line}:${column} ${code}`),
    [
      "empty.txt:1:1 empty-file",
      "gone:1:1 no-such-file",
      "login.html:3:8 unknown-view",
      "none:1:1 no-transcripts",
      "own.txt:3:1 front-matter",
      "own.txt:4:1 front-matter",
      "own.txt:5:1 front-matter",
      "own.txt:6:1 front-matter",
      "PAGE.HTM:1:1 file-ending",
      "round/round:1:1 linked-folder",
      "windows.txt:2:2 not-utf-8",
    ],
  );
  assert.match(stderr, /\n\n11 error\(s\), 0 warning\(s\)\n\nNothing was written\.\n$/);
  assert.deepEqual(filesIn(folder), before);
});

test("a page that is here is told, byte for byte or in another form, and one of two files of a call", () => {
  const folder = contentCopy();
  const text = specialPage(["Vladimir Putin: Welcome, dear friends, to this fine town.", "Anna Petrova: Thank you."]);
  const files = arrivingFiles({
    "a text.txt": text,
    "б.txt": plainPage(["Vladimir Putin: Welcome, dear friends, to this fine town.", "Anna Petrova: Thank you."]),
  });
  const kazan = "content/transcripts/2024-02-21-kazan.txt";
  const { status, stdout } = add(folder, [files, kazan]);
  assert.equal(status, 0);
  const lines = stdout.split("\n");
  assert.ok(
    lines.includes(`${join(files, "б.txt")}: is here already as ${ID}, with the same words, in this form or another.`),
  );
  assert.ok(lines.includes(`${kazan}: is here already as 2024-02-21-kazan, byte for byte.`));
  assert.equal(filesIn(folder).get(`transcripts/${ID}.txt`), Buffer.from(text).toString("latin1"));

  const again = add(folder, [files]);
  assert.equal(again.status, 0);
  assert.match(again.stdout, /a text\.txt: is here already as 2015-05-05-sochi, byte for byte\.\n/);
  assert.match(again.stdout, /\n\nNothing was written\.\n$/);
});

test("standard input is a page where it begins with a tag, else a text", () => {
  const folder = contentCopy();
  const before = filesIn(folder);
  const page = add(folder, ["--captured", "2026-02-03", "-"], `\ufeff \n${PAGE}`);
  assert.deepEqual([page.status, page.stderr], [0, ""]);
  assert.match(page.stdout, /^standard-input\.html → 2015-05-05-sochi\n/);
  const after = filesIn(folder);
  assert.equal(after.get(`transcripts/${ID}.html`), Buffer.from(`\ufeff \n${PAGE}`).toString("latin1"));
  assert.match(after.get(`meetings/${ID}.md`) ?? "", /^captured: \{ day: 2026-02-03 \}$/m);
  assert.equal(after.size, before.size + 2);

  const source = "http://en.kremlin.ru/events/president/news/9";
  const text = add(folder, ["--source", source, "-"], specialPage(["Vladimir Putin: Yes."], "May 6, 2015, Sochi"));
  assert.match(text.stdout, /^standard-input\.txt → 2015-05-06-sochi\n/);
  const note = filesIn(folder).get("meetings/2015-05-06-sochi.md");
  assert.equal(note, `---\nsource: ${source}\ncaptured: { day: ${today()} }\nadded: ${today()}\n---\n`);
});

test("of a folder of many each file is told in one line, with what is doubtful counted, and how far the reading is", () => {
  const folder = contentCopy();
  const pages = Array.from({ length: 101 }, (_, i) => {
    const day = `May ${1 + (i % 28)}, ${2010 + Math.floor(i / 28)}, Sochi`;
    return [`${i}.txt`, specialPage([`Vladimir Putin: This was the speech with number ${i} of them.`], day)] as const;
  });
  const report = specialPage(["The two of them went for a walk along the shore of the sea."], "June 1, 2015, Sochi");
  const files = arrivingFiles({ ...Object.fromEntries(pages), "report.txt": report, "picture.png": "x" });
  const { status, stdout, stderr } = add(folder, [files]);
  assert.equal(status, 0);
  assert.equal(stderr, "add: 0 of 102 read\nadd: 100 of 102 read\n");
  const lines = stdout.split("\n");
  assert.equal(lines[0], `${join(files, "0.txt")} → 2010-05-01-sochi: May 1, 2010, Sochi, “A meeting”`);
  assert.equal(
    lines[101],
    `${join(files, "report.txt")} → 2015-06-01-sochi: June 1, 2015, Sochi, “A meeting”; 1 doubtful`,
  );
  assert.deepEqual(lines.slice(102), [
    "",
    "102 meetings: written, with the ledger. Next:",
    "  npm run check    what is doubtful, the most doubtful first, and how to settle it",
    "  npm start        see it",
    "  git add content && git commit",
    "",
  ]);
  assert.equal([...filesIn(folder).keys()].filter((path) => /^transcripts\/201/.test(path)).length, 102);
});

test("what the command line does not tell is refused, with the reason", () => {
  const wrong: [args: string[], why: RegExp][] = [
    [[], /^No file or folder was named; - stands for standard input\.$/],
    [["--dry-run"], /^No file or folder was named/],
    [["--reviced", "a.html"], /^Unknown option '--reviced'/],
    [["a.html", "--source"], /^Option '--source <value>' argument missing/],
    [["--captured", "2026-02-30", "a.html"], /^"2026-02-30" is not a day, written 2026-12-01\.$/],
    [["--source", "example.org", "a.html"], /^"example\.org" is no address of a page\.$/],
    [["--source", "see https://example.org", "a.html"], /is no address of a page\.$/],
    [["--source", "https://example.org/ and more", "a.html"], /is no address of a page\.$/],
    [["--by", " ", "a.html"], /^--by was given no name\.$/],
  ];
  for (const [args, why] of wrong) {
    const asked = readArguments(args);
    assert.match("error" in asked ? asked.error : "", why, args.join(" "));
  }
  assert.deepEqual(readArguments(["--help"]), { help: true });
  assert.deepEqual(readArguments(["a.html", "--changed", "x#t1", "--changed", "x#t2", "--withdrawn", "x#t3", "-"]), {
    ...{ paths: ["a.html", "-"], dryRun: false, source: null, captured: null, by: null, revised: false },
    ...{ changed: new Set(["x#t1", "x#t2"]), withdrawn: new Set(["x#t3"]) },
  });
});

test("a wrong call ends with 1 and all that can be written, and --help with that alone", () => {
  const folder = contentCopy();
  const { status, stdout, stderr } = add(folder, ["--source", "http://a.example/1", "content/transcripts"]);
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(
    stderr,
    /^add: --source is the address of one page, and there are several files\.\n\nUsage: npm run add/,
  );
  assert.match(add(folder, ["--reviced", "-"]).stderr, /^add: Unknown option '--reviced'.*\n\nUsage: npm run add/);
  const help = add(folder, ["--help"]);
  assert.deepEqual([help.status, help.stderr], [0, ""]);
  assert.match(help.stdout, /^Usage: npm run add -- \[OPTIONS\] FILE…\n/);
});

test("an archive that is broken is to be mended first", () => {
  const folder = contentCopy();
  renameSync(join(folder, "ledger.txt"), join(folder, "ledger.bak"));
  const { status, stdout, stderr } = add(folder, [join(arrivingFiles({ "a.html": PAGE }), "a.html")]);
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /^content\/ledger\.txt:1:1 {2}error /);
  assert.match(stderr, /\n\nNothing was written: mend the archive first\.\n$/);
});

test("a page that is revised twice keeps what it said before, and the ledger and the archive know what differs", async () => {
  const folder = contentCopy();
  const files = arrivingFiles({ "1.html": PAGE, "it is 2.html": ONCE, "3.html": TWICE });
  const [first, second, third] = ["1.html", "it is 2.html", "3.html"].map((name) => join(files, name));
  assert.ok(first && second && third);
  add(folder, ["--captured", "2020-01-01", first]);
  const before = filesIn(folder);

  const told = add(folder, ["--captured", "2021-01-01", second]);
  const difference = [
    `${second}: is of the same page as ${ID}, which was revised since.`,
    "",
    "  - Anna Petrova: We are glad to be here today.",
    "  + Anna Petrova: We are very glad to be here today.",
    "",
  ];
  const how = [
    "To take it in, keeping what it said before: npm run add -- --revised, with --changed and --withdrawn for the addresses",
    "that the ledger asks about.",
    "",
    "Nothing was written.",
    "",
  ];
  assert.deepEqual([told.status, told.stderr], [1, ""]);
  assert.equal(told.stdout, [...difference, ...how].join("\n"));

  const asked = add(folder, ["--revised", "--captured", "2021-01-01", "--by", "Mr O'Hara", second]);
  assert.deepEqual([asked.status, asked.stdout], [1, difference.slice(0, -1).join("\n") + "\n"]);
  assert.match(
    asked.stderr,
    /^content\/ledger\.txt:\d+:1 {2}error words-changed\n {2}2015-05-05-sochi#t2p1 would come/,
  );
  const command = `npm run add -- --revised --captured 2021-01-01 --by 'Mr O'\\''Hara' --changed ${ID}#t2p1 '${second}'`;
  assert.ok(asked.stderr.endsWith(`\n\nNothing was written. If all of it is meant: ${command}\n`), asked.stderr);
  assert.deepEqual(filesIn(folder), before);

  const taken = add(folder, ["--revised", "--captured", "2021-01-01", "--changed", `${ID}#t2p1`, second]);
  assert.deepEqual([taken.status, taken.stderr], [0, ""]);
  assert.match(taken.stdout, /\n\n2015-05-05-sochi: written, with the ledger\. Next:\n/);
  const once = filesIn(folder);
  assert.equal(once.get(`transcripts/${ID}.html`), Buffer.from(ONCE).toString("latin1"));
  assert.equal(once.get(`captures/${ID}/2020-01-01.html`), before.get(`transcripts/${ID}.html`));
  assert.match(
    once.get(`meetings/${ID}.md`) ?? "",
    new RegExp(`^captured: { day: 2021-01-01 }\nadded: .+\nrevised: ${today()}$`, "m"),
  );

  const kept = add(folder, ["--revised", "--captured", "2022-01-01", first]);
  assert.equal(kept.status, 0);
  assert.match(
    kept.stdout,
    /1\.html: is here already, with the words of 2015-05-05-sochi as they were captured on 2020-01-01/,
  );
  assert.match(kept.stdout, /\n\nNothing was written\.\n$/);

  const source = "http://en.kremlin.ru/events/president/news/1?a&b";
  const vanishing = add(folder, ["--revised", "--captured", "2022-01-01", "--source", source, third]);
  const withdrawing = `npm run add -- --revised --source '${source}' --captured 2022-01-01 --withdrawn ${ID}#t2p2 ${third}`;
  assert.ok(vanishing.stderr.endsWith(`If all of it is meant: ${withdrawing}\n`), vanishing.stderr);
  assert.deepEqual(filesIn(folder), once);

  const gone = add(folder, ["--revised", "--captured", "2022-01-01", "--withdrawn", `${ID}#t2p2`, third]);
  assert.deepEqual([gone.status, gone.stderr], [0, ""]);
  assert.match(
    gone.stdout,
    /\n\n {2}- Anna Petrova: It has been a long way for all of us\.\n\n {2}\+ Vladimir Putin: And end with lunch\.\n/,
  );
  const twice = filesIn(folder);
  assert.equal(twice.get(`captures/${ID}/2020-01-01.html`), before.get(`transcripts/${ID}.html`));
  assert.equal(twice.get(`captures/${ID}/2021-01-01.html`), once.get(`transcripts/${ID}.html`));

  const content = await readContent(folder);
  assert.deepEqual(content.faults.filter(isError), []);
  const captures = content.transcripts.find(({ id }) => id === ID)?.captures ?? [];
  assert.deepEqual(
    captures.map(({ day, said }) => [day, said[1]?.text, said.length]),
    [
      ["2020-01-01", "We are glad to be here today.", 4],
      ["2021-01-01", "We are very glad to be here today.", 4],
    ],
  );
  const meeting = buildArchive(await storedContent(folder)).meetings.find(({ id }) => id === ID);
  assert.ok(meeting);
  assert.deepEqual(meeting.revisions.map(revisionText), [
    "between 1 January 2021 and 1 January 2022, 2 paragraphs",
    "between 1 January 2020 and 1 January 2021, 1 paragraph",
  ]);
  assert.deepEqual(
    meeting.revisions.flatMap(({ changes }) => changes.map(({ before: was, after: is }) => [was?.text, is?.id])),
    [
      ["It has been a long way for all of us.", undefined],
      [undefined, "t3p2"],
      ["We are glad to be here today.", null],
    ],
  );
});

test("a revised page may come as a text, out of a folder of its year, and stays in that folder", () => {
  const folder = contentCopy();
  const files = arrivingFiles({ "1.html": PAGE });
  add(folder, ["--captured", "2020-01-01", join(files, "1.html")]);
  for (const [room, ending] of [
    ["transcripts", "html"],
    ["meetings", "md"],
  ] as const) {
    mkdirSync(join(folder, room, "2015"));
    renameSync(join(folder, room, `${ID}.${ending}`), join(folder, room, "2015", `${ID}.${ending}`));
  }
  const text = specialPage([
    "President of Russia Vladimir Putin: Good afternoon, all of you who came.",
    "Anna Petrova: We are glad to be here today.",
    "It has been a long way for all of us.",
    "Vladimir Putin: Then let us begin with what matters most.",
    "And end with lunch.",
  ]);
  const { status, stderr } = add(folder, ["--revised", "--captured", "2021-01-01", "-"], text);
  assert.deepEqual([status, stderr], [0, ""]);
  const paths = [...filesIn(folder).keys()].filter((path) => path.includes(ID));
  assert.deepEqual(paths, [`captures/${ID}/2020-01-01.html`, `meetings/2015/${ID}.md`, `transcripts/2015/${ID}.txt`]);
});

test("a text with a header comes in with its own rights, and the files of it say them and none says the archive's", async () => {
  const folder = contentCopy();
  const text = [
    "---",
    "title: Press statements",
    "date: 2021-05-01",
    "place: Astana",
    "source: https://www.akorda.kz/en/press-statements",
    "speakers: [Kassym-Jomart Tokayev, Question]",
    "publisher: Office of Akorda",
    "publisherUrl: https://www.akorda.kz/",
    "licence: CC BY-SA 4.0",
    "licenceUrl: https://creativecommons.org/licenses/by-sa/4.0/",
    "---",
    "Kassym-Jomart Tokayev, President of Kazakhstan: Good afternoon. Trade grew by 5 percent. (Laughter.)",
    "Question: What of trade?",
    "",
  ].join("\n");
  const told = add(folder, ["--captured", "2026-01-02", join(arrivingFiles({ "own.txt": text }), "own.txt")]);
  assert.deepEqual([told.status, told.stderr], [0, ""]);
  assert.match(
    told.stdout,
    /→ 2021-05-01-astana\n {2}2021-05-01, Astana, “Press statements”\n {2}Kassym-Jomart Tokayev: 1 turn, 7 words\n/,
  );
  assert.match(
    filesIn(folder).get("meetings/2021-05-01-astana.md") ?? "",
    /^source: https:\/\/www\.akorda\.kz\/en\/press-statements$/m,
  );

  const { archive, edition } = await exported(folder);
  const files = new Map(dataFiles(archive, edition).map(({ path, make }) => [path, String(make())]));
  const own = [...files].filter(([path]) => path.startsWith("meetings/2021-05-01-astana."));
  assert.ok(own.length > 5);
  for (const [path, file] of own) assert.doesNotMatch(file, /Presidential Executive Office|licenses\/by\/4\.0/, path);
  for (const ending of ["akn.xml", "csl.json", "json", "md", "ris", "tei.xml"])
    assert.match(files.get(`meetings/2021-05-01-astana.${ending}`) ?? "", /Office of Akorda[^]*by-sa\/4\.0/, ending);
  for (const path of ["paragraphs.csv", "turns.csv", "figures.csv", "paragraphs.ndjson", "figures.ndjson"]) {
    const rows = [...files].find(([name]) => name.endsWith(path))?.[1].split("\n") ?? [];
    const ours = rows.filter((row) => row.includes("2021-05-01-astana"));
    assert.ok(ours.length > 0, path);
    for (const row of rows.filter((one) => /\d{4}-\d\d-\d\d-/.test(one)))
      assert.equal(/Office of Akorda/.test(row) && /by-sa\/4\.0/.test(row), ours.includes(row), row);
  }
});
