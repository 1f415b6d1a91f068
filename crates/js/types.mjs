// Makes the package's declaration file from the JSON Schemas in a package's folder: node types.mjs <folder>
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { compile } from "json-schema-to-typescript";

const [folder] = process.argv.slice(2);
const functions = readFileSync(new URL("npm/functions.d.ts", import.meta.url), "utf8");

/** Names that programs should not have to guess; the others are those of the files, in capitals. */
const NAMES = { form: "FormDefinition" };
const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, _hyphen, letter) => letter.toUpperCase());

/** What stands beside a reference would make a second type of it, with a number in its name. */
const plain = (schema) => {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== "object") return schema;
  if ("$ref" in schema) return { $ref: schema.$ref };
  // What may be anything is written out type by type for others; here it has a name.
  if (Array.isArray(schema.anyOf) && schema.anyOf.length === 6 && schema.anyOf.every((one) => Object.keys(one).join() === "type")) {
    return { description: schema.description, tsType: "unknown" };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, plain(value)]));
};

const definitions = {};
const define = (name, schema) => {
  if (name in definitions && !isDeepStrictEqual(definitions[name], schema)) {
    throw new Error(`two schemas are called ${name}`);
  }
  definitions[name] = schema;
};

const properties = {};
for (const file of readdirSync(`${folder}/schemas`).sort()) {
  const key = file.replace(/\.json$/, "");
  const name = NAMES[key] ?? pascal(key);
  const { $schema, $id, $defs = {}, title, description, ...schema } = plain(
    JSON.parse(readFileSync(`${folder}/schemas/${file}`, "utf8")),
  );
  for (const [inner, definition] of Object.entries($defs)) define(inner, definition);
  // A title would become the name.
  const said = [title === name ? undefined : title, description].filter(Boolean).join(". ");
  define(name, { ...schema, description: said || undefined });
  properties[key] = { $ref: `#/$defs/${name}` };
}

const types = await compile(
  {
    $defs: definitions,
    type: "object",
    description: "By the name of its JSON Schema, `assessment-js/schemas/<name>.json`.",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  },
  "Schemas",
  { additionalProperties: false, bannerComment: "", ignoreMinAndMaxItems: true, style: { printWidth: 120 } },
);
writeFileSync(`${folder}/index.d.ts`, `// Made by \`cargo xtask package\`; not to be edited.\n\n${types}${functions}`);
