/** Marks on the small map of the record the paragraph that stands in the middle of the window. */
const map = document.querySelector(".small-map");
const paragraphs = document.querySelectorAll(".record p[id]");

const middle = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      map?.querySelector(`[href="#${target.id}"]`)?.classList.toggle("here", isIntersecting);
    }
  },
  { rootMargin: "-50% 0px" },
);
if (map) for (const paragraph of paragraphs) middle.observe(paragraph);
