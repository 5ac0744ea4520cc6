/** `/` leads to the first search box of the page, Escape leaves any. */
const BOX = "input[name=q]";

/** In these, `/` is a character. */
const FIELDS = "input, textarea, select, [contenteditable]";

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (!(target instanceof HTMLElement)) return;
  if (key === "Escape" && target.matches(BOX)) {
    event.preventDefault();
    target.blur();
  }
  if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.matches(FIELDS)) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>(BOX);
  box?.focus();
  box?.select();
});
export {};
