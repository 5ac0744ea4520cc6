/**
 * A link to some words carries a hash of the paragraph it was made for. When other words stand at its address now, a note beside
 * their number says so. The hash then leaves the address bar, for the next number followed has other words.
 */
import { wordsHash } from "./lasting-link.ts";

const address = new URL(location.href);
const hash = address.searchParams.get("w");
const unit = document.getElementById(address.hash.slice(1));

if (hash !== null) {
  address.searchParams.delete("w");
  history.replaceState(history.state, "", address);
  if (unit) void tell(unit, hash);
}

async function tell(unit: Element, hash: string): Promise<void> {
  const now = await wordsHash(unit);
  if (now === null || now === hash) return;
  const note = document.createElement("span");
  note.className = "supplied";
  note.textContent = "[your link is older than these words] ";
  unit.querySelector(".n")?.after(note);
}
