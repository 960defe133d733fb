import { readFile } from 'node:fs/promises'
import { Ajv, type AnySchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import { guardZip } from '../src/http/zip-guard.ts'

// For whoever publishes data, on a machine that reaches the internet:
//   npx --yes pnpm@12 check-package <package.zip or datapackage.json>
// Validates the descriptor, and each of its parts that names a profile, against the JSON Schema that is
// published at the address of that profile. Ends with 0 where all are kept, 1 where one is not, and 2
// where that could not be found out.

/** A part of the descriptor, the way to it as a JSON pointer, and the address of its profile. */
type Profiled = { place: string; profile: string; part: object }

const limits = { bytes: 256 * 1024 * 1024, entries: 1000 }

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString() === 'PK'

const descriptorIn = async (file: string): Promise<unknown> => {
  const bytes = await readFile(file)
  const descriptor = isZip(bytes) ? (await guardZip(bytes, limits)).read('datapackage.json') : bytes
  if (!descriptor) throw new Error(`${file}: 没有 no datapackage.json`)
  return JSON.parse(descriptor.toString())
}

const partsWithProfile = (part: unknown, place = ''): Profiled[] => {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.entries(part).flatMap(([name, one]) =>
    partsWithProfile(one, `${place}/${name}`),
  )
  return '$schema' in part && typeof part.$schema === 'string'
    ? [{ place, profile: part.$schema, part }, ...inner]
    : inner
}

const loadSchema = async (address: string): Promise<AnySchemaObject> => {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`)
  return Object(await reply.json())
}

// The published profiles carry words for editors that JSON Schema does not know.
const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false, loadSchema }))

const faultsOf = async ({ place, profile, part }: Profiled): Promise<string[]> => {
  const validate = await ajv.compileAsync({ $ref: profile })
  validate(part)
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${place}${instancePath || '/'}: ${message} (${profile})`,
  )
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

const check = async (file: string): Promise<void> => {
  const parts = partsWithProfile(await descriptorIn(file))
  if (parts.length === 0) throw new Error(`${file}: 未注明所用规范 names no profile`)
  const faults: string[] = []
  for (const part of parts) faults.push(...(await faultsOf(part)))
  const profiles = [...new Set(parts.map(({ profile }) => profile))]
  for (const line of faults.length > 0 ? faults : profiles) console.log(line)
  const verdict = faults.length > 0 ? '不符合 not kept' : '符合 kept'
  console.log(`${parts.length}处 parts, ${profiles.length}个规范 profiles: ${verdict}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

try {
  const [file] = process.argv.slice(2)
  if (!file) throw new Error('check-package <package.zip | datapackage.json>')
  await check(file)
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 2
}
