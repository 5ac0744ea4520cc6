import type { APIRoute, InferGetStaticPropsType } from "astro";
import { typeface } from "../../typeface/index.ts";

export async function getStaticPaths() {
  const { styles, fonts } = await typeface();
  return [styles, ...fonts].map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** The typeface of the record: its files, and the style sheet that names them. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { "content-type": file.type } });
