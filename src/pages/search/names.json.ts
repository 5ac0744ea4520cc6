import type { APIRoute } from "astro";
import { getArchive } from "../../archive/index.ts";

/** People and places that are spelt in more than one way, each with all spellings: search finds any by any other. */
export const GET: APIRoute = async () => {
  const { people, places } = await getArchive();
  const names = [...people, ...places].map(({ name, spellings }) => [name, ...spellings]);
  return Response.json(names.filter(({ length }) => length > 1));
};
