/**
 * Puts "Cite" beside the paragraph or turn whose number was followed. It opens the link, the quotation and the citations
 * of those words, each with a button that copies it. The citations come from the meeting's own page of them, which is
 * fetched when it is first asked for; without script, or when it cannot be fetched, that page serves alone.
 */
import { fill } from "../export/gaps.ts";
import { lastingLink } from "./lasting-link.ts";
import { quotation } from "./quotation.ts";

const FORMS = "cite/";

const opener = made("button", "Cite", "cite");
opener.onclick = () => void open().catch(() => location.assign(FORMS));

const list = made("dl", "", "forms");
const status = made("p", "", "copied");
status.role = "status";
const close = made("button", "Close");
const dialog = made("dialog", "", "citations");
dialog.ariaLabel = "Cite";
dialog.append(close, list, status);
dialog.onclick = ({ target }) => {
  if (target === close) dialog.close();
  else if (target instanceof HTMLButtonElement) void copy(target.parentElement?.nextElementSibling).catch(refused);
};
document.body.append(dialog);

let page: Promise<Document> | null = null;

addEventListener("hashchange", offer);
offer();

function offer(): void {
  const unit = document.getElementById(location.hash.slice(1));
  if (unit?.matches(".turn, .turn p")) (unit.querySelector("h2") ?? unit).append(opener);
}

async function open(): Promise<void> {
  const unit = opener.closest("[id]");
  const turn = opener.closest(".turn");
  const number = unit?.querySelector<HTMLAnchorElement>(".n");
  if (!unit || !turn || !number) return;
  page ??= fetched();
  const kind = unit === turn ? "turn" : "paragraph";
  const forms = (await page).querySelector(`[data-turns~=${turn.id}][data-unit=${kind}] dl`);
  list.innerHTML = fill(forms?.innerHTML ?? "", number.textContent, unit.id);
  const note = list.querySelector("dd")?.textContent ?? "";
  list.prepend(row("Link", await lastingLink(number)), row("Quotation with citation", `${quotation(unit)}\n\n${note}`));
  for (const term of list.querySelectorAll("dt")) term.append(made("button", "Copy"));
  status.textContent = "";
  dialog.showModal();
}

async function fetched(): Promise<Document> {
  const response = await fetch(FORMS);
  if (!response.ok) throw new Error(response.statusText);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

async function copy(form: Element | null | undefined): Promise<void> {
  if (!(form instanceof HTMLElement)) return;
  const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  const kinds = { ...blob("text/plain", form.innerText), ...blob("text/html", form.innerHTML) };
  await navigator.clipboard.write([new ClipboardItem(kinds)]);
  status.textContent = `${form.previousElementSibling?.firstChild?.textContent ?? ""} copied`;
}

/** Browsers let a page write to the clipboard only in a secure context, and only where the reader allows it. */
function refused(): void {
  status.textContent = "Your browser refused: select the text and copy it by hand";
}

function row(name: string, text: string): HTMLElement {
  const pair = made("div", "");
  pair.append(made("dt", name), made("dd", text));
  return pair;
}

function made<K extends keyof HTMLElementTagNameMap>(name: K, text: string, className = ""): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text, className });
}
