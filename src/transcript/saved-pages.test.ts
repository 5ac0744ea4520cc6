import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogued, savedList, savedPage } from "../../tests/fixtures/transcript/pages.ts";
import { readPage, type Transcript } from "./index.ts";

const PUTIN = "<p><b>President of Russia Vladimir Putin: </b>Good afternoon.</p>";

function read(html: string) {
  const reading = readPage(html);
  assert.ok(reading.transcript, JSON.stringify(reading.messages));
  return { ...reading, transcript: reading.transcript };
}

const turnsOf = ({ turns }: Transcript) =>
  turns.map(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)]);
const turns = (...body: string[]) => turnsOf(read(savedPage([PUTIN, ...body])).transcript).slice(1);
const paragraphs = (html: string) =>
  turnsOf(read(savedPage([PUTIN, html])).transcript).flatMap(([, , ...said]) => said);
const codes = (...body: string[]) => readPage(savedPage([PUTIN, ...body])).messages.map(({ code }) => code);

test("a saved page's facts are told by its markup", () => {
  const { transcript, messages } = read(savedPage([PUTIN]));
  const { form, title, date, time, place, lede, topics, sections, published } = transcript;
  assert.deepEqual(messages, []);
  assert.deepEqual(
    [form, title?.text, date.iso, time?.text, place?.text, place?.from, lede?.text],
    ["page", "A meeting", "2015-05-05", "16:15", "Sochi", "page", "Vladimir Putin met with people."],
  );
  assert.deepEqual([topics, sections, published], [["Foreign policy"], ["News", "Transcripts"], "May 5, 2015, 16:15"]);
});

test("a label is bold type with its colon in it or right after it, notes in parentheses belong to it", () => {
  assert.deepEqual(turns("<p><b>Anna Petrova:</b> One.</p>"), [["Anna Petrova", "One."]]);
  assert.deepEqual(turns("<p><strong>Anna Petrova</strong>: One.</p>"), [["Anna Petrova", "One."]]);
  assert.deepEqual(turns("<p><b>Anna Petrova</b> (<i>retranslated</i>): One.</p>"), [
    ["Anna Petrova (retranslated)", "One."],
  ]);
  assert.deepEqual(turns("<p><b>Anna Petrova (</b><i>in Russian</i>): One.</p>"), [
    ["Anna Petrova (in Russian)", "One."],
  ]);
});

test("several bolds in a row are one label", () => {
  assert.deepEqual(turns("<p><b>Minister</b><b> of Energy </b> <b>Anna Petrova:</b> One.</p>"), [
    ["Minister of Energy Anna Petrova", "One."],
  ]);
});

test("a label without a colon is one where speech follows, and is told", () => {
  assert.deepEqual(turns("<p><b>Anna Petrova</b> One.</p>"), [["Anna Petrova", "One."]]);
  assert.deepEqual(turns("<p><b>Anna Petrova.</b> One.</p>"), [["Anna Petrova", "One."]]);
  assert.deepEqual(codes("<p><b>Anna Petrova</b> One.</p>"), ["doubtful-label"]);
});

test("a label may stand alone in its paragraph, where it is one elsewhere or reads as one", () => {
  assert.deepEqual(turns("<p><b>Vladimir Putin:</b></p>", "<p>One.</p>"), [["Vladimir Putin", "One."]]);
});

test("bold words that are no speaker's are words, and a paragraph all in bold is a heading", () => {
  const { transcript } = read(savedPage([PUTIN, "<p><b>Growth</b> is what we need.</p>", "<p><b>Part two:</b></p>"]));
  assert.deepEqual(turnsOf(transcript), [
    ["President of Russia Vladimir Putin", "Good afternoon.", "Growth is what we need."],
  ]);
  assert.deepEqual(
    transcript.other.map(({ kind, text }) => [kind, text]),
    [["heading", "Part two:"]],
  );
});

test("words that read as a label and are not in bold are speech, and are told", () => {
  assert.deepEqual(turns("<p>Minister of Energy Anna Petrova: One.</p>"), []);
  assert.deepEqual(codes("<p>Minister of Energy Anna Petrova: One.</p>"), ["possible-label"]);
});

test("a label in the run of a paragraph begins a turn of its own", () => {
  assert.deepEqual(turns("<p>Is it? <b>Anna Petrova:</b> It is. <b>Vladimir Putin:</b> So.</p>"), [
    ["Anna Petrova", "It is."],
    ["Vladimir Putin", "So."],
  ]);
  assert.deepEqual(turns("<p>It is <b>very</b> good.</p>"), []);
  assert.deepEqual(turns("<p>We have met <b>Anna Petrova:</b> She is well.</p>"), []);
});

test("quotations set apart, and paragraphs in italics, are no speech", () => {
  const body = [PUTIN, "<blockquote><p>We can.</p></blockquote>", "<p><i>A video is played.</i></p>", "<p>We can.</p>"];
  const { transcript } = read(savedPage(body));
  assert.deepEqual(turnsOf(transcript), [["President of Russia Vladimir Putin", "Good afternoon.", "We can."]]);
  assert.deepEqual(
    transcript.other.map(({ kind, text }) => [kind, text]),
    [
      ["pullquote", "We can."],
      ["stage", "A video is played."],
    ],
  );
});

test("what stands after a quotation in a quotation is one still", () => {
  const { transcript } = read(
    savedPage([PUTIN, "<blockquote><blockquote>We can.</blockquote>We do.</blockquote>We will."]),
  );
  assert.deepEqual(
    transcript.other.map(({ kind, text }) => [kind, text]),
    [
      ["pullquote", "We can."],
      ["pullquote", "We do."],
    ],
  );
});

test("a line goes on through elements of its own kind, and ends with any other", () => {
  const inline =
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q ruby s samp small " +
    "span strike strong sub sup time tt u var";
  for (const tag of inline.split(" "))
    assert.deepEqual(paragraphs(`<p>One <${tag}>two</${tag}> three.</p>`), ["One two three."], tag);
  for (const tag of ["img", "input", "wbr"]) assert.deepEqual(paragraphs(`<p>One<${tag}>two.</p>`), ["Onetwo."], tag);
  for (const tag of ["div", "li", "section", "h2"])
    assert.deepEqual(paragraphs(`<div>One. <${tag}>Two.</${tag}> Three.</div>`), ["One.", "Two.", "Three."], tag);
  assert.deepEqual(paragraphs("<p>One.<br>Two.<hr>Three."), ["One.", "Two.", "Three."]);
  assert.deepEqual(paragraphs("<p>&nbsp;One.&nbsp;</p><p>&nbsp;</p><p><em>A film.</em></p>"), ["One."]);
});

test("what pops up, what is hidden and what scripts hold is not of the words", () => {
  const tooltip = '<span class="read__tooltip hidden">Petrova Anna <script>alert(1)</script></span>';
  assert.deepEqual(
    turns(`<p><b><a href="/catalog/persons/2">Anna Petrova${tooltip}</a>:</b> One<span hidden>x</span>.</p>`),
    [["Anna Petrova", "One."]],
  );
  assert.deepEqual(turns('<p><b>Anna Petrova:</b> One<i style="display: none">x</i>.<!-- two --></p>'), [
    ["Anna Petrova", "One."],
  ]);
  assert.deepEqual(paragraphs("<p>One<u class='a\thidden\n'>x</u>.<u class='unhidden'> Two.</u></p>"), ["One. Two."]);
  const { text } = readPage(savedPage([PUTIN]));
  assert.ok(!/No\.|color/.test(text));
});

test("photographs and films give captions, the one on show with its counter", () => {
  const slide = (caption: string, more = "") =>
    `<div class="slide${more}" data-cycle-desc="${caption}"><img alt="${caption}"></div>`;
  const pictures = `<div class="slider">${slide("Before.")}${slide("At the meeting.", " starting-slide")}</div>`;
  const film = '<div class="media"><figure><img></figure><span class="media__title">A film</span></div>';
  const { transcript } = read(savedPage([PUTIN, film], { pictures }));
  assert.deepEqual(
    transcript.captions.map(({ text }) => text),
    ["At the meeting.", "A film"],
  );
  assert.ok(transcript.spans.some(({ kind }) => kind === "counter"));
});

test("lists of other pages are taken out of the speech, each entry with its date where it has one", () => {
  const cut =
    '<div class="read__cut"><h3 class="cut__title">See also</h3><div><a class="cut__item">Visit to Sochi</a>' +
    '<div class="cut__date">May 5 − 6, 2015</div><a class="cut__item">News</a></div></div>';
  const { transcript } = read(savedPage([PUTIN, cut, "<p>Two.</p>"]));
  assert.deepEqual(
    transcript.related.map(({ text, date }) => [text, date]),
    [
      ["Visit to Sochi", "May 5 − 6, 2015"],
      ["News", null],
    ],
  );
  assert.deepEqual(turnsOf(transcript), [["President of Russia Vladimir Putin", "Good afternoon.", "Two."]]);
});

test("the entries that a long list folds are read too", () => {
  const lists = savedList("Persons", ["Petrova Anna"], ["Sechin Igor"]);
  assert.deepEqual(read(savedPage([PUTIN], { lists })).transcript.persons, ["Petrova Anna", "Sechin Igor"]);
});

test("references, no-break spaces and line ends are the characters they stand for", () => {
  const [turn] = turns("<p><b>Anna&nbsp;Petrova:</b> Tom &amp; Ann,\r\n &lt;…&gt;&#8239;yes&copy.</p>");
  assert.deepEqual(turn, ["Anna\u00a0Petrova", "Tom & Ann, <…>\u202fyes©."]);
});

test("a message names line and column of the file", () => {
  const html = savedPage([PUTIN, "<p>&nbsp;&amp; <b>Anna Petrova:</b></p>", "<p><b>Vladimir Putin:</b> Yes.</p>"]);
  const [message] = readPage(html.replace("May 5, 2015<", "February 30, 2015<")).messages;
  const lines = html.split("\n");
  const line = lines.findIndex((text) => text.includes("May 5, 2015<"));
  assert.deepEqual(
    [message?.code, message?.line, message?.column],
    ["no-such-date", line + 1, (lines[line]?.indexOf("May 5") ?? 0) + 1],
  );
});

test("a message after references and Windows line ends names the place all the same", () => {
  const body = [
    PUTIN,
    "<p>&nbsp;&amp;&lt; Tom &amp; Ann.</p>",
    "<p>Tom &amp; Ann said: <b>Anna Petrova</b> Yes.</p>",
    "<p><b>Ivan Petrov</b> Yes.</p>",
  ];
  const html = savedPage(body).replaceAll("\n", "\r\n");
  const [message] = readPage(html).messages;
  const lines = html.split("\r\n");
  const line = lines.findIndex((text) => text.includes("Ivan Petrov"));
  assert.deepEqual([message?.line, message?.column], [line + 1, (lines[line]?.indexOf("Ivan") ?? 0) + 1]);
});

test("a message after an end tag of nothing, or a character that is none, names the place all the same", () => {
  for (const paragraph of [
    "One</span> of \u202etwo.",
    "One</b></i>of \u202etwo.",
    "One</b \u202e=1> \u202etwo.",
    "One\0 of \u202etwo.",
    "Tom &ampAnn of \u202etwo.",
    "Tom &bogus; of \u202etwo.",
    "\r\nOne</u>&nbsp;of \u202etwo.",
    "Tom &amp; Ann\u202e",
  ]) {
    const html = savedPage([PUTIN, `<p>${paragraph}</p>`]);
    const [message] = readPage(html).messages;
    const above = html.slice(0, html.lastIndexOf("\u202e")).split(/\r\n|\n/);
    assert.deepEqual(
      [message?.code, message?.line, message?.column],
      ["hidden-character", above.length, (above.at(-1) ?? "").length + 1],
      paragraph,
    );
  }
});

test("a message about a caption that a script prints names its place in the attribute", () => {
  for (const [opens, closes] of [
    ['data-cycle-desc="', '"'],
    ["data-cycle-desc = '", "'"],
    ["data-cycle-desc=", ""],
  ]) {
    const slide = `<div class="slide starting-slide"\n${opens}People&nbsp;&amp;\u202efriends${closes}></div>`;
    const html = savedPage([PUTIN], { pictures: `<div class="slider">${slide}</div>` });
    const [message] = readPage(html).messages;
    const [before = ""] = html.split("\u202e");
    const above = before.split("\n");
    assert.deepEqual(
      [message?.code, message?.line, message?.column],
      ["hidden-character", above.length, (above.at(-1) ?? "").length + 1],
    );
  }
});

test("the address of a page is the first that it gives as its own, in its head or in its body", () => {
  const address = (head: string, body = "") =>
    readPage(`<html><head>${head}</head><body>${body}</body></html>`).address;
  const meta = (at: string, name = "property") => `<meta ${name}="og:url" content="http://en.kremlin.ru/${at}">`;
  assert.equal(address(meta("1")), "http://en.kremlin.ru/1");
  assert.equal(address(meta("1", "name")), "http://en.kremlin.ru/1");
  assert.equal(address(meta("1"), meta("2")), "http://en.kremlin.ru/1");
  assert.equal(address("", `<div>${meta("2")}</div>`), "http://en.kremlin.ru/2");
  assert.equal(address('<meta property="og:url"><meta name="og:url" property="og:title" content="x">'), null);
  assert.equal(address("<title>A meeting</title>"), null);
});

test("a page without a title, or without a date, or of another site, says so", () => {
  assert.deepEqual(
    readPage(savedPage([PUTIN], { title: "" })).messages.map(({ code }) => code),
    ["no-title"],
  );
  assert.deepEqual(
    readPage(savedPage([PUTIN], { date: "" })).messages.map(({ code }) => code),
    ["no-date"],
  );
  assert.deepEqual(
    readPage("<p>Hello.</p>").messages.map(({ code }) => code),
    ["unknown-view"],
  );
  assert.deepEqual(
    readPage("<p> </p><script>x</script>").messages.map(({ code }) => code),
    ["empty-file"],
  );
  assert.deepEqual(
    readPage("<p>&lrm;</p>\n<p>\u200b</p>").messages.map(({ code }) => code),
    ["empty-file"],
  );
});

test("a name that is linked to the catalogue of persons is one, with the number of its entry", () => {
  const label = `<b>Chief Cook Dog-Walker ${catalogued(175, "Sergei Kiriyenko", "Kiriyenko Sergei")}</b>`;
  const { transcript } = read(savedPage([PUTIN, `<p>${label}: One.</p>`, "<p><b>Sergei Kiriyenko:</b> Two.</p>"]));
  assert.deepEqual(
    transcript.turns.map(({ label: printed, speaker, role, speakerFrom, catalogueEntry }) => [
      ...[printed, speaker, role, speakerFrom, catalogueEntry],
    ]),
    [
      ["President of Russia Vladimir Putin", "Vladimir Putin", "President of Russia", "shape", null],
      ["Chief Cook Dog-Walker Sergei Kiriyenko", "Sergei Kiriyenko", "Chief Cook Dog-Walker", "same-page", "175"],
      ["Sergei Kiriyenko", "Sergei Kiriyenko", null, "label", "175"],
    ],
  );
});

test("the link of the Persons list tells who a surname is, with either order of the names", () => {
  const listed = [catalogued(37, "Medvedev Dmitry"), catalogued(38, "Medvedev Ivan"), catalogued(351, "Xi Jinping")];
  const labels = [catalogued(37, "Medvedev"), `Mayor ${catalogued(37, "Medvedev")}`, "Xi Jinping"];
  const body = [PUTIN, ...labels.map((label) => `<p><b>${label}:</b> One.</p>`)];
  const { transcript } = read(savedPage(body, { lists: savedList("Persons", listed) }));
  const told = transcript.turns.map((turn) => [turn.speaker, turn.shortName, turn.role, turn.speakerFrom]);
  assert.deepEqual(told.slice(1), [
    ["Dmitry Medvedev", "Medvedev", null, "catalogue"],
    ["Dmitry Medvedev", null, "Mayor", "catalogue"],
    ["Xi Jinping", null, null, "label"],
  ]);
  assert.deepEqual(
    transcript.turns.map(({ catalogueEntry }) => catalogueEntry),
    [null, "37", "37", "351"],
  );
});

test("a name under which two entries are linked has none", () => {
  const words = `<p>${catalogued(1, "Anna Petrova")} met ${catalogued(2, "Anna Petrova")}.</p>`;
  const { transcript } = read(savedPage([PUTIN, "<p><b>Anna Petrova:</b> One.</p>", words]));
  assert.equal(transcript.turns[1]?.catalogueEntry, null);
});

test("an address that only begins like one of the catalogue is no entry of it", () => {
  const link = '<a href="/catalog/persons/">Anna Petrova</a> <a href="/catalog/countries/7">Anna Petrova</a>';
  assert.deepEqual(read(savedPage([PUTIN, `<p>${link}</p>`])).transcript.linked, []);
});

test("a page that breaks off is told at its last words", () => {
  const whole = savedPage([PUTIN, "<p>One two three.</p>"]);
  const broken = whole.slice(0, whole.indexOf("three"));
  assert.deepEqual(
    readPage(broken).messages.map(({ code, line, column, settle }) => [code, line, column, settle?.words]),
    [["no-end", 13, 4, "One two"]],
  );
});

const NORBERG = "<p><b>President of Norway Olga Norberg: </b>One.</p>";
const PETROVA = "<p><b>Anna Petrova: </b>Two.</p>";

test("a bold label that a sentence runs into begins a turn where the page has it elsewhere too, which is told", () => {
  const run = "<p>Trade in timber <b>Anna Petrova: </b>Three.</p>";
  assert.deepEqual(turns(NORBERG, PETROVA, NORBERG, run).slice(2), [
    ["President of Norway Olga Norberg", "One.", "Trade in timber"],
    ["Anna Petrova", "Three."],
  ]);
  assert.deepEqual(codes(NORBERG, PETROVA, NORBERG, run), ["doubtful-label"]);
  assert.deepEqual(turns(NORBERG, "<p>Trade in <b>Timber: </b>three.</p>"), [
    ["President of Norway Olga Norberg", "One.", "Trade in Timber: three."],
  ]);
});

test("a bold label with another sign than a colon is one where speech follows, and is told", () => {
  for (const sign of ["&gt;", "=", ";", " –", "."]) {
    const body = [NORBERG, PETROVA, `<p><b>Olga Norberg${sign} </b>Three.</p>`];
    assert.deepEqual(turns(...body).at(-1), ["Olga Norberg", "Three."]);
    assert.deepEqual(codes(...body), ["doubtful-label"]);
  }
});

test("what may be a label and is not in bold type is told, at the beginning of a paragraph and in the run of it", () => {
  for (const words of [
    "Fine. Olga Norberg: Three.",
    "olga norberg: Three.",
    "“Olga Norberg: Three.”",
    "Olga Norberg = Three.",
    "And Anna Petrova: Three.",
  ]) {
    assert.deepEqual(codes(NORBERG, PETROVA, `<p>${words}</p>`), ["possible-label"], words);
  }
  assert.deepEqual(codes(NORBERG, PETROVA, "<p>There are two ways: ours and theirs.</p>"), []);
});

test("a bold label whose letters or spaces are unlike those of any other is told", () => {
  assert.deepEqual(codes("<p><b>ChairmanoftheBoardMohammedbinRashid: </b>Three.</p>"), ["doubtful-label"]);
});

test("words in bold, however long, and in the run of a sentence settled to be speech, are no label", () => {
  const long = `<p><b>${"very ".repeat(100)}</b> Three.</p>`;
  assert.equal(turns(NORBERG, long).length, 1);
  const html = savedPage([PUTIN, "<p>So. <b>Anna Petrova:</b> Three.</p>"]);
  const { text } = readPage(html);
  const line = text.split("\n").findIndex((words) => words.startsWith("So.")) + 1;
  const settled = [{ line, words: "Anna Petrova", as: "speech" as const }];
  assert.equal(readPage(html, undefined, settled).transcript?.turns.length, 1);
});

test("tags that are never closed are refused where they would open elements without end, and read where they are some", () => {
  const open = (count: number) => Array.from({ length: count }, (_, i) => `<p><i id=${i}>Word`).join("");
  const tangled = readPage(savedPage([PUTIN, open(1000)]));
  assert.deepEqual(
    [tangled.transcript, tangled.messages.map(({ severity, code, line, column }) => [severity, code, line, column])],
    [null, [["error", "too-many-elements", 1, 1]]],
  );
  assert.ok(readPage(savedPage([PUTIN, open(15)])).transcript);
});
