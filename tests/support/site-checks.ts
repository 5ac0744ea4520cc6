import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { decode, plain, readTranscript, type Transcript } from "../../src/transcript/index.ts";
import { checkDrawings } from "./drawing-checks.ts";
import { heavyPages, pageWeights } from "./page-weights.ts";
import { type BuiltPage, recordText, siteFiles, sitePages } from "./pages.ts";
import { pngSize } from "./png.ts";
import { checkFigures } from "./figure-checks.ts";
import { checkThreads } from "./thread-checks.ts";

/** A built site, where its content came from, and the path it lives under. */
export interface BuiltSite {
  dir: string;
  content: string;
  ids: string[];
  base?: string;
  /**
   * False for a site so large that its drawings count years, and for texts of which the editor has settled what they say:
   * those are not held against the pages here.
   */
  drawings?: boolean;
}

/** Declares the tests that every good site passes, whatever transcripts it was built from. */
export function checkSite(name: string, { dir, content, ids, base = "/", drawings = true }: BuiltSite): void {
  const files = siteFiles(dir, base);
  const pages = sitePages(dir, base);
  const fileAt = (path: string): Buffer => readFileSync(join(dir, path.slice(base.length)));
  const page = (url: string): BuiltPage => {
    const found = pages.find((candidate) => candidate.url === url);
    assert.ok(found, `no page at ${url}`);
    return found;
  };

  test(`${name}: every link and every anchor on every page leads somewhere`, () => {
    const anchors = new Map(pages.map(({ url, document }) => [url, idsOf(document)]));
    const broken = pages.flatMap(({ url, document }) => brokenLinks(url, document, files, anchors));
    assert.deepEqual(broken, []);
  });

  test(`${name}: the HTML of every page is valid`, async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      // The linter of house style, not of the standard: attribute and void element styles are the compiler's.
      rules: { "void-style": "off", "no-trailing-whitespace": "off", "doctype-style": "off", "long-title": "off" },
    });
    for (const { url, html } of pages) {
      const report = await validator.validateString(html);
      assert.deepEqual(
        report.results.flatMap(({ messages }) => messages.map((m) => `${url} ${m.ruleId}: ${m.message}`)),
        [],
      );
    }
  });

  test(`${name}: no page has inline script or style, or asks another host for anything`, () => {
    for (const { url, document } of pages) {
      const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
      assert.match(policy, /default-src 'none'/, url);
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'? .*unsafe-eval|\*|https?:/, url);
      assert.equal(
        document.querySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])").length,
        0,
        url,
      );
      const loaded = [
        ...document.querySelectorAll(
          "script[src], img[src], link:is([rel=stylesheet], [rel=icon], [rel=manifest], [rel=preload], [rel=apple-touch-icon])",
        ),
      ];
      const addresses = loaded.map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "");
      assert.deepEqual(
        addresses.filter((address) => !address.startsWith(base) || address.startsWith("//")),
        [],
        url,
      );
    }
  });

  test(`${name}: every page has one title of its own, one h1, a language, a description and a canonical address`, () => {
    const titles = pages.map(({ document }) => document.title);
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
    for (const { url, document } of pages) {
      assert.equal(document.querySelectorAll("h1").length, 1, url);
      assert.equal(document.documentElement.getAttribute("lang"), "en", url);
      assert.ok(document.querySelector("meta[name=description]")?.getAttribute("content"), url);
      if (url.endsWith(".html")) continue;
      const isView = PAIR.test(url) || FIGURES.test(url);
      assert.equal(
        document.querySelector("link[rel=canonical]")?.getAttribute("href"),
        isView ? undefined : `https://archive.example${url}`,
        url,
      );
      assert.equal(
        document.querySelector("meta[name=robots]")?.getAttribute("content"),
        isView ? "noindex" : undefined,
      );
    }
  });

  test(`${name}: the sitemap names every page that has a canonical address`, () => {
    const sitemap = readFileSync(join(dir, "sitemap.xml"), "utf8");
    const listed = [...sitemap.matchAll(/<loc>https:\/\/archive\.example([^<]+)<\/loc>/g)].map(([, path]) => path);
    const canonical = pages.filter(({ document }) => document.querySelector("link[rel=canonical]"));
    assert.deepEqual(listed.sort(), canonical.map(({ url }) => url).sort());
  });

  test(`${name}: a no-break space stands only between a number and its unit or a title and its name, but in a source`, () => {
    const read = pages.filter(({ url }) => !url.endsWith("/source/"));
    assert.deepEqual(read.map(({ document }) => document.body.textContent).flatMap(strayNoBreaks), []);
  });

  test(`${name}: no page but those of a meeting, which hold all of it, has more than 300 KB of HTML`, () => {
    assert.deepEqual(heavyPages(pageWeights(dir)), []);
  });

  test(`${name}: what is set side by side is all that the topic’s page has of either, and nothing else`, () => {
    for (const { url, document } of pages) {
      const { list, by, one, other } = PAIR.exec(url)?.groups ?? {};
      if (list === undefined) continue;
      const all = passagesOn(page(list).document, `${base}${by ?? ""}/`);
      const columns = [...document.querySelectorAll(".side-by-side > .passages")];
      assert.deepEqual(
        columns.map((column) => passagesOn(column, "").map(({ address }) => address)),
        [one, other].map((id) => all.filter((passage) => passage.of.includes(id ?? "")).map(({ address }) => address)),
        url,
      );
      assert.ok(page(list).document.querySelector(`a[href="${url}"]`), `${list} leads to ${url}`);
    }
  });

  if (drawings) checkDrawings(name, pages, base);
  checkThreads(name, pages, base);
  checkFigures(name, pages, base);

  test(`${name}: the picture of every meeting for link previews is a PNG of the site, 1200 × 630`, () => {
    const meetings = pages.filter(({ document }) => document.querySelector("meta[name='z:itemType']"));
    assert.ok(meetings.length >= ids.length);
    for (const { url, document } of meetings) {
      const said = (property: string) =>
        document.querySelector(`meta[property="${property}"]`)?.getAttribute("content");
      assert.equal(said("og:image"), `https://archive.example${url.replace(/\/$/, ".png")}`);
      assert.deepEqual([said("og:image:width"), said("og:image:height")], ["1200", "630"]);
      assert.deepEqual(pngSize(fileAt(url.replace(/\/$/, ".png"))), { width: 1200, height: 630 }, url);
      assert.ok(
        said("og:image:alt")?.includes(plain(document.querySelector("h1")?.firstChild?.textContent ?? "?")),
        url,
      );
    }
  });

  test(`${name}: every icon of the manifest is a PNG of the site, of the size that is said`, () => {
    const manifest = JSON.parse(fileAt(`${base}manifest.webmanifest`).toString()) as Manifest;
    assert.deepEqual([manifest.start_url, manifest.scope], [base, base]);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = pngSize(fileAt(src));
      assert.equal(`${width}x${height}`, sizes, src);
    }
    assert.deepEqual(pngSize(fileAt(`${base}apple-touch-icon.png`)), { width: 180, height: 180 });
  });

  for (const id of ids) {
    const bytes = readFileSync(join(content, "transcripts", `${id}.txt`));
    const { text } = decode(bytes);
    const { transcript } = readTranscript(text);
    assert.ok(transcript, id);

    test(`${name}: every word of ${id} stands on its page, under its label, in order`, () => {
      assert.deepEqual(turnsOnPage(page(`${base}meetings/${id}/`)), turnsInText(transcript));
    });

    test(`${name}: every byte of ${id} stands on its source page, and each speech line leads to its paragraph`, () => {
      const source = page(`${base}meetings/${id}/source/`).document;
      const lines = [...source.querySelectorAll("table.source tbody tr td:last-child")].map((cell) => cell.textContent);
      assert.deepEqual(lines, text.split(/\r\n|\n/));
      const spoken = transcript.spans.filter(({ kind }) => kind === "speech");
      for (const { line, of } of spoken) {
        const row = source.querySelector(`#L${line}`);
        assert.ok(row?.querySelector(`a[href="${base}meetings/${id}/#${of ?? ""}"]`), `line ${line}`);
      }
    });
  }
}

/** The address of a page that sets two sides of a topic beside each other: no canonical one. */
const PAIR =
  /^(?<list>.*\/topics\/[^/]+\/(?:\d{4}\/(?:\d\d\/)?)?)(?<by>speakers|meetings)\/(?<one>[^/]+)\/(?<other>[^/]+)\/$/;

/** The address of a view of the figures: likewise. */
const FIGURES = /\/figures\/.+/;

/** Every passage in a part of a page, with the ids of those below a folder that it leads to: its speaker, or its meeting. */
function passagesOn(part: Document | Element, folder: string): { address: string; of: string[] }[] {
  return [...part.querySelectorAll(".passage")].flatMap((passage) => {
    const ids = [...passage.querySelectorAll("a[href]")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => href.startsWith(folder))
      .map((href) => href.slice(folder.length).split("/")[0] ?? "");
    return [...passage.querySelectorAll("a.n")].map((link) => ({ address: link.getAttribute("href") ?? "", of: ids }));
  });
}

interface Manifest {
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string }[];
}

const idsOf = (document: Document): Set<string> => new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));

function brokenLinks(
  url: string,
  document: Document,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const links = [...document.querySelectorAll("a[href], link[href], form[action], script[src]")];
  const targets = links.map(
    (element) => ["href", "action", "src"].map((name) => element.getAttribute(name)).find(Boolean) ?? "",
  );
  return targets.flatMap((target) => {
    const address = new URL(target, `https://archive.example${url}`);
    if (address.host !== "archive.example") return [];
    const path = address.pathname.endsWith("/") ? `${address.pathname}index.html` : address.pathname;
    const there = files.has(decodeURI(path));
    const fragment = decodeURIComponent(address.hash.slice(1));
    const anchored = fragment === "" || (anchors.get(address.pathname)?.has(fragment) ?? false);
    return there && anchored ? [] : [`${url} → ${target}`];
  });
}

/** Words with a space for each no-break space, of which a page shows few. */
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2007]/g, " ");

/** No-break spaces that a page is not to show, each with the words beside it. */
function strayNoBreaks(text: string): string[] {
  const beside = [...text.matchAll(/(\S*)[\u00a0\u202f\u2007](?=(\S*))/g)];
  const stray = beside.filter(([, before = "", after = ""]) => {
    const isUnit = /\p{Nd}$/u.test(before) && /^[\p{L}%‰°\p{Sc}]/u.test(after);
    const isName = /^\P{L}*\p{Lu}\p{Ll}{1,5}\.?$/u.test(before) && /^\p{Lu}/u.test(after);
    return !isUnit && !isName;
  });
  return stray.map(([, before, after]) => `${before ?? ""}_${after ?? ""}`);
}

type Turns = { label: string; id: string; paragraphs: [id: string, text: string][] }[];

function turnsOnPage({ document }: BuiltPage): Turns {
  return [...document.querySelectorAll(".record > section.turn")].map((section) => ({
    label: spaced(recordText(section.querySelector("h2") ?? section).replace(/:$/, "")),
    id: section.id,
    paragraphs: [...section.querySelectorAll("p[id]")].map((p) => [p.id, spaced(recordText(p))]),
  }));
}

function turnsInText({ turns }: Transcript): Turns {
  return turns.map(({ n, label, paragraphs }) => ({
    label: spaced(label),
    id: `t${n}`,
    paragraphs: paragraphs.map((paragraph) => [`t${n}p${paragraph.n}`, spaced(paragraph.text)]),
  }));
}
