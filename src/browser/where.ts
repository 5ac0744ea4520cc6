/**
 * While one reads: a quiet line at the top that says whose words one reads, with their number, and on the small map of the
 * record how far they are. They are those that the address names, for as long as they are seen, and else those in the
 * middle of the window. Neither is read aloud: a screen reader knows where it is.
 */
const here = document.querySelector(".small-map .here");
const line = document.createElement("p");
line.className = "where-one-is";
line.ariaHidden = "true";
line.hidden = true;
document.body.append(line);
const meeting = document.querySelector(".meeting-head .when")?.textContent.replace(/\s+/g, " ").trim() ?? "";
let inTheMiddle: Element | undefined;
let followed = paragraphFollowed();
let told: Element | undefined;
let turn: Element | undefined;

function placeOnMap(): void {
  const block = turn && document.querySelector(`.strip [href="#${turn.id}"] rect`);
  if (!turn || !block) return;
  const { top, height } = turn.getBoundingClientRect();
  const read = Math.min(Math.max((innerHeight / 2 - top) / height, 0), 1);
  const at = Number(block.getAttribute("x")) + read * Number(block.getAttribute("width"));
  here?.setAttribute("transform", `translate(0 ${at})`);
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Not asked of `:target`, which is nothing yet when a page has just come in. */
function paragraphFollowed(): Element | null {
  const named = document.getElementById(location.hash.slice(1));
  return named?.matches(".turn p") ? named : null;
}

/** Asked at every move of the window: the line is written anew only where it says something else. */
function follow(): void {
  const paragraph = followed && isSeen(followed) ? followed : inTheMiddle;
  if (paragraph && paragraph !== told) tell(paragraph);
  placeOnMap();
}

function tell(paragraph: Element): void {
  told = paragraph;
  turn = paragraph.closest(".turn") ?? turn;
  const speaker = turn?.querySelector("h2 a:not(.n)")?.textContent;
  line.textContent = [paragraph.querySelector(".n")?.textContent, speaker, meeting].filter(Boolean).join(" · ");
}

const middle = new IntersectionObserver(
  (entries) => {
    inTheMiddle = entries.find(({ isIntersecting }) => isIntersecting)?.target ?? inTheMiddle;
    follow();
  },
  { rootMargin: "-50% 0px" },
);
/** Seen only where the record begins above the window, so that the line covers no head. */
const edge = new IntersectionObserver(([entry]) => (line.hidden = !entry?.isIntersecting), {
  rootMargin: "0px 0px -100%",
});
const record = document.querySelector(".record");
if (record) {
  for (const paragraph of record.querySelectorAll(".turn p[id]")) middle.observe(paragraph);
  edge.observe(record);
  addEventListener("scroll", follow, { passive: true });
  addEventListener("hashchange", () => {
    followed = paragraphFollowed();
    follow();
  });
}
