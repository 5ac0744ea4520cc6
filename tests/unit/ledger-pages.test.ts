import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Decisions,
  type Ledger,
  NEW_LEDGER,
  NO_DECISIONS,
  problemMessage,
  type PublishedPage,
  settle,
  type Settled,
  toldMessage,
} from "../../src/ledger/index.ts";
import { movePage } from "../../src/ledger/settle/move.ts";
import { decided, published, reread } from "../support/ledger-words.ts";

/** A page that the editor has a file for, under its one name, where nothing else is said. */
const page = (path: string, name: string, given: Partial<PublishedPage> = {}): PublishedPage => ({
  path,
  name,
  spellings: [],
  file: `content/${path}.md`,
  titled: false,
  ...given,
});

const TITLED = { titled: true };
const FOUND = { file: null };

const PAGES = [
  page("topics/sport", "Sport", TITLED),
  page("topics/trade", "Trade", TITLED),
  page("speakers/anna", "Anna Example"),
  page("speakers/jo", "Jo Guest", FOUND),
  page("years/2023", "2023", FOUND),
  page("years/2024", "2024", FOUND),
];

const held = (pages: readonly PublishedPage[], ledger = NEW_LEDGER, decisions: Decisions = NO_DECISIONS): Settled =>
  settle(ledger, published([], pages), decisions);

/** The ledger that records pages as they are, on top of an earlier one. */
function kept(pages: readonly PublishedPage[], ledger = NEW_LEDGER, decisions: Decisions = NO_DECISIONS): Ledger {
  const settled = held(pages, ledger, decisions);
  assert.deepEqual(settled.problems, []);
  return reread(settled.ledger);
}

const LEDGER = kept(PAGES);
const without = (...paths: string[]): PublishedPage[] => PAGES.filter(({ path }) => !paths.includes(path));
const withPage = (now: PublishedPage): PublishedPage[] => PAGES.map((one) => (one.path === now.path ? now : one));

/** What is said of pages, by its code and the first of its sentences. */
function said({ problems, told }: Settled): string[] {
  return [...problems.map(problemMessage), ...told.map(toldMessage)].map(({ code, text }) => `${code}: ${text}`);
}

const linesOf = ({ pages }: Ledger): string[] =>
  [...pages.values()].map(
    ({ path, opening, withdrawn }) => `${path} ${opening}${withdrawn === null ? "" : ` withdrawn ${withdrawn}`}`,
  );

test("pages that were recorded break no promise, and are not new again", () => {
  const settled = held(PAGES, LEDGER);
  assert.deepEqual([said(settled), settled.addedPages, settled.ledger.pages], [[], [], LEDGER.pages]);
  assert.deepEqual(
    held(PAGES).addedPages.map(({ path }) => path),
    PAGES.map(({ path }) => path),
  );
});

test("a page that is gone is a problem, and stays in the ledger as it was", () => {
  const settled = held(without("topics/sport", "speakers/jo"), LEDGER);
  assert.deepEqual(said(settled), [
    "address-gone: speakers/jo would vanish: nothing in the content makes a page on “Jo Guest” any more.",
    "address-gone: topics/sport would vanish: nothing in the content makes a page on “Sport” any more.",
  ]);
  assert.deepEqual(settled.ledger.pages, LEDGER.pages);
});

test("a page that is gone by the editor's word is withdrawn on its day, and the others stand", () => {
  const settled = held(without("topics/sport"), LEDGER, decided({ withdrawn: ["topics/sport", "topics/trade"] }));
  assert.deepEqual(said(settled), []);
  assert.deepEqual([...settled.accepted], ["topics/sport"]);
  assert.deepEqual(
    linesOf(settled.ledger).filter((line) => line.startsWith("topics/")),
    ["topics/sport Sport withdrawn 2026-12-01", "topics/trade Trade"],
  );
});

test("a page that was withdrawn is not missed again, and has its address again when it comes back", () => {
  const ledger = kept(without("topics/sport"), LEDGER, decided({ withdrawn: ["topics/sport"] }));
  assert.deepEqual(said(held(without("topics/sport"), ledger)), []);
  const back = held(PAGES, ledger);
  assert.deepEqual(said(back), []);
  assert.deepEqual(
    back.addedPages.map(({ path }) => path),
    ["topics/sport"],
  );
  assert.deepEqual(reread(back.ledger).pages, LEDGER.pages);
});

test("the page of a year whose last meeting has gone is told and no problem, and is withdrawn on a day that is given", () => {
  const told = held(without("years/2023"), LEDGER);
  assert.deepEqual(said(told), ["told-changed: years/2023 was published as “2023”; no meeting makes it any more."]);
  assert.deepEqual(told.ledger.pages, LEDGER.pages);
  const recorded = held(without("years/2023"), LEDGER, decided({}));
  assert.ok(linesOf(recorded.ledger).includes("years/2023 2023 withdrawn 2026-12-01"));
});

test("a year that the editor withdraws by name is accepted, and not told besides", () => {
  const settled = held(without("years/2023"), LEDGER, decided({ withdrawn: ["years/2023"] }));
  assert.deepEqual([said(settled), [...settled.accepted]], [[], ["years/2023"]]);
});

test("a page that was given another address is missed with the name of the new one, which its folder alone can hold", () => {
  const renamed = [...without("speakers/anna"), page("speakers/anna-example", "ANNA\u00a0Example")];
  assert.deepEqual(said(held(renamed, LEDGER)), [
    "page-renamed: speakers/anna would vanish: “Anna Example” has come to be speakers/anna-example (content/speakers/anna-example.md).",
  ]);
  const elsewhere = [...without("speakers/anna"), page("places/anna", "Anna Example", FOUND)];
  assert.match(said(held(elsewhere, LEDGER)).join(), /^address-gone: speakers\/anna would vanish: nothing/);
});

test("a person's page stays about the same while the published name is one of its names, and else is a problem", () => {
  const same = page("speakers/anna", "Anna E. Example", { spellings: ["A. Example", "Anna Example"] });
  assert.deepEqual(said(held(withPage(same), LEDGER)), []);
  assert.deepEqual(held(withPage(same), LEDGER).ledger.pages, LEDGER.pages);
  const other = page("speakers/anna", "Anna Other", { spellings: ["A. Example"] });
  const settled = held(withPage(other), LEDGER);
  assert.deepEqual(said(settled), [
    "other-page: speakers/anna was published as the page of “Anna Example”; it would come to be that of “Anna Other”.",
  ]);
  assert.deepEqual(settled.ledger.pages, LEDGER.pages);
});

test("a topic's title may be put in other words, which is told once and followed", () => {
  const pages = withPage(page("topics/sport", "Sports and games", TITLED));
  const settled = held(pages, LEDGER);
  assert.deepEqual(said(settled), [
    "told-changed: topics/sport was published as “Sport”; it is “Sports and games” now (content/topics/sport.md).",
  ]);
  const ledger = reread(settled.ledger);
  assert.ok(linesOf(ledger).includes("topics/sport Sports and games"));
  assert.deepEqual(said(held(pages, ledger)), []);
});

test("the address that a page moved away from is given to no other page, with a file or without one", () => {
  const moved = [...without("speakers/jo"), page("speakers/jo-guest", "Jo Guest")];
  const ledger = kept(moved, movePage(LEDGER, "speakers/jo", "speakers/jo-guest", "2026-12-01"));
  assert.deepEqual(
    linesOf(ledger).filter((line) => line.startsWith("speakers/jo")),
    ["speakers/jo-guest Jo Guest"],
  );
  const taken = (given: Partial<PublishedPage>) =>
    said(held([...moved, page("speakers/jo", "Jo Other", given)], ledger));
  const before = "address-taken: speakers/jo was moved to speakers/jo-guest on 2026-12-01 and leads there; ";
  assert.deepEqual(taken({}), [`${before}content/speakers/jo.md:1 would stand in its place.`]);
  assert.deepEqual(taken(FOUND), [`${before}a new page would stand in its place.`]);
});

test("pages stay as they are while a file of theirs cannot be read", () => {
  const settled = settle(LEDGER, { transcripts: [], unread: new Set(), pages: null }, NO_DECISIONS);
  assert.deepEqual([said(settled), settled.addedPages, settled.ledger.pages], [[], [], LEDGER.pages]);
});
