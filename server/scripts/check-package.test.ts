import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ZipArchive } from '@cj-tech-master/excelts/archive'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardZip } from '../src/http/zip-guard.ts'
import { makePackage } from '../src/whitepaper/make-package.ts'
import { type Receiver, startReceiver } from '../test/receiver.ts'

const script = fileURLToPath(new URL('./check-package.ts', import.meta.url))

/** Stands at an address of this machine for what is published elsewhere. */
const profiles: Record<string, object> = {
  '/datapackage.json': {
    type: 'object',
    required: ['resources'],
    properties: { licenses: { $ref: 'licenses.json' } },
  },
  '/licenses.json': { type: 'array', items: { anyOf: [{ required: ['name'] }] } },
  '/dataresource.json': { type: 'object', required: ['path'] },
  '/tabledialect.json': { type: 'object', propertyOrder: 1 },
  '/tableschema.json': { required: ['fields'], properties: { fields: { minItems: 1 } } },
}

let folder = ''
let published: Receiver
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-package-'))
  published = await startReceiver()
  published.answer = (response) => {
    const profile = profiles[response.req.url ?? '']
    response.writeHead(profile ? 200 : 404).end(JSON.stringify(profile ?? {}))
  }
})
afterAll(async () => {
  await published.close()
  await rm(folder, { recursive: true })
})

/** The descriptor of the sample with its profiles at the address of the test. */
const descriptor = async () => {
  const bytes = await makePackage(sampleEdition, { revision: 1, correctionNote: null })
  const zip = await guardZip(bytes, { bytes: 2 ** 24, entries: 64 })
  const text = zip.read('datapackage.json')?.toString() ?? ''
  const here = new URL('/', published.url).href
  return JSON.parse(text.replaceAll('https://datapackage.org/profiles/2.0/', here))
}

type Ended = { code: number | null; printed: string }

const checkFile = (file: string): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [script, file], (_error, printed, failed) =>
      resolve({ code: child.exitCode, printed: printed + failed }),
    )
  })

const checkDescriptor = async (content: unknown): Promise<Ended> => {
  const file = join(folder, 'datapackage.json')
  await writeFile(file, JSON.stringify(content))
  return checkFile(file)
}

test('a package keeps every profile that its descriptor names', async () => {
  const whole = await descriptor()
  const archive = new ZipArchive()
  archive.add('datapackage.json', JSON.stringify(whole))
  const file = join(folder, 'package.zip')
  await writeFile(file, await archive.bytes())
  const { code, printed } = await checkFile(file)
  expect(printed).toContain(
    `${1 + whole.resources.length * 3}处 parts, 4个规范 profiles: 符合 kept`,
  )
  expect(code).toBe(0)
})

test('each fault is told with its place and the profile that it breaks', async () => {
  const whole = await descriptor()
  const [first, ...others] = whole.resources
  const resources = [{ ...first, schema: { ...first.schema, fields: [] } }, ...others]
  const { code, printed } = await checkDescriptor({ ...whole, licenses: [{}], resources })
  expect(printed).toMatch(/^\/licenses\/0: .*name.*datapackage\.json\)$/m)
  expect(printed).toMatch(/^\/resources\/0\/schema\/fields: .*tableschema\.json\)$/m)
  expect(code).toBe(1)
})

test('nothing is said to be kept where the profiles cannot be read', async () => {
  const whole = await descriptor()
  const elsewhere = await checkDescriptor({
    ...whole,
    $schema: new URL('/gone', published.url).href,
  })
  expect(elsewhere.printed).toContain('/gone: 404')
  expect(elsewhere.code).toBe(2)
  const unreachable = await checkDescriptor({ $schema: 'http://127.0.0.1:9/profile.json' })
  expect(unreachable.printed).not.toContain('kept')
  expect(unreachable.code).toBe(2)
})

test('a file that is no package, or names no profile, is refused', async () => {
  expect(await checkDescriptor({ resources: [] })).toMatchObject({ code: 2 })
  expect(await checkFile(join(folder, 'nowhere.zip'))).toMatchObject({ code: 2 })
})
