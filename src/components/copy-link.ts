import { lastingLink } from "./lasting-link.ts";

/**
 * Following a number in the margin also copies the address it leads to. Without script, or where the browser does not
 * let a page write to the clipboard, the number is a plain link.
 */
const notice = document.createElement("p");
notice.className = "copied";
notice.role = "status";
document.body.append(notice);

let hiding: ReturnType<typeof setTimeout>;

document.querySelector(".record")?.addEventListener("click", (event) => {
  const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.n") : null;
  if (number) void copy(number);
});

async function copy(number: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(await lastingLink(number));
  } catch {
    return;
  }
  notice.textContent = `Link to ${number.textContent} copied`;
  clearTimeout(hiding);
  hiding = setTimeout(() => (notice.textContent = ""), 4000);
}
