/** The headers of one path, or with `*` of many. */
export interface HeaderRule {
  fits: (path: string) => boolean;
  headers: [name: string, value: string][];
}

/** The rules of a file `_headers`, as static hosts read it: a path, and below it, set in, its headers. */
export function headerRules(file: string): HeaderRule[] {
  const blocks = file.split(/\n(?=\/)/).map((block) => block.trimEnd().split("\n"));
  return blocks.map(([path = "", ...lines]) => ({
    fits: fitting(path),
    headers: lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  }));
}

/** The headers that a path gets: of all the rules that fit it, a name's values joined, as those hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const all = rules.filter(({ fits }) => fits(path)).flatMap(({ headers }) => headers);
  const byName = Map.groupBy(all, ([name]) => name);
  return new Map([...byName].map(([name, group]) => [name, group.map(([, value]) => value).join(", ")]));
}

/** A path with one `*` fits whatever stands in its place. */
function fitting(path: string): HeaderRule["fits"] {
  const [before = "", after] = path.split("*");
  if (after === undefined) return (candidate) => candidate === path;
  return (candidate) =>
    candidate.length >= before.length + after.length && candidate.startsWith(before) && candidate.endsWith(after);
}
