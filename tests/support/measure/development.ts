import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { holdPort } from "../../../src/cli/port.ts";
import { ROWS } from "./arguments.ts";
import { type Chosen, chosenIn, edit } from "./content.ts";
import { madeWord } from "./edit.ts";
import type { Put } from "./figures.ts";
import { endSession } from "./own.ts";
import { leave, settingsOf, type Workplace, workplace } from "./project.ts";
import { Failed, type Running, start } from "./run.ts";

/** Ports are tried from here on. */
const FIRST_PORT = 4500;
/** Edits of which each is timed. */
const EDITS = 3;
/** A page is asked for again after this long, in milliseconds. */
const PAUSE = 50;
/** From one edit that is shown to the next, as an editor would wait at least, in milliseconds. */
const BETWEEN_EDITS = 3000;
/** A page comes in this time or not at all, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** Times the development server on a copy of a content folder: until the home page comes, and until edits are shown. */
export async function development(folder: string, put: Put): Promise<void> {
  const place = workplace(folder);
  const port = await holdPort(FIRST_PORT);
  await port.release();
  const begun = performance.now();
  const server = start(serverOn(place, port.number));
  try {
    const watched = { server, origin: `http://127.0.0.1:${port.number}` };
    await until(watched, "/", "</html>");
    put([{ what: `${ROWS.dev}: until the home page comes`, unit: "s", figure: since(begun) }]);
    await editsShown(watched, chosenIn(place.content), put);
  } finally {
    endSession(server.id);
    leave(place);
  }
}

const serverOn = (place: Workplace, port: number) => ({
  program: process.execPath,
  args: [
    resolve("node_modules/astro/bin/astro.mjs"),
    "dev",
    "--port",
    `${port}`,
    "--host",
    "127.0.0.1",
    "--ignore-lock",
  ],
  settings: { ...settingsOf(place), ASTRO_DEV_BACKGROUND: "0" },
});

/** A development server, and where it answers. */
interface Watched {
  server: Running;
  origin: string;
}

/** Edits a transcript whose page has been read, one time after the other. */
async function editsShown(watched: Watched, chosen: Chosen, put: Put): Promise<void> {
  const path = `/meetings/${chosen.id}/`;
  await until(watched, path, "</html>");
  for (let number = 0; number < EDITS; number += 1) {
    await pause(BETWEEN_EDITS);
    edit(chosen, madeWord(number));
    const begun = performance.now();
    await until(watched, path, madeWord(number));
    put([{ what: `${ROWS.dev}: until an edit of a transcript is shown`, unit: "s", figure: since(begun) }]);
  }
}

/** Seconds since a time of the clock that only goes on. */
const since = (begun: number): number => (performance.now() - begun) / 1000;

/** Asks for a page until it comes whole and has these words. @throws {Failed} when it never does. */
async function until({ server, origin }: Watched, path: string, words: string): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE);
  for (;;) {
    if ((await pageAt(`${origin}${path}`, signal)).includes(words)) return;
    if (server.hasEnded()) throw new Failed("the development server came to an end", server.output());
    if (signal.aborted) throw new Failed(`${path} did not come in ${PATIENCE / 60_000} minutes`, server.output());
    await pause(PAUSE);
  }
}

/** A page; nothing where there is none yet. */
async function pageAt(url: string, signal: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(url, { signal });
    const text = await answer.text();
    return answer.ok ? text : "";
  } catch {
    return "";
  }
}
