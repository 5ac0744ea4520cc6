import type { Deposit, Entry } from "./deposit.ts";

/** What the head of a deposit says: who publishes what is listed, and when that last changed, as an ISO day. */
export interface Head {
  name: string;
  site: string;
  lastChanged: string | undefined;
}

/**
 * The text of `addresses.txt`: a head that says what it is, then a line an address, sorted. `readDeposit` gives the same
 * entries back.
 */
export function depositText({ name, site, lastChanged }: Head, { entries }: Pick<Deposit, "entries">): string {
  const lines = [...entries.values()].sort((a, b) => (a.address < b.address ? -1 : 1)).map(entryLine);
  const when = lastChanged === undefined ? "" : `, last changed on ${lastChanged}`;
  const head = [
    `# ${name}, published at ${site}: ${lines.length} addresses below it${when}.`,
    "# A line: the address; the first ten digits of the SHA-256 of the words or the file there (of feeds, of the zip and of",
    "# lists about the site: of their name); what became of it. It tells later what has become of each: npm run compare -- FILE",
  ];
  return [...head, ...lines].map((line) => `${line}\n`).join("");
}

function entryLine(entry: Entry): string {
  if (entry.is === "moved") return `${entry.address} moved ${entry.day} to ${entry.to}`;
  if (entry.is === "withdrawn") return `${entry.address} withdrawn ${entry.day}`;
  return [entry.address, entry.hash, ...entry.changed.map((day) => `changed ${day}`)].join(" ");
}
