import { lastingLink } from "./lasting-link.ts";
import { copy } from "./notice.ts";

/**
 * Following a number in the margin also copies the address it leads to. Without script, or where the browser does not
 * let a page write to the clipboard, the number is a plain link.
 */
document.querySelector(".record")?.addEventListener("click", (event) => {
  const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.n") : null;
  if (number) void lastingLink(number).then((link) => copy(link, `Link to ${number.textContent}`));
});
