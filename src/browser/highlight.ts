import { showHits } from "./marks.ts";

/**
 * A link from the search carries the words it found, and where else in the meeting they stand. They leave the address
 * bar at once: what stands there is the address to cite.
 */
const address = new URL(location.href);
const words = address.searchParams.getAll("mark").filter((each) => each.trim() !== "");
const places = (address.searchParams.get("hits") ?? "").split(",").filter((each) => each !== "");

if (address.searchParams.has("mark")) {
  address.searchParams.delete("mark");
  address.searchParams.delete("hits");
  history.replaceState(history.state, "", address);
  if (words.length > 0 && "highlights" in CSS) showHits(words, places.map(Number));
}
