const LOCAL_HOST = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** Why an address cannot be published under, with what to do; `null` when it can. */
export function releaseFault(siteUrl: string | undefined): string | null {
  const hint = "Say where the archive will be published: SITE_URL=https://archive.example.org npm run release";
  if (!siteUrl) return `SITE_URL is not set, so canonical addresses would name this machine.\n${hint}`;
  if (!URL.canParse(siteUrl)) return `SITE_URL is "${siteUrl}", which is not an address.\n${hint}`;
  const { protocol, hostname, pathname } = new URL(siteUrl);
  if (!/^https?:$/.test(protocol)) return `SITE_URL is "${siteUrl}", which is not a web address.\n${hint}`;
  if (LOCAL_HOST.test(hostname)) return `SITE_URL is "${siteUrl}", which only this machine can reach.\n${hint}`;
  if (pathname !== "/") return `SITE_URL is "${siteUrl}", with a path in it; the path goes into BASE_PATH.\n${hint}`;
  return null;
}
