/** The paths in a text that names several. */
export function pathsIn(text: string): string[] {
  return text.split(/\s+/).filter((path) => path !== "");
}

/** A path with a slash at both ends. */
export function rootedPath(path: string): string {
  return `/${path.replaceAll(/^\/+|\/+$/g, "")}/`.replace("//", "/");
}
