import { existsSync } from "node:fs";
import { siteFaults } from "./check-site.ts";
import { drawTicket, type Ticket } from "./lock.ts";
import { sizeFault } from "./part-settings.ts";
import { type Place, SHARED_BENCH } from "./place.ts";
import { reasonOf } from "./reason.ts";
import { listed, Refused } from "./refusal.ts";
import { type SiteFile, siteFiles } from "./site-files.ts";
import { clear, restore, stage, standingSite, swap } from "./swap.ts";
import { endThreads } from "./threads.ts";

/** What a shell counts for a process that a signal ended: 128 and the signal's number; see signal(7). */
const ENDED_BY = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Written by the first build in a checkout, and the same for all. */
const WRITTEN_ONCE = ".astro/content-modules.mjs";

const say = (words: string): void => void process.stderr.write(`${words}\n`);

/** A build under way. */
interface Work {
  place: Place;
  tickets: Ticket[];
  /** Its turn has come: what is in the workshop is its own. */
  begun: boolean;
  /** It was told to end: what is still under way comes to nothing. */
  isEnding: boolean;
}

/** How a site comes to be published. */
interface Making {
  /** Writes the site into `made`. */
  make: (place: Place) => Promise<void>;
  /** The most bytes that a file may have; null for any number. */
  most: number | null;
  /** What is known of the files of the site that stands there, when this build's turn has come. */
  standing: () => ReadonlyMap<string, SiteFile>;
  /** Takes what the site holds and what the one before it held, once it is published. */
  published: (files: ReadonlyMap<string, SiteFile>, standing: ReadonlyMap<string, SiteFile>) => void;
}

/**
 * Makes a site beside the published one and puts it in its place when it is whole. Whatever happens before, the
 * published site stays as it is, and the last line says so. Builds of one place wait for each other.
 * @param base the path that the site lives under, with a slash at both ends.
 * @returns whether the site is published.
 */
export async function publish(place: Place, base: string, making: Making): Promise<boolean> {
  const { make, most, standing, published } = making;
  const work: Work = { place, tickets: [], begun: false, isEnding: false };
  const forget = leaveOnEnd(work);
  try {
    await begin(work);
    await make(place);
    await stage(place);
    await goingOn(work);
    const before = standing();
    const files = siteFiles(place.staged, { site: place.site, files: before });
    refuseTorn(place, files, base);
    refuseLarge(files, most);
    swap(place);
    published(files, before);
    return true;
  } catch (error) {
    await endThreads();
    say(`\n${reasonOf(error)}\n\n${standingSite(place)}`);
    return false;
  } finally {
    forget();
    leave(work);
  }
}

/** Comes back only where the build goes on: one that was told to end says why, and ends the process. */
const goingOn = async ({ isEnding }: Work): Promise<void> => {
  if (isEnding) await new Promise<never>(() => {});
};

/** Waits for this build's turn, and sets right what a killed build has left. */
async function begin(work: Work): Promise<void> {
  const { place } = work;
  for (const folder of queues(place)) {
    const ticket = drawTicket(folder);
    work.tickets.push(ticket);
    await ticket.turn((holder) => say(`Another build is under way (${holder}); this one waits for it.`));
  }
  work.begun = true;
  if (restore(place)) say(`A build was stopped while it published; the site from before it is in ${place.name} again.`);
  if (clear(place)) say(`The remains of a build that was stopped were removed.`);
}

/** Builds inside the checkout run side by side, once the first of all has written what they share. */
function queues({ workshop, bench }: Place): string[] {
  const alone = bench !== workshop || !existsSync(WRITTEN_ONCE);
  return alone ? [workshop, SHARED_BENCH] : [workshop];
}

function refuseTorn({ staged, name }: Place, files: ReadonlyMap<string, SiteFile>, base: string): void {
  const faults = siteFaults(staged, files, base, "public");
  if (faults.length === 0) return;
  const text = `The new site is not whole.\n  ${listed(faults)}`;
  throw new Refused({ about: name, code: "torn-site", text, hint: "See that the disk has room, and build again." });
}

function refuseLarge(files: ReadonlyMap<string, SiteFile>, most: number | null): void {
  const fault = sizeFault(files, most);
  if (fault !== null) throw new Refused(fault);
}

/**
 * Ends the process in good order when it is told to end, or when something fails that no part of the build waits for,
 * such as a file that is saved in the background. Gives what takes that back.
 */
function leaveOnEnd(work: Work): () => void {
  const signals = Object.entries(ENDED_BY).map(([signal, code]) =>
    handled(signal, () => void endNow(work, "The build was stopped.", code)),
  );
  const failure = handled("uncaughtException", (error) => void endNow(work, reasonOf(error), 1));
  return () => [...signals, failure].forEach((forget) => forget());
}

function handled(event: string, handler: (error: unknown) => void): () => void {
  process.on(event, handler);
  return () => process.off(event, handler);
}

async function endNow(work: Work, reason: string, code: number): Promise<void> {
  if (work.isEnding) return;
  work.isEnding = true;
  await endThreads();
  leave(work);
  say(`\n${reason}\n\n${standingSite(work.place)}`);
  process.exit(code);
}

/** What cannot be removed is told, and removed by the next build. */
function leave({ place, tickets, begun }: Work): void {
  try {
    if (begun) clear(place);
    for (const ticket of tickets.toReversed()) ticket.giveBack();
  } catch (error) {
    say(reasonOf(error));
  }
}
