/**
 * A list in order of time is turned around, for those who read what is latest first: its parts change places on the page
 * itself, so that every reader and every key goes through them as they stand. The address tells which way it is, and so
 * do the links to the lists of other years.
 */
const ORDER = "order";
const LATEST = "latest";
const NAMES = { earliest: "Earliest first", latest: "Latest first" };

const control = document.querySelector<HTMLElement>(".order");
const button = control?.querySelector("button");
const said = control?.querySelector("output");

if (control && button && said) {
  control.hidden = false;
  button.addEventListener("click", () => {
    remember(!isLatestFirst());
    turnAround();
    tell(said, button);
  });
  tell(said, button);
  if (isLatestFirst()) turnAround();
}

function isLatestFirst(): boolean {
  return new URL(location.href).searchParams.get(ORDER) === LATEST;
}

function remember(latest: boolean): void {
  const address = new URL(location.href);
  if (latest) address.searchParams.set(ORDER, LATEST);
  else address.searchParams.delete(ORDER);
  history.replaceState(history.state, "", address);
}

function tell(now: HTMLOutputElement, other: HTMLButtonElement): void {
  const latest = isLatestFirst();
  now.textContent = latest ? NAMES.latest : NAMES.earliest;
  other.textContent = latest ? NAMES.earliest : NAMES.latest;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".years a")) link.search = location.search;
}

/** Of lists within lists each is turned, so that the whole is. What the address leads to is shown again. */
function turnAround(): void {
  for (const list of document.querySelectorAll("[data-in-turn]")) list.append(...[...list.children].reverse());
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
