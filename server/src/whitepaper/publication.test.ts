import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { auditPageSchema } from '@yardstick/shared/accounts/audit.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { type EditionFile, editionFileKinds } from '@yardstick/shared/whitepaper/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EditionDesk, editionsPath, makeEditionDesk } from '../../test/edition-desk.ts'
import { codeOf } from '../../test/refusal.ts'

const first = `${editionsPath}/2023/1`
const second = `${editionsPath}/2023/2`

let desk: EditionDesk
beforeAll(async () => {
  desk = await makeEditionDesk()
  await desk.post(editionsPath, { year: 2023, asOf: '2024-03-01' })
})
afterAll(() => desk.test.close())

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const hashesOf = (files: readonly EditionFile[]) =>
  Object.fromEntries(files.map(({ kind, sha256 }) => [kind, sha256]))

const audit = async (action: string) => {
  const auditor = await desk.test.createAccount({ role: 'auditor' })
  const path = `/audit?action=${action}&limit=20`
  return auditPageSchema.parse((await desk.get(path, auditor)).json()).items
}

const write = (section: string, version: number, text: string, path = first) =>
  desk.test.send('PUT', `${path}/sections/${section}`, {
    cookie: desk.center.cookie,
    body: {
      version,
      narrative: { replacesAutomatic: false, blocks: [{ kind: 'paragraph', text }] },
    },
  })

/** Reads a file as anybody can. */
const fetchFile = (
  path: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
) =>
  desk.test.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { host: 'localhost', ...headers },
  })

/** What lies in the folder of the files, below it. */
const onDisk = (): string[] =>
  readdirSync(join(desk.test.dataFolder, 'editions'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

describe('making the files of a draft', () => {
  it('is nothing before it is begun, and unknown of an edition that is not there', async () => {
    expect((await desk.get(`${first}/build`)).json()).toMatchObject({ state: 'none' })
    expect(codeOf(await desk.post(`${editionsPath}/2023/9/build`))).toEqual([
      404,
      'edition-unknown',
    ])
    const cancel = { cookie: desk.center.cookie }
    expect(codeOf(await desk.test.send('DELETE', `${first}/build`, cancel))).toEqual([
      404,
      'build-unknown',
    ])
  })

  it('begun twice at the same moment makes them once, and is in the trail', async () => {
    const replies = await Promise.all([
      desk.post(`${first}/build`),
      desk.post(`${first}/build`, undefined, desk.head),
    ])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([202, 202])
    expect(replies[0]?.json()).toMatchObject({ state: 'running', done: 0 })
    expect(await desk.waitForFiles(first)).toMatchObject({ state: 'done', problem: null })
    const { files } = await desk.read(first)
    expect(files.map(({ kind }) => kind)).toEqual(editionFileKinds)
    expect(await audit('edition.filesMade')).toMatchObject([
      { subject: 'edition:changsha-county-2021-2025/2023/1', detail: hashesOf(files) },
    ])
  })

  it('gives the center files to look through, and nobody else', async () => {
    const [file] = (await desk.read(first)).files
    const reply = await desk.get(`${first}/desk/files/docx`)
    expect(sha256Of(reply.rawPayload)).toBe(file?.sha256)
    expect(reply.headers['cache-control']).toBe('no-store')
    const leader = await desk.test.createAccount({ role: 'leader' })
    expect(codeOf(await desk.get(`${first}/desk/files/docx`, leader))).toEqual([
      403,
      'role-refused',
    ])
    expect(codeOf(await fetchFile(`${first}/desk/files/docx`))).toEqual([401, 'sign-in-required'])
    expect(codeOf(await fetchFile(`${first}/files/docx`))).toEqual([404, 'edition-unknown'])
    expect(codeOf(await fetchFile(`${editionsPath}/latest/files/docx`))).toEqual([
      404,
      'edition-none-published',
    ])
  })

  it('again from the same makes the same bytes', async () => {
    const before = (await desk.read(first)).files
    await desk.make(first)
    expect((await desk.read(first)).files).toEqual(before)
    expect(onDisk()).toHaveLength(editionFileKinds.length)
  })

  it('is undone by whatever changes what they were made of', async () => {
    expect((await write('overview', 0, '一季度以来，')).statusCode).toBe(200)
    expect((await desk.read(first)).files).toEqual([])
    expect(onDisk()).toEqual([])
    await desk.make(first)
    const { version, files } = await desk.read(first)
    expect(files).toHaveLength(editionFileKinds.length)
    await desk.post(`${first}/gather`, { version, asOf: '2024-03-01' })
    expect((await desk.read(first)).files).toEqual([])
  })

  it('fails, and enters nothing, when the text changes meanwhile', async () => {
    await desk.post(`${first}/build`)
    await write('overview', 1, '写到一半时又改了。')
    expect(await desk.waitForFiles(first)).toMatchObject({
      state: 'failed',
      problem: 'changed-meanwhile',
    })
    expect((await desk.read(first)).files).toEqual([])
    expect(onDisk()).toEqual([])
  })

  it('can be ended, which leaves nothing half done, and begun anew', async () => {
    await desk.post(`${first}/build`)
    const cancelled = await desk.test.send('DELETE', `${first}/build`, {
      cookie: desk.center.cookie,
    })
    expect(cancelled.json()).toMatchObject({ state: 'cancelled' })
    expect(await desk.waitForFiles(first)).toMatchObject({ state: 'cancelled', step: null })
    expect((await desk.read(first)).files).toEqual([])
    expect(readdirSync(join(desk.test.dataFolder, 'editions', 'incoming'))).toEqual([])
    expect(await desk.make(first)).toMatchObject({ state: 'done' })
  })
})

describe('publishing', () => {
  it('is for the head of the center alone, and only after review', async () => {
    const { version } = await desk.read(first)
    expect(codeOf(await desk.post(`${first}/publish`, { version }))).toEqual([403, 'role-refused'])
    expect(codeOf(await desk.publish(first))).toEqual([409, 'edition-state-refused'])
  })

  it('is refused while files are missing: not made yet, or lost by the disk', async () => {
    await write('overview', 2, '定稿。')
    await desk.submit(first)
    const bare = await desk.publish(first)
    expect(codeOf(bare)).toEqual([409, 'edition-files-missing'])
    expect(problemSchema.parse(bare.json()).facts).toEqual({ kinds: editionFileKinds })
    await desk.make(first)
    const { sha256 = '' } = (await desk.read(first)).files.find(({ kind }) => kind === 'xlsx') ?? {}
    rmSync(join(desk.test.dataFolder, 'editions', sha256.slice(0, 2), sha256))
    const lost = await desk.publish(first)
    expect(codeOf(lost)).toEqual([409, 'edition-files-missing'])
    expect(problemSchema.parse(lost.json()).facts).toEqual({ kinds: ['xlsx'] })
    await desk.make(first)
  })

  it('is refused to who has not seen the newest version', async () => {
    const { version } = await desk.read(first)
    const stale = await desk.post(`${first}/publish`, { version: version - 1 }, desk.head)
    expect(codeOf(stale)).toEqual([409, 'changed-meanwhile'])
  })

  it('twice at the same moment publishes once, and is in the trail with every checksum', async () => {
    const { version, files } = await desk.read(first)
    const body = { version }
    const replies = await Promise.all([
      desk.post(`${first}/publish`, body, desk.head),
      desk.post(`${first}/publish`, body, desk.head),
    ])
    const codes = replies.map(({ statusCode }) => statusCode)
    expect(codes.toSorted()).toEqual([200, 409])
    const done = replies.find(({ statusCode }) => statusCode === 200)
    expect(done?.json()).toMatchObject({
      state: 'published',
      publishedBy: desk.head.loginName,
      publishedAt: '2024-03-01T02:00:00.000Z',
      files,
      events: expect.arrayContaining([expect.objectContaining({ action: 'publish' })]),
    })
    expect(await audit('edition.published')).toMatchObject([{ detail: hashesOf(files) }])
  })

  it('is for good: nothing is written, gathered, handed in or published any more', async () => {
    const { version, files } = await desk.read(first)
    expect(codeOf(await write('overview', 3, '补写'))).toEqual([409, 'edition-state-refused'])
    const steps = ['submit', 'publish', 'return', 'gather'].map((step) =>
      desk.post(
        `${first}/${step}`,
        {
          version,
          ...(step === 'return' ? { reason: '再看' } : {}),
          ...(step === 'gather' ? { asOf: '2024-03-01' } : {}),
        },
        desk.head,
      ),
    )
    for (const reply of await Promise.all(steps)) {
      expect(codeOf(reply)).toEqual([409, 'edition-state-refused'])
    }
    expect((await desk.read(first)).files).toEqual(files)
  })
})

describe('a published file', () => {
  const address = `${first}/files/package`
  const fileOf = async (kind: string): Promise<EditionFile> => {
    const [edition] = (await desk.test.send('GET', editionsPath)).json().items
    return edition.files.find((file: EditionFile) => file.kind === kind)
  }

  it('is listed with its size and SHA-256, and is exactly that', async () => {
    for (const kind of editionFileKinds) {
      const file = await fileOf(kind)
      const reply = await fetchFile(`${first}/files/${kind}`)
      expect(reply.statusCode).toBe(200)
      expect(sha256Of(reply.rawPayload)).toBe(file.sha256)
      expect(reply.rawPayload).toHaveLength(file.bytes)
      expect(reply.headers).toMatchObject({
        etag: `"${file.sha256}"`,
        'content-type': file.mediaType,
        'content-length': String(file.bytes),
        'accept-ranges': 'bytes',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('is saved under its Chinese name', async () => {
    const reply = await fetchFile(address)
    const name = encodeURIComponent('长沙县新型智慧城市建设白皮书（2023年度）数据包.zip')
    expect(reply.headers['content-disposition']).toMatch(
      /^attachment; filename="white-paper-2023-1-data.zip"; /,
    )
    expect(reply.headers['content-disposition']).toContain(`filename*=UTF-8''${name}`)
  })

  it('is known again by its ETag', async () => {
    const { sha256 } = await fileOf('package')
    for (const tag of [`"${sha256}"`, `W/"${sha256}"`, `"x", "${sha256}"`, '*']) {
      const reply = await fetchFile(address, { 'if-none-match': tag })
      expect([reply.statusCode, reply.body]).toEqual([304, ''])
      expect(reply.headers.etag).toBe(`"${sha256}"`)
    }
    expect((await fetchFile(address, { 'if-none-match': '"x"' })).statusCode).toBe(200)
  })

  it('tells its size and ETag without its bytes', async () => {
    const { bytes, sha256 } = await fileOf('package')
    const reply = await fetchFile(address, {}, 'HEAD')
    expect([reply.statusCode, reply.body]).toEqual([200, ''])
    expect(reply.headers).toMatchObject({ etag: `"${sha256}"`, 'content-length': String(bytes) })
  })

  it('comes in parts that make up the whole', async () => {
    const whole = (await fetchFile(address)).rawPayload
    const size = whole.length
    const from = async (range: string) => {
      const reply = await fetchFile(address, { range: `bytes=${range}` })
      expect(reply.statusCode).toBe(206)
      return { bytes: reply.rawPayload, of: reply.headers['content-range'] }
    }
    expect(await from('0-99')).toEqual({
      bytes: whole.subarray(0, 100),
      of: `bytes 0-99/${size}`,
    })
    expect((await from('100-')).bytes).toEqual(whole.subarray(100))
    expect((await from('-7')).bytes).toEqual(whole.subarray(size - 7))
    expect((await from(`10-${size * 2}`)).of).toBe(`bytes 10-${size - 1}/${size}`)
  })

  it('comes whole where a part makes no sense', async () => {
    const { bytes } = await fileOf('package')
    for (const range of ['bytes=0-1,4-5', 'lines=1-2', 'bytes']) {
      const reply = await fetchFile(address, { range })
      expect([range, reply.statusCode, reply.rawPayload.length]).toEqual([range, 200, bytes])
    }
  })

  it('refuses a part behind its end, and says how long it is', async () => {
    const { bytes } = await fileOf('package')
    const reply = await fetchFile(address, { range: `bytes=${bytes}-` })
    expect(codeOf(reply)).toEqual([416, 'range-refused'])
    expect(reply.headers['content-range']).toBe(`bytes */${bytes}`)
  })

  it('goes on only where the client has a part of these very bytes', async () => {
    const { sha256, bytes } = await fileOf('package')
    const resumed = (tag: string) => fetchFile(address, { range: 'bytes=10-', 'if-range': tag })
    expect((await resumed(`"${sha256}"`)).rawPayload).toHaveLength(bytes - 10)
    for (const tag of ['"other"', `W/"${sha256}"`, 'Fri, 01 Mar 2024 02:00:00 GMT']) {
      const reply = await resumed(tag)
      expect([reply.statusCode, reply.rawPayload.length]).toEqual([200, bytes])
    }
  })

  it.each([
    [`${first}/files/exe`, 'edition-file-unknown'],
    [`${first}/files/..%2f..%2ftest.sqlite`, 'edition-file-unknown'],
    [`${second}/files/docx`, 'edition-unknown'],
    [`${editionsPath}/2022/latest/files/docx`, 'edition-none-published'],
    [`${editionsPath}/latest/files/exe`, 'edition-file-unknown'],
    ['/plans/elsewhere/editions/latest/files/docx', 'plan-unknown'],
  ])('is not at %s', async (path, code) => {
    expect(codeOf(await fetchFile(path))).toEqual([404, code])
  })

  it('is also the latest one, of all and of its year, asked for anew each time', async () => {
    const { sha256 } = await fileOf('docx')
    for (const path of [`${editionsPath}/latest`, `${editionsPath}/2023/latest`]) {
      const reply = await fetchFile(`${path}/files/docx`)
      expect(reply.headers).toMatchObject({
        etag: `"${sha256}"`,
        'cache-control': 'no-cache',
        'content-location': `/api/v1${first}/files/docx`,
      })
    }
  })
})

describe('a correction', () => {
  it('published and sent back at the same moment is one of the two, and keeps its files', async () => {
    await desk.post(`${first}/correct`, {
      version: (await desk.read(first)).version,
      note: '更正第二章一处数字',
    })
    expect((await desk.read(second)).files).toEqual([])
    await write('overview', 1, '更正后的定稿。', second)
    await desk.submit(second)
    await desk.make(second)
    const { version, files } = await desk.read(second)
    const replies = await Promise.all([
      desk.post(`${second}/return`, { version, reason: '再核一遍' }),
      desk.post(`${second}/publish`, { version }, desk.head),
    ])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 409])
    expect(await desk.read(second)).toMatchObject({ state: 'draft', files })
  })

  it('is published with files of its own, and the first edition keeps its own', async () => {
    const before = await fetchFile(`${first}/files/docx`)
    await desk.submit(second)
    desk.test.clock.now = new Date('2024-03-01T02:30:00.000Z')
    expect((await desk.publish(second)).statusCode).toBe(200)
    const { items } = (await desk.test.send('GET', editionsPath)).json()
    expect(items).toMatchObject([
      { revision: 2, isLatest: true, correctionNote: '更正第二章一处数字' },
      { revision: 1, isLatest: false, correctionNote: null },
    ])
    expect(items[0].files[0].fileName).toContain('第1次修订')
    expect(items[0].files[0].sha256).not.toBe(items[1].files[0].sha256)
    const after = await fetchFile(`${first}/files/docx`)
    expect(after.rawPayload.equals(before.rawPayload)).toBe(true)
    const latest = await fetchFile(`${editionsPath}/latest/files/docx`)
    expect(latest.headers.etag).toBe(`"${items[0].files[0].sha256}"`)
  })

  it('is news in the feed, beside the first edition', async () => {
    const feed = (await desk.test.send('GET', '/plans/changsha-county-2021-2025/feed.json')).json()
    expect(feed.items.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([
      'urn:xingsha-yardstick:edition:changsha-county-2021-2025:2023:2',
      'urn:xingsha-yardstick:edition:changsha-county-2021-2025:2023:1',
    ])
    expect(feed.items[0].summary ?? feed.items[0].content_html).toContain('更正第二章一处数字')
  })
})

describe('when the disk has lost a published file', () => {
  it('the fault is ours, nothing is told of the inside, and making it again puts it back', async () => {
    const [edition] = (await desk.test.send('GET', editionsPath)).json().items
    const file: EditionFile = edition.files[0]
    const place = join(desk.test.dataFolder, 'editions', file.sha256.slice(0, 2), file.sha256)
    rmSync(place)
    const reply = await fetchFile(`${second}/files/${file.kind}`)
    expect(codeOf(reply)).toEqual([500, 'internal-error'])
    expect(reply.body).not.toContain(file.sha256)
    expect(reply.headers.etag).toBeUndefined()
    expect(await desk.make(second)).toMatchObject({ state: 'done' })
    const again = await fetchFile(`${second}/files/${file.kind}`)
    expect(sha256Of(again.rawPayload)).toBe(file.sha256)
  })
})
