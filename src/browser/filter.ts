/**
 * Lets a list be narrowed as one types, to the items that have each of the words typed; tells how many are left, and hides
 * the parts of the list that have none. Escape takes it back. A list without a field for it stays as it is.
 * @param listName the selector of the list, in which the field stands too.
 * @param wordsIn cuts what is typed into words.
 * @param holds tells of an item what it has.
 */
export function narrowAsTyped(
  listName: string,
  wordsIn: (text: string) => string[],
  holds: (item: HTMLElement) => (word: string) => boolean,
): void {
  const list = document.querySelector(listName);
  const form = list?.querySelector<HTMLElement>(".filter");
  const field = form?.querySelector("input");
  const said = form?.querySelector("output");
  if (!list || !form || !field || !said) return;
  const anchors = list.querySelector<HTMLElement>(".anchors");
  const items = [...list.querySelectorAll("li")].map((item) => ({ item, has: holds(item) }));
  const show = () => {
    const typed = wordsIn(field.value);
    for (const { item, has } of items) item.hidden = !typed.every(has);
    for (const part of list.querySelectorAll("section")) part.hidden = !part.querySelector("li:not([hidden])");
    if (anchors) anchors.hidden = typed.length > 0;
    const left = items.filter(({ item }) => !item.hidden).length;
    said.textContent = typed.length > 0 ? `${left} of ${items.length} ${said.dataset["noun"] ?? ""}` : "";
  };
  form.hidden = false;
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    field.value = "";
    show();
  });
}
