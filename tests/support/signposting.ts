/** What is read of a set of links: for each context, its targets by relation (RFC 9264, section 4.2). */
interface Linkset {
  linkset: { anchor: string; [rel: string]: string | Target[] }[];
}

interface Target {
  href: string;
  type?: string;
}

interface Link {
  rel: string;
  href: string;
  type: string | undefined;
}

const RELATIONS = ["author", "cite-as", "describedby", "item", "license", "linkset", "type"];

/** The typed links in the head of a page, one for each relation that a `link` names; those of no signpost left out. */
export const signpostsOn = (document: Document): Link[] =>
  [...document.querySelectorAll("head > link[rel]")].flatMap((link) =>
    (link.getAttribute("rel") ?? "")
      .split(/\s+/)
      .filter((rel) => RELATIONS.includes(rel))
      .map((rel) => ({ rel, href: link.getAttribute("href") ?? "", type: link.getAttribute("type") ?? undefined })),
  );

/**
 * What keeps a landing page, its content and its metadata from the FAIR Signposting Profile at level 2
 * (https://signposting.org/FAIR/): nothing, where they follow it.
 * @param page the address of the landing page.
 * @param fileAt the text of the file at an address, and `null` where there is none.
 */
export function signpostingFaults(
  page: string,
  links: readonly Link[],
  fileAt: (href: string) => string | null,
): string[] {
  const of = (rel: string) => links.filter((link) => link.rel === rel);
  const [set] = of("linkset");
  const text = set === undefined ? null : fileAt(set.href);
  return [
    ...(of("cite-as").length === 1 ? [] : [`cites as ${of("cite-as").length} addresses`]),
    ...["describedby", "item", "linkset"].filter((rel) => of(rel).length === 0).map((rel) => `has no ${rel}`),
    ...(of("license").length > 1 ? ["has two licences"] : []),
    ...(of("type").some(({ href }) => href === "https://schema.org/AboutPage") ? [] : ["is no AboutPage"]),
    ...(of("type").length > 2 ? ["is of more than two types"] : []),
    ...links.filter(({ href }) => !/^https?:\/\//.test(href)).map(({ href }) => `is no web address: ${href}`),
    ...[...of("describedby"), ...of("item"), ...of("linkset")]
      .filter(({ type }) => !type)
      .map(({ href }) => `has no media type: ${href}`),
    ...[...of("describedby"), ...of("item")]
      .filter(({ href }) => fileAt(href) === null)
      .map(({ href }) => `is no file: ${href}`),
    ...(set !== undefined && set.type !== "application/linkset+json" ? ["has a linkset of another type"] : []),
    ...(text === null ? ["has no file of links"] : linksetFaults(page, links, text)),
  ];
}

function linksetFaults(page: string, links: readonly Link[], text: string): string[] {
  const { linkset } = JSON.parse(text) as Linkset;
  const targets = (anchor: string, rel: string): Target[] =>
    linkset
      .filter((context) => context.anchor === anchor)
      .map((context) => context[rel])
      .flatMap((found) => (Array.isArray(found) ? found : []));
  const written = (link: object) => JSON.stringify(link, ["rel", "href", "type"]);
  const ofPage = links.filter(({ rel }) => rel !== "linkset").map(written);
  const inSet = RELATIONS.flatMap((rel) => targets(page, rel).map((target) => written(Object.assign({ rel }, target))));
  const back = (from: string, rel: string) =>
    links
      .filter((link) => link.rel === from)
      .filter(({ href }) => !targets(href, rel).some((target) => target.href === page))
      .map(({ href }) => `has no ${rel} in the linkset: ${href}`);
  const pages = linkset.flatMap((context) => (context["cite-as"] === undefined ? [] : [context.anchor]));
  const leadsBack = (anchor: string) =>
    pages.some((to) => ["collection", "describes"].some((rel) => targets(anchor, rel).some(({ href }) => href === to)));
  return [
    ...ofPage.filter((link) => !inSet.includes(link)).map((link) => `is not in the linkset: ${link}`),
    ...inSet.filter((link) => !ofPage.includes(link)).map((link) => `is in the linkset alone: ${link}`),
    ...back("item", "collection"),
    ...back("describedby", "describes"),
    ...pages.filter((one, at) => pages.indexOf(one) !== at).map((one) => `stands twice in the linkset: ${one}`),
    ...linkset
      .filter(({ anchor }) => !pages.includes(anchor) && !leadsBack(anchor))
      .map(({ anchor }) => `is of no page in the linkset: ${anchor}`),
  ];
}
