/** `/` leads to the search box of the page, Escape leaves it. */
const box = document.querySelector<HTMLInputElement>("input[name=q]");

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement === box) {
    event.preventDefault();
    box?.blur();
  }
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return;
  event.preventDefault();
  box?.select();
});

/** In a field, `/` is a character. */
const isTyping = (): boolean => document.activeElement?.matches("input, textarea, select, [contenteditable]") ?? false;
export {};
