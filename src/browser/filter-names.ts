/** A long list of names is narrowed as one types: to those in which a word begins with each of the words typed. */
import { foldedWords } from "../archive/folded.ts";

const index = document.querySelector(".names");
const form = index?.querySelector<HTMLElement>(".filter");
const field = form?.querySelector("input");
const said = form?.querySelector("output");
const letters = index?.querySelector<HTMLElement>(".anchors");
const sections = [...(index?.querySelectorAll<HTMLElement>("section") ?? [])];
const names = [...(index?.querySelectorAll("li") ?? [])].map((item) => ({
  item,
  words: foldedWords(`${item.querySelector("a")?.textContent ?? ""} ${item.dataset["also"] ?? ""}`),
}));

if (form && field && said && letters) {
  form.hidden = false;
  const show = () => {
    const typed = foldedWords(field.value);
    const left = narrow(typed);
    letters.hidden = typed.length > 0;
    said.textContent = typed.length > 0 ? `${left} of ${names.length} ${said.dataset["noun"] ?? ""}` : "";
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    field.value = "";
    show();
  });
}

/** Shows the names that have all these words, and the letters that have names; tells how many names. */
function narrow(typed: readonly string[]): number {
  for (const { item, words } of names) {
    item.hidden = !typed.every((part) => words.some((word) => word.startsWith(part)));
  }
  for (const section of sections) section.hidden = section.querySelector("li:not([hidden])") === null;
  return names.filter(({ item }) => !item.hidden).length;
}
