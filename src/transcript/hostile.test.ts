import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage, plainPage, savedList, savedPage, specialPage } from "../../tests/fixtures/transcript/pages.ts";
import { type Known, readPage, readTranscript } from "./index.ts";

const SPEECH = "President of Russia Vladimir Putin: Good afternoon.";
const BASE = 20_000;

/** Each grows with `n`; the larger size is four times the smaller. */
const GROWING: readonly (readonly [name: string, page: (n: number) => string])[] = [
  ["one long line", (n) => eventPage([SPEECH, "word ".repeat(n * 5)])],
  ["one long word", (n) => eventPage([SPEECH, "w".repeat(n * 50)])],
  ["one long line of initials", (n) => eventPage([SPEECH, "A. ".repeat(n * 10)])],
  ["one long line of colons", (n) => eventPage([SPEECH, ":".repeat(n * 50)])],
  ["one long line of open brackets", (n) => eventPage([SPEECH, "([".repeat(n * 20)])],
  ["one long run of no-break spaces", (n) => eventPage([SPEECH, `a.${"\u00a0".repeat(n * 50)}b`])],
  [
    "labels inside one line",
    (n) => eventPage([SPEECH, "Vladimir Putin: Yes.", "I do. Vladimir Putin: Yes. ".repeat(n / 10)]),
  ],
  ["many lines", (n) => eventPage([SPEECH, ...Array<string>(n).fill("These words are spoken by me.")])],
  ["many lines that continue", (n) => eventPage([SPEECH, ...Array<string>(n).fill("and so on")])],
  ["many lines that open with a comma", (n) => eventPage([SPEECH, ...Array<string>(n).fill(", and so on")])],
  ["many labels", (n) => plainPage(Array<string>(n / 4).fill(SPEECH))],
  [
    "many different labels",
    (n) => plainPage(Array.from({ length: n / 4 }, (_, i) => `Ann${letters(i)} Petrova: Words ${i}.`)),
  ],
  [
    "many labels without a colon",
    (n) => plainPage([SPEECH, ...Array<string>(n / 4).fill("Anna Petrova. Hello, friends")]),
  ],
  ["many headings of lists", (n) => eventPage(Array<string>(n / 2).fill("See also"))],
  ["many headings of end matter", (n) => eventPage([SPEECH], { tail: Array<string>(n / 2).fill("Topics") })],
  ["many breaks", (n) => specialPage(Array<string>(n / 2).fill("* * *"))],
  ["many dates", (n) => specialPage([SPEECH, ...Array<string>(n / 4).fill("July 3, 2024, Astana")])],
  ["labels that all differ", (n) => plainPage(labels(n / 5))],
  [
    "labels that all differ, and as many listed people",
    (n) => eventPage(labels(n / 5), { tail: ["Persons", ...listed(n / 10), "Publication status", "Text version"] }),
  ],
  [
    "offices before names that all differ, and as many listed people",
    (n) =>
      eventPage(
        labels(n / 10).map((label) => `Minister of Energy ${label}`),
        { tail: ["Persons", ...listed(n / 10), "Publication status", "Text version"] },
      ),
  ],
  [
    "surnames that may be anybody's",
    (n) =>
      plainPage(
        Array.from({ length: n / 20 }, (_, i) => (i % 2 ? `A. Petrova: ${i}.` : `Ann${letters(i)} Petrova: ${i}.`)),
      ),
  ],
  ["labels that nothing follows", (n) => plainPage(labels(n / 5).map((label) => label.replace(/:.*/, ":")))],
  [
    "many photographs",
    (n) =>
      eventPage(
        Array.from({ length: n / 10 }, (_, i) => ["1 of 2", `With people at the meeting ${letters(i)}`, "Yes."]).flat(),
      ),
  ],
  [
    "many quotations of one long paragraph",
    (n) => {
      const words = Array.from({ length: n }, (_, i) => `word${letters(i)}`);
      const quotes = Array.from({ length: n / 20 }, (_, i) => words.slice(i * 10, i * 10 + 24).join(" "));
      return plainPage([SPEECH, words.join(" "), ...quotes]);
    },
  ],
  ["a name before colons in one line", (n) => plainPage([SPEECH, "And then Vladimir Putin: yes, ".repeat(n)])],
  ["a label as long as the line", (n) => plainPage([SPEECH, `${"Word ".repeat(n * 2)}: Yes.`])],
  [
    "brackets in brackets before a colon",
    (n) => plainPage([SPEECH, `${"([".repeat(n * 5)}${"])".repeat(n * 5)}: Yes.`]),
  ],
  ["characters that print nothing", (n) => plainPage([SPEECH, `${"\u200f".repeat(n * 10)}Anna Petrova: Yes.`])],
  ["lines on which nothing is printed", (n) => plainPage([SPEECH, ...Array<string>(n).fill("\u200b\u200f"), "Yes."])],
  ["blank lines", (n) => plainPage([SPEECH, "\n".repeat(n * 5), "Yes."])],
  [
    "long lists in the end matter",
    (n) => eventPage([SPEECH], { tail: ["Topics", ...Array<string>(n).fill("Energy")] }),
  ],
  [
    "counters in sentences",
    (n) =>
      eventPage(
        Array<string[]>(n / 10)
          .fill(["We have", "4 of 7", "plants."])
          .flat(),
      ),
  ],
  ["marks of a merge", (n) => plainPage([SPEECH, ...Array<string>(n / 4).fill("<<<<<<< HEAD")])],
  ["many stage directions", (n) => specialPage([SPEECH, "(Laughter.) ".repeat(n)])],
];

const BOLD_SPEECH = `<p><b>${SPEECH}</b></p>`;
const saved = (html: string): string => savedPage([BOLD_SPEECH, html]);

/** The same of saved pages. */
const GROWING_SAVED: readonly (readonly [name: string, page: (n: number) => string])[] = [
  ["paragraphs", (n) => saved("<p>These words are spoken by me.</p>\n".repeat(n / 4))],
  ["labels", (n) => saved("<p><b>Anna Petrova:</b> Yes, it is.</p>\n".repeat(n / 8))],
  ["labels that are not in bold", (n) => saved("<p>Anna Petrova: Yes, it is.</p>\n".repeat(n / 10))],
  ["paragraphs in italics", (n) => saved("<p><i>A video is played.</i></p>".repeat(n / 5))],
  ["quotations set apart", (n) => saved("<blockquote>We can do that and we shall.</blockquote>".repeat(n / 5))],
  ["one long paragraph", (n) => saved(`<p>${"word ".repeat(n * 5)}</p>`)],
  ["one long word", (n) => saved(`<p>${"w".repeat(n * 50)}</p>`)],
  ["one long run of spaces", (n) => saved(`<p>a${" \r\n".repeat(n * 10)}b</p>`)],
  ["one long line of references", (n) => saved(`<p>${"&nbsp;&amp; ".repeat(n)}</p>`)],
  [
    "references that all differ",
    (n) => saved(`<p>${Array.from({ length: n }, (_, i) => `&${letters(i)};`).join(" ")}`),
  ],
  ["characters by their numbers", (n) => saved(`<p>${Array.from({ length: n }, (_, i) => `&#${i + 256};`).join(" ")}`)],
  ["null characters", (n) => saved(`<p>${"a\0".repeat(n * 10)}</p>`)],
  ["end tags of nothing", (n) => saved(`<p>${"word</i> </b>".repeat(n)}</p>`)],
  ["one tag that nothing ends", (n) => saved(`<p>a</i>&amp;${"<b ".repeat(n * 10)}`)],
  ["bold words side by side", (n) => saved(`<p>${"<b>Anna</b> ".repeat(n)}: Yes.</p>`)],
  ["links in one paragraph", (n) => saved(`<p>${"<a href=/x>word</a> ".repeat(n)}</p>`)],
  ["line breaks in one paragraph", (n) => saved(`<p>${"word<br>".repeat(n)}</p>`)],
  ["elements in one another", (n) => saved("<div class='a b c'>word ".repeat(n / 2))],
  ["bold type that nothing ends", (n) => saved("<p><b>word ".repeat(n / 2))],
  ["words between the rows of a table", (n) => saved(`<table>${"word<tr>".repeat(n)}</table>`)],
  ["tables in one another", (n) => saved("<table><tr><td>word ".repeat(n / 4))],
  [
    "lines in an element of many classes",
    (n) => {
      const classes = Array.from({ length: n / 20 }, (_, i) => letters(i)).join(" ");
      return saved(`<div class="${classes}">${"<p>word</p>".repeat(n / 20)}</div>`);
    },
  ],
  [
    "attributes of one element",
    (n) => saved(`<p ${Array.from({ length: n }, (_, i) => `${letters(i)}=1`).join(" ")}>`),
  ],
  ["comments and scripts", (n) => saved("<!-- a -->\0<script>b</script>".repeat(n))],
  ["hidden elements", (n) => saved("<span hidden>word</span> ".repeat(n))],
  [
    "entries of a list",
    (n) => savedPage([BOLD_SPEECH], { lists: savedList("Topics", Array<string>(n / 2).fill("Energy")) }),
  ],
];

function labels(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `Ann${letters(i)} Petrova${letters(i)}: Words ${i}.`);
}

function listed(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `Sidorov${letters(i)} Igor${letters(i)}`);
}

function letters(i: number): string {
  return i.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

/** The least of three runs, in milliseconds of the processor's, which other programs do not take part in. */
function timeOf(source: string, known?: Known, read: typeof readTranscript = readTranscript): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    read(source, known && structuredClone(known));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

for (const [name, page] of GROWING) {
  test(`reading ${name} takes time in proportion to its length`, () => {
    const small = timeOf(page(BASE));
    const large = timeOf(page(BASE * 4));
    assert.ok(large < 60 + small * 8, `${small.toFixed(1)} ms, four times as long ${large.toFixed(1)} ms`);
  });
}

for (const [name, page] of GROWING_SAVED) {
  test(`reading a saved page with ${name} takes time in proportion to its length`, () => {
    const small = timeOf(page(BASE), undefined, readPage);
    const large = timeOf(page(BASE * 4), undefined, readPage);
    assert.ok(large < 60 + small * 8, `${small.toFixed(1)} ms, four times as long ${large.toFixed(1)} ms`);
  });
}

test("people whom the caller knows are looked up, and not gone through for each label", () => {
  const [page, few, many] = [plainPage(labels(1000)), people(1000), people(16_000)];
  const [small, large] = [timeOf(page, few), timeOf(page, many)];
  assert.ok(large < 300 + small * 12, `${small.toFixed(1)} ms, with 16 times as many ${large.toFixed(1)} ms`);
});

function people(n: number): Known {
  return { speakers: listed(n).map((name) => ({ names: [name] })), places: [] };
}

test("a file of 10 MB and 100,000 lines is read whole", () => {
  const line = "These words are spoken by one person, and there are about a hundred characters in each line of it.";
  const source = plainPage([SPEECH, ...Array<string>(100_000).fill(line)]);
  const { transcript } = readTranscript(source);
  assert.equal(transcript?.turns[0]?.paragraphs.length, 100_001);
  assert.ok(process.memoryUsage().heapUsed < 1.5e9);
});

test("markup, separators and control characters in a transcript are text like any other", () => {
  const text = 'Use <b onclick="x()">this</b> &amp; </script> a\u2028b \u0000.';
  const { transcript } = readTranscript(plainPage([SPEECH, text]));
  assert.equal(transcript?.turns[0]?.paragraphs[1]?.text, text);
});
