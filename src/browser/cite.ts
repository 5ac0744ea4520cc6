/**
 * Puts "Cite" beside the paragraph or turn whose number was followed, or that is under the mouse or has the focus. It opens
 * the link, the quotation and the citations of those words, one at a time, to be copied. They come from the meeting's own
 * page of citations, which is fetched when it is first asked for; without script, or when it cannot be fetched, that page
 * serves alone, and so does the link to it at the meeting's head.
 */
import { fill } from "../export/gaps.ts";
import { addressOf } from "./lasting-link.ts";
import { quotation } from "./quotation.ts";

const FORMS = "cite/";
/** Where the button stands beside the text and moves nothing. */
const ROOM = matchMedia("(hover: hover) and (width >= 52rem)");

const opener = made("button", "Cite", "cite");
opener.onclick = () => void open().catch(() => location.assign(FORMS));

const title = made("h2", "");
title.id = "cite-title";
const close = made("button", "Close");
close.onclick = () => dialog.close();
const choice = made("select", "");
choice.ariaLabel = "Form";
choice.onchange = show;
const copier = made("button", "Copy");
copier.onclick = () => void copy(list.querySelector("div:not([hidden])")).catch(refused);
const list = made("dl", "", "forms");
const status = made("p", "");
status.role = "status";
const head = made("header", "");
/** The lines of the source, which the keyboard reaches here alone. */
const lines = made("a", "The line in the source");
head.append(title, close, choice, copier);
const dialog = made("dialog", "", "citations");
dialog.setAttribute("aria-labelledby", title.id);
dialog.append(head, list, lines, status);
document.body.append(dialog);

let page: Promise<Document> | null = null;

const record = document.querySelector<HTMLElement>(".record");
record?.addEventListener("mouseover", ({ target }) => ROOM.matches && offerAt(target));
record?.addEventListener("focusin", ({ target }) => ROOM.matches && offerAt(target));
record?.addEventListener("mouseleave", offer);
addEventListener("hashchange", offer);
offer();

/** Stands beside what the address names. */
function offer(): void {
  const unit = document.getElementById(location.hash.slice(1));
  if (unit?.matches(".turn, .turn p")) putBeside(unit);
}

function offerAt(target: EventTarget | null): void {
  const unit = target instanceof Element ? target.closest(".turn p[id], .turn h2") : null;
  if (unit) putBeside(unit);
}

function putBeside(unit: Element): void {
  const place = unit.querySelector("h2") ?? unit;
  // A button that moves while it is pressed, or has the focus, is lost to the one who uses it.
  if (opener.parentElement !== place && document.activeElement !== opener) place.append(opener);
}

document.querySelector<HTMLElement>(".cite-meeting")?.addEventListener("click", (event) => {
  event.preventDefault();
  void openMeeting().catch(() => location.assign(FORMS));
});

async function open(): Promise<void> {
  const unit = opener.closest("[id]");
  const turn = opener.closest(".turn");
  const number = unit?.querySelector<HTMLAnchorElement>(".n");
  if (!unit || !turn || !number) return;
  const kind = unit === turn ? "turn" : "paragraph";
  await fillFrom(`[data-turns~=${turn.id}]`, kind);
  list.innerHTML = fill(list.innerHTML, number.textContent, unit.id);
  lines.href = `source/#${unit.id}`;
  lines.hidden = false;
  const words = [quotation(unit), text("Chicago, note"), text("About this source")].join("\n\n");
  list.prepend(row("Link", addressOf(unit)), row("Quotation with citation", words));
  showAll(`Cite ${kind} ${number.textContent}`);
}

async function openMeeting(): Promise<void> {
  await fillFrom("[data-meeting]", "meeting");
  list.prepend(row("Link", addressOf()));
  lines.hidden = true;
  showAll("Cite this meeting");
}

/** Puts the forms of a section of the page of citations into the list, and of those that tell units apart one. */
async function fillFrom(section: string, kind: string): Promise<void> {
  page ??= fetched();
  list.innerHTML = (await page).querySelector(`${section} dl`)?.innerHTML ?? "";
  for (const form of list.querySelectorAll(`[data-unit]:not([data-unit=${kind}])`)) form.remove();
}

/** What a form in the list reads as. */
const text = (name: string): string =>
  [...list.children].find((pair) => nameOf(pair) === name)?.querySelector("dd")?.textContent ?? "";

const nameOf = (pair: Element): string | undefined => pair.querySelector("dt")?.textContent;

/** Opens the dialog on the form that was chosen last. */
function showAll(name: string): void {
  const last = choice.value;
  const names = [...list.querySelectorAll("dt")].map((term) => term.textContent);
  title.textContent = name;
  choice.replaceChildren(...names.map((text) => made("option", text)));
  choice.value = names.includes(last) ? last : (names[0] ?? "");
  show();
  dialog.showModal();
  choice.focus();
}

function show(): void {
  for (const pair of list.querySelectorAll("div")) pair.hidden = nameOf(pair) !== choice.value;
  status.textContent = "";
}

async function fetched(): Promise<Document> {
  const response = await fetch(FORMS);
  if (!response.ok) throw new Error(response.statusText);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

async function copy(pair: Element | null): Promise<void> {
  const form = pair?.querySelector("dd");
  if (!form) return;
  const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  const kinds = { ...blob("text/plain", form.innerText), ...blob("text/html", form.innerHTML) };
  await navigator.clipboard.write([new ClipboardItem(kinds)]);
  status.textContent = `${choice.value} copied`;
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
