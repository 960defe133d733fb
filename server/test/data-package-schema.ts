/**
 * What the Data Package standard, version 2.0, asks of a descriptor, as a JSON Schema: the rules of
 * https://datapackage.org/standard/data-package/, data-resource, table-dialect and table-schema for
 * every property that our packages use. Written down from the published profiles, without what we
 * never use; properties that the standard does not name are allowed by it, and here only where we
 * have some.
 */

const text = { type: 'string', minLength: 1 }
const texts = { type: 'array', minItems: 1, items: text }
const names = { ...texts, uniqueItems: true }
const profile = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` })
const address = { type: 'string', pattern: '^https?://' }
/** A path inside the package: it neither begins at a root nor leads out. */
const inside = { type: 'string', pattern: '^(?![./~])(?!.*\\.\\.)(?!file:)[^\\\\]+$' }
const fieldName = { type: 'string', pattern: '^[A-Za-z]+$' }
const resourceName = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$' }

const object = (properties: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const required = { type: 'boolean' }
const ordered = (limit: object) => ({ required, minimum: limit, maximum: limit })
/** Which constraints each type of field may have. */
const constraints: Record<string, Record<string, object>> = {
  string: { required, enum: names, pattern: text },
  integer: ordered({ type: 'integer' }),
  number: ordered({ type: 'number' }),
  boolean: { required },
  date: ordered({ type: 'string', format: 'date' }),
  year: ordered({ type: 'integer' }),
}

const category = object({ value: text, label: text }, ['value'])

const fieldOf = (type: string) =>
  object(
    {
      name: fieldName,
      type: { const: type },
      title: text,
      description: text,
      unit: text,
      unitEn: text,
      ...(type === 'string' ? { categories: { type: 'array', minItems: 1, items: category } } : {}),
      constraints: object(constraints[type] ?? {}, []),
    },
    ['name', 'type'],
  )

const foreignKey = object(
  { fields: names, reference: object({ resource: resourceName, fields: names }, ['fields']) },
  ['fields', 'reference'],
)

const tableSchema = object(
  {
    $schema: profile('tableschema'),
    fields: { type: 'array', minItems: 1, items: { oneOf: Object.keys(constraints).map(fieldOf) } },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: names,
    foreignKeys: { type: 'array', minItems: 1, items: foreignKey },
  },
  ['$schema', 'fields'],
)

const sign = { type: 'string', minLength: 1, maxLength: 1 }
const dialect = object(
  {
    $schema: profile('tabledialect'),
    header: { type: 'boolean' },
    delimiter: text,
    lineTerminator: text,
    quoteChar: sign,
    doubleQuote: { type: 'boolean' },
  },
  ['$schema'],
)

const resource = object(
  {
    $schema: profile('dataresource'),
    name: resourceName,
    type: { const: 'table' },
    path: inside,
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: text,
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
    dialect,
    schema: tableSchema,
  },
  ['$schema', 'name', 'path'],
)

const licence = {
  ...object(
    { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: address, title: text },
    [],
  ),
  anyOf: [{ required: ['name'] }, { required: ['path'] }],
}
const contributor = { ...object({ title: text, roles: texts }, []), minProperties: 1 }
const source = { ...object({ title: text }, []), minProperties: 1 }

export const dataPackageSchema = object(
  {
    $schema: profile('datapackage'),
    name: resourceName,
    title: text,
    description: text,
    version: text,
    created: { type: 'string', format: 'date-time' },
    demo: { type: 'boolean' },
    keywords: texts,
    licenses: { type: 'array', minItems: 1, items: licence },
    contributors: { type: 'array', minItems: 1, items: contributor },
    sources: { type: 'array', items: source },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  ['$schema', 'resources'],
)
