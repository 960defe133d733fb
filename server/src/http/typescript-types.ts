/** A JSON Schema as OpenAPI 3.1 writes it, as far as our own API uses it. */
export type JsonSchema = {
  $ref?: string
  type?: string | readonly string[]
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly JsonSchema[]
  oneOf?: readonly JsonSchema[]
  allOf?: readonly JsonSchema[]
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  description?: string
}

const literal = (value: unknown): string => JSON.stringify(value)
const nameOf = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : literal(key))

const joined = (schemas: readonly JsonSchema[], by: ' | ' | ' & '): string => {
  const types = [...new Set(schemas.map(typeOf))]
  const isMixed = types.length > 1 && by === ' & '
  return types.map((type) => (isMixed && type.includes(' | ') ? `(${type})` : type)).join(by)
}

const objectType = ({ properties = {}, required = [], additionalProperties }: JsonSchema) => {
  const fields = Object.entries(properties).map(
    ([key, schema]) => `${nameOf(key)}${required.includes(key) ? '' : '?'}: ${typeOf(schema)}`,
  )
  if (fields.length > 0) return `{ ${fields.join('; ')} }`
  const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'
  return `Record<string, ${values}>`
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
}

/**
 * The TypeScript type of what a schema describes.
 * @throws Error for a type that no API of ours uses
 */
export const typeOf = (schema: JsonSchema): string => {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '')
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const several = schema.anyOf ?? schema.oneOf
  if (several) return joined(several, ' | ')
  if (schema.allOf) return joined(schema.allOf, ' & ')
  if (Array.isArray(schema.type)) {
    return joined(
      schema.type.map((type) => ({ ...schema, type })),
      ' | ',
    )
  }
  if (schema.type === 'array') return `Array<${typeOf(schema.items ?? {})}>`
  if (schema.type === 'object') return objectType(schema)
  if (schema.type === undefined) return 'unknown'
  const plain = plainTypes[String(schema.type)]
  if (!plain) throw new Error(`no TypeScript type for ${schema.type}`)
  return plain
}
