import type { Change } from "../figure.ts";

const words = (...lines: string[]): readonly string[] => lines.join(" ").split(" ");

function directions(up: readonly string[], down: readonly string[]): ReadonlyMap<string, Change> {
  return new Map([
    ...up.map((word): [string, Change] => [word, "up"]),
    ...down.map((word): [string, Change] => [word, "down"]),
  ]);
}

/** Verbs that say in which direction a quantity has gone. */
export const CHANGING: ReadonlyMap<string, Change> = directions(
  words(
    "grow grows grew grown growing increase increases increased increasing rise rises rose risen rising raise raises",
    "raised raising expand expands expanded expanding climb climbs climbed climbing jump jumps jumped jumping surge",
    "surged surging soar soared soaring gain gained gaining boost boosted boosting up upped accelerate accelerated",
    "accelerating multiply multiplied swell swelled extend extended widened added improve improved improving",
  ),
  words(
    "decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping decline declines",
    "declined declining plunge plunges plunged plunging shrink shrinks shrank shrunk shrinking reduce reduces reduced",
    "reducing cut cuts cutting lower lowers lowered lowering slump slumped plummet plummeted contract contracted",
    "contracting slash slashed slashing down dip dipped slid tumbled diminish diminished lost lose losing slowed",
    "shortened narrowed subsided collapsed downsized",
  ),
);

/** Nouns of the same. */
export const CHANGES: ReadonlyMap<string, Change> = directions(
  words("growth increase increases rise gain gains surge jump increment upturn hike expansion upswing"),
  words("decrease decreases fall drop decline reduction reductions cut cuts loss losses contraction slump plunge fall"),
);

/** Verbs that state a multiple of what was before, and themselves that it was added or lost. */
export const MULTIPLYING: ReadonlyMap<string, { by: number; change: Change }> = new Map(
  [
    { stem: "doubl", by: 2 },
    { stem: "tripl", by: 3 },
    { stem: "trebl", by: 3 },
    { stem: "quadrupl", by: 4 },
  ].flatMap(({ stem, by }) =>
    ["e", "es", "ed", "ing"].map((ending): [string, { by: number; change: Change }] => [
      `${stem}${ending}`,
      { by, change: "up" },
    ]),
  ),
);

/** What a noun of change and its quantity are joined by: growth was, the increase amounted to. */
export const LEVELS: ReadonlySet<string> = new Set(
  (
    "is was are were be been being has had have will would should can could may might must to of at by not as much " +
    "stood stands reached reaches reaching totalled totals amounted amounts came comes made makes up equalled equals " +
    "constituted exceeded exceeds exceed which that now already only just approximately a an about : = the averaged " +
    "averaging average around over almost nearly equal estimated expected projected"
  ).split(" "),
);

/** Before "than", or as the last word of a comparison. */
export const COMPARATIVES: ReadonlySet<string> = new Set(
  "more less fewer higher lower greater larger smaller bigger faster slower longer shorter better worse cheaper".split(
    " ",
  ),
);

export const COMPARED: ReadonlyMap<string, Change> = directions(
  words("more higher greater larger bigger up faster longer better"),
  words("less fewer lower smaller down slower shorter cheaper"),
);

/** Words that place what is compared in time: more than last year, than in 2016, than before. */
export const EARLIER: ReadonlySet<string> = new Set(
  "last previous earlier ago before year years period month months quarter previously".split(" "),
);
