import type { AstroIntegration } from "astro";

/**
 * Lets Astro's servers give out the files of a site under the names they have. Where every page ends in a slash, they ask
 * one of a file too whose name has no ending (`SHA256SUMS`), and in development of all that a route for any path makes.
 */
export function filesAsNamed(): AstroIntegration {
  return {
    name: "files-as-named",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command !== "build") updateConfig({ trailingSlash: "ignore" });
      },
    },
  };
}
