/** Leads on to the new address of what was here, and takes along what the old one ended in: the paragraph and the words marked. */
const link = document.querySelector<HTMLAnchorElement>("a.forward");
if (link) location.replace(link.href + location.search + location.hash);
export {};
