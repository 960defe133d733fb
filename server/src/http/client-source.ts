import { type JsonSchema, typeOf } from './typescript-types.ts'

type Parameter = { name: string; in: string; required?: boolean; schema?: JsonSchema }
type Content = Readonly<Record<string, { schema?: JsonSchema }>>
type Operation = {
  summary?: string
  security?: readonly Readonly<Record<string, unknown>>[]
  parameters?: readonly Parameter[]
  requestBody?: { content?: Content }
  responses: Readonly<Record<string, { content?: Content }>>
}
export type OpenApi = {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  components: { schemas: Readonly<Record<string, JsonSchema>> }
}

/** What a system may call: public, or with a token. */
const isOpen = ({ security }: Operation): boolean =>
  security === undefined || security.some((way) => 'token' in way)

const jsonOf = (content: Content | undefined): JsonSchema | undefined =>
  content?.['application/json']?.schema

const fieldsOf = (parameters: readonly Parameter[], place: string): string => {
  const fields = parameters
    .filter((one) => one.in === place)
    .map(
      ({ name, required, schema }) =>
        `${JSON.stringify(name)}${required ? '' : '?'}: ${typeOf(schema ?? {})}`,
    )
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<string, never>'
}

const describe = (key: string, { summary, parameters = [], ...operation }: Operation): string[] => {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))
  const body = jsonOf(operation.requestBody?.content)
  const reply = jsonOf(success?.[1].content)
  const isTable = key.endsWith('/data/{table}')
  return [
    ...(summary ? [`  /** ${summary}. */`] : []),
    `  ${JSON.stringify(key)}: {`,
    `    path: ${fieldsOf(parameters, 'path')}`,
    `    query: ${isTable ? 'Record<string, string>' : fieldsOf(parameters, 'query')}`,
    `    body: ${body ? typeOf(body) : 'undefined'}`,
    `    reply: ${reply ? typeOf(reply) : 'unknown'}`,
    '  }',
  ]
}

/** The names that some type needs, and those that these need. */
const neededShapes = (text: string, shapes: ReadonlyMap<string, string>): Set<string> => {
  const needed = new Set<string>()
  const waiting = [text]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const [name, shape] of shapes) {
      if (needed.has(name) || !new RegExp(`\\b${name}\\b`).test(one)) continue
      needed.add(name)
      waiting.push(shape)
    }
  }
  return needed
}

/**
 * The source of a typed client, made from the description of the API: every operation that needs no
 * account or takes a token.
 * @param runtime what does the calling
 */
export const clientSource = ({ paths, components }: OpenApi, runtime: string): string => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      isOpen(operation) && path.startsWith('/api/v1/')
        ? describe(`${method.toUpperCase()} ${path.slice('/api/v1'.length)}`, operation)
        : [],
    ),
  )
  const text = operations.join('\n')
  const shapes = new Map(
    Object.entries(components.schemas).map(([name, schema]) => [name, typeOf(schema)]),
  )
  const needed = neededShapes(text, shapes)
  const types = [...shapes].filter(([name]) => needed.has(name))
  return [
    '// Generated from /api/openapi.json by server/scripts/make-client.ts: not edited by hand.',
    '',
    ...types.map(([name, shape]) => `export type ${name} = ${shape}\n`),
    'export type Operations = {',
    text,
    '}',
    '',
    runtime.trim(),
    '',
  ].join('\n')
}
