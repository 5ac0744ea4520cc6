/** Shows on the small map of the record, in the turn that stands in the middle of the window, how far one has read. */
const here = document.querySelector(".small-map .here");
let turn: Element | undefined;

function show(): void {
  const block = turn && document.querySelector(`.strip [href="#${turn.id}"] rect`);
  if (!turn || !block) return;
  const { top, height } = turn.getBoundingClientRect();
  const read = Math.min(Math.max((innerHeight / 2 - top) / height, 0), 1);
  const at = Number(block.getAttribute("x")) + read * Number(block.getAttribute("width"));
  here?.setAttribute("transform", `translate(0 ${at})`);
}

const middle = new IntersectionObserver(
  (entries) => {
    turn = entries.find(({ isIntersecting }) => isIntersecting)?.target ?? turn;
    show();
  },
  { rootMargin: "-50% 0px" },
);
if (here) {
  for (const section of document.querySelectorAll(".record > .turn")) middle.observe(section);
  addEventListener("scroll", show, { passive: true });
}
