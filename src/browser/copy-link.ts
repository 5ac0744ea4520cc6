import { addressOf } from "./lasting-link.ts";
import { copy } from "./notice.ts";

/**
 * Following a number in the margin copies the address to cite, and leaves the text where it is. Without script, or
 * where the browser does not let a page write to the clipboard, the number is a plain link.
 */
document.querySelector<HTMLElement>(".record")?.addEventListener("click", (event) => {
  const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.n") : null;
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const { scrollX, scrollY } = window;
  location.assign(number.hash);
  scrollTo(scrollX, scrollY);
  const unit = document.getElementById(number.hash.slice(1));
  if (unit) void copy(addressOf(unit), `Link to ${number.textContent}`);
});
