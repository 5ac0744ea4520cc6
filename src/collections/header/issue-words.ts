import { z } from "astro/zod";
import { nearest } from "../nearest.ts";
import type { Words } from "./yaml-words.ts";

const HINT = "content/README.md lists the fields and how each is written.";

/** What a field must be, by the name that the schema has for it. */
const WANTED: Partial<Record<string, string>> = {
  string: "words",
  number: "a number",
  array: "a list",
  tuple: "a list of two numbers",
  object: "fields with their names",
};

/** The field that the header has and the schema does not know, with the one that was probably meant. */
export function unknownField(path: readonly PropertyKey[], schema: z.core.$ZodType): Words {
  const known = fieldsAt(schema, path.slice(0, -1));
  const meant = nearest(String(path.at(-1)), known);
  const hint =
    meant === null ? `The fields are ${known.join(", ")}. Take this one out.` : `It was probably meant to be ${meant}.`;
  return { text: `${path.join(".")}: there is no field of this name.`, hint };
}

function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, path.slice(1));
  if (!(schema instanceof z.ZodObject)) return [];
  const [name, ...rest] = path;
  const shape: z.core.$ZodShape = schema.shape;
  const inner = name === undefined ? undefined : shape[String(name)];
  return inner === undefined ? Object.keys(shape) : fieldsAt(inner, rest);
}

/** Why a value does not fit its field. Where the kind of value is right, the schema itself has the words. */
export function valueWords(issue: z.core.$ZodIssue, value: unknown): Words {
  const name = issue.path.join(".");
  if (value === undefined && name !== "") return { text: `${name}: is missing.`, hint: HINT };
  if (value === null) return { text: `${name}: is left empty.`, hint: `Write it, or take the field out. ${HINT}` };
  if (issue.code !== "invalid_type") return { text: `${name}: ${issue.message}.`, hint: HINT };
  const wanted = WANTED[issue.expected] ?? "something else";
  const text = `${name || "The header"}: must be ${wanted}, and YAML reads ${kindOf(value)} here.`;
  return { text, hint: hintFor(issue.expected, name, value) };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `“${value ? "yes" : "no"}”`;
  return typeof value === "string" ? "words" : "fields with names";
}

function hintFor(expected: string, name: string, value: unknown): string {
  if (expected === "array" && typeof value === "string") return `Write it as a list: ${name}: [${shortened(value)}].`;
  if (expected !== "string") return HINT;
  if (Array.isArray(value)) return "Write one value, without brackets or hyphen, or put it in quotation marks.";
  if (typeof value === "number" || typeof value === "boolean")
    return `Put it in quotation marks: "${value.toString()}".`;
  return "If the colon or the braces belong to the words, put all of them in quotation marks.";
}

const shortened = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 60)}…`);
