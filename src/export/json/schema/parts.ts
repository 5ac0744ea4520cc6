/** A JSON Schema (draft 2020-12), as far as the archive's schemas go. */
export interface Schema {
  title?: string;
  description: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: readonly Schema[];
  [keyword: string]: unknown;
}

/** A text. */
export const text = (description: string): Schema => ({ description, type: "string" });
/** A whole number from 0. */
export const count = (description: string): Schema => ({ description, type: "integer", minimum: 0 });
/** Yes or no. */
export const flag = (description: string): Schema => ({ description, type: "boolean" });
/** A full address. */
export const address = (description: string): Schema => ({ description, type: "string", format: "uri" });
/** A day, `YYYY-MM-DD`. */
export const day = (description: string): Schema => ({ description, type: "string", format: "date" });
/** A list of things of one kind. */
export const list = (description: string, items: Schema): Schema => ({ description, type: "array", items });
/** One of these words. */
export const oneOf = (description: string, values: readonly string[]): Schema => ({ description, enum: values });

/** An object with exactly these fields, all of them there but those named as optional. */
export function record(
  description: string,
  properties: Record<string, Schema>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { description, type: "object", properties, required, additionalProperties: false };
}

/** The same, or `null`, most often where it is not known. */
export const orNull = ({ description, ...schema }: Schema, meaning = "Not known"): Schema => ({
  description,
  anyOf: [
    { description, ...schema },
    { description: meaning, type: "null" },
  ],
});

/** A whole schema with its own address. */
export const document = (id: string, title: string, schema: Schema): Schema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: id,
  title,
  ...schema,
});

/** A field of a file, for people. */
export interface Field {
  name: string;
  description: string;
}

/** The fields of what a schema describes, each before those inside it, as a path: `turns[].speaker.name`. */
export function fieldsOf(schema: Schema, path = ""): Field[] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return [{ name: at, description: field.description }, ...fieldsOf(field, at)];
  });
  const items = schema.items === undefined ? [] : fieldsOf(schema.items, `${path}[]`);
  return [...inner, ...items, ...(schema.anyOf ?? []).flatMap((choice) => fieldsOf(choice, path))];
}
