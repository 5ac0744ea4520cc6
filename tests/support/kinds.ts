/** A meeting with gaps, stage directions and another's words in brackets. */
export const KAZAN = "/meetings/2024-02-21-kazan/";

/** A page of every kind that the archive of the five has, by what it is. */
export const KINDS = {
  home: "/",
  year: "/years/2024/",
  meeting: KAZAN,
  "meeting with the editor's title": "/meetings/2024-11-27-astana/",
  source: `${KAZAN}source/`,
  citations: `${KAZAN}cite/`,
  topics: "/topics/",
  topic: "/topics/energy/",
  threads: "/threads/",
  thread: "/threads/visit-of-november-2023/",
  figures: "/figures/",
  "figures of a kind": "/figures/money/",
  "figures of a year": "/figures/2024/",
  "figures on a topic": "/figures/topics/economy/",
  "all series": "/series/",
  series: "/series/trade/",
  "side by side": "/topics/energy/speakers/kassym-jomart-tokayev/vladimir-putin/",
  speakers: "/speakers/",
  speaker: "/speakers/kassym-jomart-tokayev/",
  places: "/places/",
  place: "/places/astana/",
  search: "/search/",
  "search with an answer": "/search/?q=trade",
  check: "/check/",
  data: "/data/",
  about: "/about/",
  "not found": "/404.html",
} as const;
