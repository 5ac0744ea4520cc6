import type { Move, Page } from "../model/ledger.ts";
import { nameHash, type PublishedPage } from "../model/page.ts";
import type { Decisions, Problem, Told } from "../model/problem.ts";
import { openingOf } from "../model/words.ts";

/** The pages that the content would publish and those of the ledger, brought together. */
export interface SettledPages {
  /** As they are to be; where there is a problem as they were. */
  pages: Map<string, Page>;
  problems: Problem[];
  told: Told[];
  /** Pages that the ledger does not hold yet. */
  added: PublishedPage[];
  accepted: string[];
}

/** Holds pages against the ledger: each stays at its address, about what it was about, or leaves by an editor's word. */
export function settlePages(
  pages: ReadonlyMap<string, Page>,
  moves: readonly Move[],
  published: readonly PublishedPage[],
  decisions: Decisions,
): SettledPages {
  const present = new Map(published.map((page) => [page.path, page]));
  const gone = [...pages.values()].filter(({ path, withdrawn }) => withdrawn === null && !present.has(path));
  const accepted = gone.map(({ path }) => path).filter((path) => decisions.withdrawn.has(path));
  const following = gone.filter(({ path }) => followsMeetings(path) && !decisions.withdrawn.has(path));
  const withdrawn = new Set([...accepted, ...following.map(({ path }) => path)]);
  const here = published.map((page) => settlePage(pages.get(page.path), page));
  return {
    pages: new Map([
      ...[...pages.values()].map((page) => [page.path, left(page, withdrawn, decisions.day)] as const),
      ...here.map(({ page }) => [page.path, page] as const),
    ]),
    problems: [
      ...here.flatMap(({ problem }) => problem ?? []),
      ...gone.filter(({ path }) => !withdrawn.has(path)).map((page) => goneProblem(page, published, pages)),
      ...takenPaths(moves, present),
    ],
    told: [
      ...here.flatMap(({ told }) => told ?? []),
      ...following.map((page): Told => ({ kind: "page", page, now: null })),
    ],
    added: published.filter(({ path }) => pages.get(path)?.withdrawn !== null),
    accepted,
  };
}

/** A year's page is there as long as a meeting is: whoever withdraws the last has decided on both. */
const followsMeetings = (path: string): boolean => path.startsWith("years/");

/** Where nothing is decided on any day, the page stays on record as it was. */
function left(page: Page, withdrawn: ReadonlySet<string>, day: string): Page {
  return withdrawn.has(page.path) && day !== "" ? { ...page, withdrawn: day } : page;
}

interface SettledPage {
  page: Page;
  problem?: Problem;
  told?: Told;
}

/** A page that comes back after it was withdrawn has its address again when it is about the same. */
function settlePage(held: Page | undefined, now: PublishedPage): SettledPage {
  const [hash, opening] = [nameHash(now.name), openingOf(now.name)];
  if (held === undefined) return { page: { path: now.path, hash, opening, withdrawn: null, line: 0 } };
  const page = { ...held, withdrawn: null };
  if (isAbout(now, held)) return { page };
  return now.titled
    ? { page: { ...page, hash, opening }, told: { kind: "page", page: held, now } }
    : { page: held, problem: { kind: "other-page", page: held, now } };
}

const isAbout = ({ name, spellings }: PublishedPage, { hash }: Page): boolean =>
  [name, ...spellings].some((known) => nameHash(known) === hash);

function goneProblem(page: Page, published: readonly PublishedPage[], pages: ReadonlyMap<string, Page>): Problem {
  const kind = page.path.replace(/\/.*/, "/");
  const fresh = published.filter(({ path }) => path.startsWith(kind) && !pages.has(path));
  return { kind: "page", page, renamed: fresh.find((candidate) => isAbout(candidate, page)) ?? null };
}

function takenPaths(moves: readonly Move[], present: ReadonlyMap<string, PublishedPage>): Problem[] {
  return moves.flatMap((move): Problem[] => {
    const page = present.get(move.from);
    return page === undefined ? [] : [{ kind: "taken", move, path: page.file }];
  });
}
