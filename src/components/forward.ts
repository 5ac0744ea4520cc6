/** Leads on to a meeting's new address, and takes along what the old one ended in: the paragraph and the words marked. */
const link = document.querySelector<HTMLAnchorElement>("a.forward");
if (link) location.replace(link.href + location.search + location.hash);
export {};
