import type { APIRoute, InferGetStaticPropsType } from "astro";
import { typeface } from "../../typeface/index.ts";

export async function getStaticPaths() {
  const { styles } = await typeface();
  return [{ params: { name: styles.name.replace(/\.css$/, "") }, props: { styles } }];
}

/** The style sheet that names the files of the typeface. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { styles } }) =>
  new Response(styles.bytes, { headers: { "content-type": "text/css" } });
