/**
 * A reference manager that is asked for a page takes its address from `og:url`, which knows no fragment: while the address
 * names a turn or paragraph of the record, it is that one's.
 */
const address = document.querySelector<HTMLMetaElement>('meta[property="og:url"]');
const page = address?.content ?? "";

function tell(): void {
  const { hash } = location;
  if (address) address.content = document.getElementById(hash.slice(1))?.closest(".record") ? page + hash : page;
}

tell();
addEventListener("hashchange", tell);
