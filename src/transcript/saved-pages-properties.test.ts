import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { savedPage } from "../../tests/fixtures/transcript/pages.ts";
import { seenPage } from "./html/index.ts";
import { plain, readPage, type Transcript } from "./index.ts";
import { scripts } from "./page/index.ts";
import { seen } from "./text/index.ts";

const PUTIN = "<p><b>President of Russia Vladimir Putin: </b>Good afternoon.</p>";

/** A page in which each `@` is a word that is seen, and each `%` one that is not; all differ: `w1`, `h2`. */
function numbered(html: string): string {
  let n = 0;
  return html.replace(/[@%]/g, (sign) => `${sign === "@" ? "w" : "h"}${++n}`);
}

const wordsIn = (text: string, letter = "w"): string[] => text.match(new RegExp(`${letter}[0-9]+`, "g")) ?? [];

const WORDS = fc.constantFrom(
  "@",
  "@ @",
  "@.",
  "@&nbsp;@",
  "@\r\n@",
  "@ &amp; @",
  "&lt;@&gt;",
  "@&#8203;@",
  "@&copy@",
  "@: @",
);

const SEEN_AS_WELL = fc.constantFrom(
  ...["<pre>\n@ @\r\n\t@</pre>", "<ul><li>@<li>@</ul>", "<dl><dt>@<dd>@</dl>", "<table><td>@<td>@<tr><th>@</table>"],
  ...["<svg><p>@</p>", "<a href=x title='% > %'>@<a href=y>@</a>", "<p class=a class=hidden id=x id=y>@</p>"],
  ...[
    "<textarea>@ <b>@</b></textarea>",
    "<ruby>@<rp>%</rp><rt>@</rt></ruby>",
    "<b><p>@</b>@</p>",
    "<button>@</button>",
  ],
  ...["<details><summary>@</summary>@</details>", "<p><b>Anna Petrova:</b> @.</p>", "<p><i>@</i></p>", "<p>@<p>@"],
);

/** What a script prints, and beside it what the markup says. */
const SLIDES = fc.constantFrom(
  "<div class='slide starting-slide' data-cycle-desc='@\r\n &amp;@'>@</div>",
  "<div class=slide data-cycle-desc='%'>@</div>",
);

const NOT_SEEN = fc.constantFrom(
  ...["<!-- % -->", "<!--%--!>", "<!%>", "<?xml %?>", "<![CDATA[%]]>", "</ %>", "<script>% <p>%</p></script>"],
  ...[
    "<style>%</style>",
    "<noscript>%</noscript>",
    "<template>%<p>%</template>",
    "<noembed>%</noembed>",
    "<br>",
    "<hr>",
  ],
  ...["<svg><title>%</title><text>%</text></svg>", "<math><mi>%</mi></math>", "<div hidden>%</div>", "<wbr>", "<p>"],
  ...["<span class='a hidden'>%</span>", "<b style='color: red; DISPLAY :none'>%</b>", "<iframe>%</iframe>", "</p>"],
  ...[
    "<img alt='%'>",
    "<input value=%>",
    "<p class=hidden class=a>%</p>",
    "<object>%</object>",
    "</w x=w>",
    "</span>",
    "</b>",
    "</i>",
  ],
  ...["\0.", "\ud800", "\u200b", "\u202e", "\f", "&#0;", "&bogus;", "< ", "&", "\r", "\u2028", "<video>%</video>"],
);

const INLINE = fc.constantFrom(
  "b",
  "i",
  "strong",
  "em",
  "span",
  "a href=/x",
  "font color=red",
  "u",
  "a",
  "nobr",
  "x-y",
);
const BLOCK = fc.constantFrom("div", "p", "blockquote", "section", "center", "h2", "ul><li", "figure", "table><tr><td");

/** HTML in which the words that are seen stand in the order of the page, whatever is open or closed around them. */
const { piece } = fc.letrec<{ piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    WORDS,
    SEEN_AS_WELL,
    NOT_SEEN,
    fc.tuple(INLINE, tie("piece")).map(([tag, inner]) => `<${tag}>${inner}`),
    fc.tuple(fc.oneof(INLINE, BLOCK), fc.array(tie("piece"), { maxLength: 4 })).map(([tag, inner]) => {
      const closed = tag.split("><").toReversed();
      return `<${tag}>${inner.join("")}${closed.map((name) => `</${name.split(" ")[0] ?? ""}>`).join("")}`;
    }),
  ),
}));

const pageOfWords = fc
  .array(fc.oneof({ arbitrary: piece, weight: 9 }, SLIDES), { minLength: 1, maxLength: 12 })
  .map((pieces) => numbered(savedPage([PUTIN, ...pieces])));

/** What the record has of the body, in the order of the page. */
function recorded({ turns, other }: Transcript): { spoken: string; beside: string } {
  return {
    spoken: turns.flatMap(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)]).join("\n"),
    beside: other.map(({ text }) => text).join("\n"),
  };
}

const inOrder = (words: readonly string[]): string[] =>
  words.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

test("each word that a page shows is read once and in its place, and none that it hides", () => {
  fc.assert(
    fc.property(pageOfWords, (html) => {
      const { transcript, messages, text } = readPage(html);
      assert.ok(transcript, JSON.stringify(messages));
      assert.deepEqual(wordsIn(text), wordsIn(html));
      assert.deepEqual(wordsIn(text, "h"), []);
      assert.doesNotMatch(text, /^ | $|\n[ \n]| [ \n]/);
      claims(text, transcript);
      const { spoken, beside } = recorded(transcript);
      for (const words of [wordsIn(spoken), wordsIn(beside)]) assert.deepEqual(words, inOrder(words));
      assert.deepEqual(inOrder([...wordsIn(spoken), ...wordsIn(beside)]), wordsIn(html));
    }),
    { numRuns: 500 },
  );
});

test("each word of a page is found again where the file has it", () => {
  fc.assert(fc.property(pageOfWords, foundAgain), { numRuns: 500 });
});

for (const [what, html] of [
  ["an end tag of nothing that has an attribute", "w1</w x=w>&lt;w2&gt; w3"],
  ["an end tag of nothing with an angle bracket in it", "w1</w x='>w'>w2</w>&gt;w3"],
  ["a row of a table, before which the words around it are set", "<table>w1<tr><td>w2 w</td></tr>w3 w4</table>"],
  ["a first line end, which the parser drops", "<pre>\r\n\nw1</pre>w2"],
] as const) {
  test(`a word is found again after ${what}`, () => {
    foundAgain(html);
  });
}

function foundAgain(html: string): void {
  const page = seenPage(html, scripts);
  assert.ok(page);
  const { text, positionOf } = page;
  const lines = html.split(/\r\n|\n|\r/);
  assert.deepEqual(new Set(wordsIn(text)), new Set(wordsIn(html)));
  for (const { 0: word, index } of text.matchAll(/w[0-9]+/g)) {
    const { line, column } = positionOf(index);
    assert.equal(lines[line - 1]?.slice(column - 1, column - 1 + word.length), word);
  }
}

/** Every printed character of the text stands in exactly one span, which says its line and column. */
function claims(text: string, { spans }: Transcript): void {
  let at = 0;
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  for (const { start, line, column } of spans) assert.equal((starts[line - 1] ?? NaN) + column - 1, start);
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    assert.ok(span.start >= at && span.end >= span.start, `spans overlap or descend at ${span.start}`);
    assert.equal(seen(text.slice(at, span.start)), "", "nobody claims it");
    at = span.end;
  }
}

const NEVER_SHOWN =
  /^(?:head|script|style|noscript|noembed|noframes|template|title|svg|math|iframe|object|embed|video|audio|canvas|map|datalist|rp)$/;

/** The characters of a page that are seen, white space aside: every text but what stands in something hidden. */
function shown(node: DefaultTreeAdapterMap["node"]): string {
  if ("value" in node) return node.value.replace(/[ \t\n\r\f]/g, "");
  if (!("childNodes" in node)) return "";
  if ("tagName" in node) {
    const { hidden, class: names, style } = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const isHidden = hidden !== undefined || ` ${names ?? ""} `.replace(/\s/g, " ").includes(" hidden ");
    const isEntry = /<ul[^>]*taglist/.test(openingTag(node.parentNode)) && node.tagName === "li";
    if (NEVER_SHOWN.test(node.tagName) || ((isHidden || /display\s*:\s*none/i.test(style ?? "")) && !isEntry))
      return "";
  }
  return node.childNodes.map(shown).join("");
}

function openingTag(node: DefaultTreeAdapterMap["node"] | null): string {
  if (!node || !("tagName" in node)) return "";
  return `<${node.tagName} ${node.attrs.map(({ name, value }) => `${name}=${value}`).join(" ")}`;
}

const PIECES = fc.constantFrom(
  ...["<p>", "</p>", "<b>", "</b>", "<i>", "</div>", "<div class=hidden>", "<table><td>", "</article>", "<!--", "-->"],
  ...["<script>", "</script>", "<blockquote>", "&nbsp;", "&#x202e;", "&bogus;", "\0", "\ud800", "\r\n", "<br>", "</b"],
  ...["<p><b>Vladimir Putin:</b> Yes.</p>", "Anna Petrova: No.", "<…>", "* * *", "<h1 class=entry-title>", "<svg><p>"],
  ...['<time class="read__published">May 6, 2015</time>', '<div class="read__cut">', '<li class="read__tagsmore">'],
  ...[
    "<plaintext>",
    "<table>",
    "</table>",
    "<tr>x",
    "<template>",
    "</template>",
    "<math><mtext>",
    "<select>",
    "<option>",
  ],
  ...["<![CDATA[", "]]>", "<textarea>", "<title>", "<noscript>", "<noembed>", "<frameset>", "<body hidden>", "</body>"],
  ...[
    "</html>",
    "<pre>\n",
    "<form>",
    "<a href='",
    "'>",
    '"',
    "<p style='display:none'>",
    "<img",
    "<?",
    "</",
    "<!",
    "<svg>",
  ],
  ...["<foreignObject>", "<li hidden>", "<caption>", "<col>", "<ruby><rp>", "<input type=hidden>", "<dd>", "<h1>"],
);
const EDIT = fc.tuple(fc.nat(), fc.nat(80), fc.oneof(PIECES, fc.string({ unit: "binary", maxLength: 30 })));

const brokenPage = fc.array(EDIT, { minLength: 1, maxLength: 12 }).map((edits) =>
  edits.reduce(
    (html, [place, length, insert]) => {
      const at = place % (html.length + 1);
      return html.slice(0, at) + insert + html.slice(at + length);
    },
    savedPage([PUTIN, "<p><b>Anna Petrova</b> (<i>in Russian</i>): One &amp; two.</p>", "<p>Three.</p>"]),
  ),
);
const anyPage = fc
  .array(fc.oneof(PIECES, piece, fc.string({ unit: "binary", maxLength: 30 })), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

test("no page, however broken, loses a character that is seen, gives one to two spans, or throws", () => {
  fc.assert(
    fc.property(fc.oneof(brokenPage, anyPage), (html) => {
      const { transcript, messages, text } = readPage(html);
      assert.equal(text.replace(/[ \t\n\r\f]/g, ""), shown(parse(html)));
      if (transcript) claims(text, transcript);
      assert.equal(
        transcript === null,
        messages.some(({ severity }) => severity === "error"),
      );
      const lines = html.split(/\r\n|\n|\r/);
      for (const { line, column } of messages) assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1);
    }),
    { numRuns: 1000 },
  );
});

test("the paragraphs of a page are the words between its tags, each once and in their order", () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z&<>"' ]{1,40}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, (paragraphs) => {
      const escaped = paragraphs.map((text) =>
        text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
      );
      const { transcript, messages } = readPage(savedPage([PUTIN, ...escaped.map((text) => `<p>${text}</p>`)]));
      assert.ok(transcript, JSON.stringify(messages));
      const printed = [...transcript.turns.flatMap((turn) => turn.paragraphs), ...transcript.other]
        .toSorted((a, b) => a.lines[0] - b.lines[0])
        .map(({ text }) => plain(text));
      assert.deepEqual(printed, ["Good afternoon.", ...paragraphs.map(plain).filter((text) => text !== "")]);
    }),
    { numRuns: 200 },
  );
});

const NESTED = [
  "<div>",
  "<span>",
  "<b>",
  "<blockquote>",
  "<table><td>",
  "<ul><li>",
  "<a href=x>",
  "<i class=y>",
  "<p><u>",
];

for (const tags of NESTED) {
  test(`words in ${tags} nested ten thousand deep are read, each once`, () => {
    const html = numbered(savedPage([PUTIN, `${tags}@ `.repeat(10_000)]));
    const { transcript, text } = readPage(html);
    assert.deepEqual(wordsIn(text), wordsIn(html));
    assert.ok(transcript);
    claims(text, transcript);
    assert.equal(wordsIn(recorded(transcript).spoken).length + wordsIn(recorded(transcript).beside).length, 10_000);
  });
}

test("a page nested a hundred thousand deep, or of a hundred thousand elements, is read", () => {
  const deep = savedPage([PUTIN, `${"<div>".repeat(100_000)}Deep.`]);
  assert.match(readPage(deep).text, /Deep\./);
  const wide = savedPage([PUTIN, "<p><b>Anna Petrova:</b> x</p>".repeat(30_000)]);
  assert.equal(readPage(wide).transcript?.turns.length, 30_001);
});
