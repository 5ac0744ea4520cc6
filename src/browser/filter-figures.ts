/** A list of figures is narrowed as one types: to those in whose lines each of the words typed stands. */
const list = document.querySelector(".figures");
const form = list?.querySelector<HTMLElement>(".filter");
const field = form?.querySelector("input");
const said = form?.querySelector("output");
const units = list?.querySelector<HTMLElement>(".anchors");
const items = [...(list?.querySelectorAll("li") ?? [])];

if (form && field && said) {
  form.hidden = false;
  field.addEventListener("input", () => {
    const typed = wordsOf(field.value);
    for (const item of items) {
      const line = wordsOf(item.textContent).join(" ");
      item.hidden = !typed.every((word) => line.includes(word));
    }
    for (const group of list?.querySelectorAll("section") ?? [])
      group.hidden = !group.querySelector("li:not([hidden])");
    if (units) units.hidden = typed.length > 0;
    const left = items.filter(({ hidden }) => !hidden).length;
    said.textContent = typed.length > 0 ? `${left} of ${items.length} figures` : "";
  });
}

/** Words in small letters, whatever spaces are between. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\S+/g) ?? [];
}
