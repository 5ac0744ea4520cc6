import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { readNote } from "../../src/collections/notes/note.ts";

const PAGE = "meetings/a/";
const html = (markdown: string, page = PAGE): string => readNote(markdown, page).html("/");
const codes = (markdown: string): string[] =>
  readNote(markdown, PAGE).messages.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);

const KEPT: [markdown: string, html: string][] = [
  ["a *b* **c** `d` ~~e~~", "<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>"],
  ["## Two\n\n# One", "<h2>Two</h2>\n<h2>One</h2>"],
  ["> a", "<blockquote>\n<p>a</p>\n</blockquote>"],
  ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
  ["3. a", '<ol start="3">\n<li>a</li>\n</ol>'],
  ["- [ ] a\n- [x] b", "<ul>\n<li>[ ] a</li>\n<li>[x] b</li>\n</ul>"],
  ["[a](https://example.org/ 'b')", '<p><a href="https://example.org/" title="b">a</a></p>'],
  ["[a](HTTPS://example.org/)", '<p><a href="https://example.org/">a</a></p>'],
  ["<me@example.org>", '<p><a href="mailto:me@example.org">me@example.org</a></p>'],
  ["[6.3](#t6p3)", '<p><a href="#t6p3">6.3</a></p>'],
  ['<b>a</b> <A HREF="https://example.org/">b</A>', '<p><b>a</b> <a href="https://example.org/">b</a></p>'],
  ["<table><tr><td colspan='2'>a &amp; b</td></tr></table>", '<td colspan="2">a &#x26; b</td>'],
  ['He said "yes" -- it\'s...', `<p>He said "yes" -- it's...</p>`],
  ["5 < 6 & 7 > 2", "<p>5 &#x3C; 6 &#x26; 7 > 2</p>"],
];

for (const [markdown, expected] of KEPT) {
  test(`${markdown} in a note is kept, and nothing is told`, () => {
    assert.ok(html(markdown).includes(expected), html(markdown));
    assert.deepEqual(codes(markdown), []);
  });
}

const AS_TEXT = [
  "<script>alert(1)</script>",
  "<style>body { display: none }</style>",
  '<iframe src="https://example.org/"></iframe>',
  '<meta http-equiv="refresh" content="0">',
  '<base href="https://example.org/">',
  "<form><input name=q></form>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext></mtext></math>",
  '<img src="https://example.org/x.png">',
  '<b onclick="alert(1)">',
  '<p id="main">',
  '<p class="skip">',
  '<p style="color: red">',
  '<a name="t1p1">',
  '<td rowspan="2">',
  "<!-- a remark -->",
  "<?php echo 1 ?>",
  "<!DOCTYPE html>",
  "<![CDATA[x]]>",
  "</main>",
  "<details open>",
  "<plaintext>",
  "<template>",
];

for (const source of AS_TEXT) {
  for (const markdown of [source, `Words ${source} words.`]) {
    test(`${markdown} in a note is shown as it was written, and told`, () => {
      const { document } = parseHTML(`<!doctype html><body><div id="note">${html(markdown)}</div></body>`);
      const note = document.querySelector("#note");
      assert.ok(note, markdown);
      assert.ok(note.textContent.includes(source), html(markdown));
      assert.equal(note.querySelectorAll(":not(p, b)").length, 0, html(markdown));
      assert.match(codes(markdown)[0] ?? "", /^1:\d+ warning note-html$/);
    });
  }
}

const REFUSED: [markdown: string, code: string][] = [
  ["[a](javascript:alert(1))", "note-link"],
  ["[a](JavaScript:alert(1))", "note-link"],
  ["[a](&#106;avascript:alert(1))", "note-link"],
  ["<javascript:alert(1)>", "note-link"],
  ["[a][b]\n\n[b]: javascript:alert(1)", "note-link"],
  ['<a href="java&#115;cript:alert(1)">a</a>', "note-link"],
  ['<a href="java&#9;script:alert(1)">a</a>', "note-link"],
  ['<a href=" javascript:alert(1)">a</a>', "note-link"],
  ["[a](data:text/html,x)", "note-link"],
  ["[a](vbscript:x)", "note-link"],
  ["[a](file:///etc/passwd)", "note-link"],
  ["[a](https://me:secret@example.org/)", "note-link"],
  ["[a](http://[)", "note-link"],
  ["![a](https://example.org/x.png)", "note-picture"],
  ["![a](/x.png)", "note-picture"],
  ["![a][b]\n\n[b]: https://example.org/x.png", "note-picture"],
];

for (const [markdown, code] of REFUSED) {
  test(`${markdown} in a note is an error`, () => {
    assert.deepEqual(codes(markdown), [`1:1 error ${code}`]);
    assert.doesNotMatch(html(markdown), /<img|javascript:alert\(1\)"|data:text|vbscript|file:|secret@example.org\/">x/);
  });
}

test("what is wrong in a note is told at its line and column, also in a list or a quotation", () => {
  assert.deepEqual(codes("a\n\n- b\n- c <u x=y>d\n\n> ok ![e](f)\n"), [
    "4:5 warning note-html",
    "6:6 error note-picture",
  ]);
});

test("HTML that is never closed stays within its note", () => {
  for (const markdown of ["<table><tr><td>a", "<b>a", "<ul><li>a", "a</p></b></td>", "<td>a</td>", "<li>a</li>"]) {
    const { document } = parseHTML(`<!doctype html><body><div>${html(markdown)}</div><p id="after">b</p></body>`);
    assert.equal(document.querySelector("#after")?.parentElement?.tagName, "BODY", html(markdown));
    assert.equal(document.querySelectorAll("td:not(table td), li:not(ul li, ol li)").length, 0, html(markdown));
  }
});

test("headings have ids on the about page alone, and none that the page has itself", () => {
  assert.equal(
    html("## Licence\n\n## Main\n\n## Reading\n\n## Licence", "about/")
      .match(/id="[^"]*"/g)
      ?.join(" "),
    ['id="licence"', 'id="main-1"', 'id="reading-1"', 'id="licence-1"'].join(" "),
  );
  assert.doesNotMatch(html("## t1p1\n\n## main"), /id=/);
});

test("footnotes have ids that no page and no other note has, and lead to each other", () => {
  const first = html("a[^1]\n\n[^1]: b", "topics/a/");
  const second = html("a[^1]\n\n[^1]: b", "topics/b/");
  const ids = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set([...ids(first), ...ids(second)]).size, 4);
  for (const id of ids(first)) assert.ok(first.includes(`href="#${id ?? ""}"`), first);
  assert.deepEqual(readNote("a[^1]\n\n[^1]: b", PAGE).links, []);
});

test("links within the archive are written from its root, below the path it lives under", () => {
  const note = readNote("[a](/topics/sport/) [b](../b/?c=d&e#t1) [f](#t2) [g](https://example.org/)", PAGE);
  const links = [...note.html("/base/").matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  assert.deepEqual(links, ["/base/topics/sport/", "/base/meetings/b/?c=d&#x26;e#t1", "#t2", "https://example.org/"]);
  assert.equal(note.html("/base/"), note.html("/base/"), "and asking twice gives the same");
});

test("an empty note is empty", () => {
  for (const markdown of ["", "\n\n", "  \n"]) assert.equal(html(markdown), "");
});

for (const [what, markdown] of [
  ["quotations", `${"> ".repeat(5000)}a`],
  ["tags", "<b>".repeat(20_000)],
  ["emphasis", "*a **b ".repeat(5000)],
] as const) {
  test(`thousands of ${what} in one another are no exception`, () => {
    const { messages } = readNote(markdown, PAGE);
    for (const { code } of messages) assert.equal(code, "note-nesting");
  });
}

const PIECES = [
  ...["<", ">", "/", "'", '"', "=", "&", ";", " ", "\n", "\n\n", "`", "*", "_", "[", "]", "(", ")", "!", "|", "-", "#"],
  ...["a", "b", "p", "td", "table", "script", "style", "svg", "iframe", "img", "form", "input", "base", "meta", "math"],
  ...[
    "href",
    "src",
    "id",
    "onclick",
    "style",
    "javascript:",
    "data:",
    "https://example.org/",
    "&#106;",
    "x",
    "<!--",
    "-->",
  ],
  ...["<b>", "</b>", "<table>", "<td>", "<a href='", "<p ", "<script>", "</script>", "<svg>", "]]>", "<![CDATA["],
];

test("whatever is written in a note, nothing of it runs, loads, submits or takes an id", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const { document } = parseHTML(`<!doctype html><body>${html(pieces.join(""))}</body>`);
      const all = [...document.body.querySelectorAll("*")];
      for (const { tagName, attributes } of all) {
        assert.doesNotMatch(
          tagName,
          /^(?:SCRIPT|STYLE|SVG|MATH|IFRAME|IMG|FORM|INPUT|BASE|META|OBJECT|EMBED|TEMPLATE)$/i,
        );
        for (const { name, value } of [...attributes]) {
          assert.match(name, /^(?:href|title|start|colspan|id|aria-label|data-footnote.*)$/);
          if (name === "href") assert.doesNotMatch(value, /^\s*(?:javascript|data|vbscript)/i);
          if (name === "id") assert.match(value, /^note-/);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
