import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * A reader of Data Packages that shares no code with the writer: the descriptor is judged by the
 * rules of Data Package 2.0 and its 1.0 profiles, tables are read by RFC 4180 and cast by their own
 * Table Schema.
 */

// A path stays in the package's folder.
const RelativePath = z
  .string()
  .regex(/^(?=[^./~])(?!file:)(?!.*\/\.\.\/)(?!.*\\)(?!.*:\/\/).*$/, 'no path inside the package');

const Field = z.object({
  name: z.string().min(1),
  // Of the standard's types those that the tables use.
  type: z.enum(['string', 'number', 'date']),
  format: z.literal('default').optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).min(1).optional(),
    })
    .optional(),
});

const Key = z.array(z.string()).min(1);

const Schema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(Field).min(1),
  missingValues: z.array(z.string()),
  primaryKey: Key.optional(),
  foreignKeys: z
    .array(z.object({ fields: Key, reference: z.object({ resource: z.string(), fields: Key }) }))
    .optional(),
});

const Resource = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
  profile: z.enum(['tabular-data-resource', 'data-resource']),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  path: RelativePath,
  type: z.literal('table').optional(),
  format: z.string(),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8'),
  bytes: z.int().nonnegative(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.object({}).loose().optional(),
  schema: Schema.optional(),
});

const Descriptor = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  profile: z.literal('data-package'),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string(),
  keywords: z.array(z.string()).min(1),
  licenses: z
    .array(
      z.object({
        name: z.string().regex(/^[-a-zA-Z0-9._]+$/),
        title: z.string(),
        path: z.url().optional(),
      }),
    )
    .min(1)
    .optional(),
  contributors: z
    .array(z.object({ title: z.string(), role: z.string(), roles: z.array(z.string()).min(1) }))
    .min(1),
  sources: z.array(z.object({ title: z.string() })),
  resources: z.array(Resource).min(1),
});

type Row = Record<string, string | number | null>;

/** Cells of a CSV text; every row as long as the first. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv[at];
    if (inQuotes) {
      if (sign !== '"') cell += sign;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (sign === '"' && cell === '') inQuotes = true;
    else if (sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\r' && csv[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  if (cell !== '' || rows.at(-1)?.length) throw new Error('the last row has no end');
  rows.pop();
  return rows;
}

const casts: Record<string, (text: string) => string | number> = {
  string: (text) => (text.startsWith("'") ? text.slice(1) : text),
  number: (text) => {
    if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new Error(`no number: ${text}`);
    return Number(text);
  },
  date: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error(`no date: ${text}`);
    return text;
  },
};

/** Rows of a table, cast and judged by its schema. Throws where a cell does not keep to it. */
function readTable(csv: string, schema: z.infer<typeof Schema>): Row[] {
  const [head = [], ...rows] = cellsOf(csv.replace(/^\uFEFF/, ''));
  const names = schema.fields.map(({ name }) => name);
  if (head.join() !== names.join()) throw new Error(`columns ${head} are not ${names}`);
  const read = rows.map((cells) => {
    if (cells.length !== names.length) throw new Error(`${cells.length} cells: ${cells}`);
    return Object.fromEntries(
      schema.fields.map(({ name, type, constraints }, index) => {
        const cell = cells[index] ?? '';
        if (schema.missingValues.includes(cell)) {
          if (constraints?.required) throw new Error(`${name} is empty in ${cells}`);
          return [name, null];
        }
        const value = casts[type]?.(cell) ?? cell;
        const allowed = constraints?.enum;
        if (allowed && !allowed.includes(String(value))) throw new Error(`${name}: ${value}`);
        return [name, value];
      }),
    );
  });
  for (const { name, constraints } of schema.fields) {
    const values = read.map((row) => row[name]);
    if (constraints?.unique && new Set(values).size < values.length) {
      throw new Error(`${name} repeats`);
    }
  }
  return read;
}

/**
 * The tables of a package by name; `read` gives a file of its folder. Throws on a descriptor that
 * breaks the standard, a file of another size or digest, a cell that its schema does not allow, and
 * a foreign key that leads nowhere.
 */
export function readPackage(read: (path: string) => Buffer): {
  descriptor: z.infer<typeof Descriptor>;
  tables: Record<string, Row[]>;
} {
  const descriptor = Descriptor.parse(JSON.parse(read('datapackage.json').toString('utf8')));
  const names = descriptor.resources.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error('two resources of one name');
  const tables: Record<string, Row[]> = {};
  for (const { name, path, bytes, hash, schema } of descriptor.resources) {
    const content = read(path);
    const digest = createHash('sha256').update(content).digest('hex');
    if (content.length !== bytes || `sha256:${digest}` !== hash) throw new Error(`${path} differs`);
    if (schema) tables[name] = readTable(content.toString('utf8'), schema);
  }
  for (const { name, schema } of descriptor.resources) {
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const known = new Set(
        tables[reference.resource]?.map((row) =>
          reference.fields.map((field) => row[field]).join(),
        ),
      );
      for (const row of tables[name] ?? []) {
        const key = fields.map((field) => row[field]).join();
        if (!known.has(key)) throw new Error(`${key} of ${name} is not in ${reference.resource}`);
      }
    }
  }
  return { descriptor, tables };
}
