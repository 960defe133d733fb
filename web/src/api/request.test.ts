import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { request } from './request.ts'

const schema = z.object({ no: z.number() })
const answers: ((response: Response) => void)[] = []
const fetched = vi.fn(
  (_path: string, _init: RequestInit) => new Promise<Response>((answer) => answers.push(answer)),
)
const answerAll = (): void => {
  for (const [index, answer] of answers.splice(0).entries()) answer(Response.json({ no: index }))
}

const page = { documentElement: { lang: 'zh-CN' }, visibilityState: 'visible' }

beforeEach(() => {
  page.visibilityState = 'visible'
  fetched.mockClear()
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('document', page)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const open = (code: string) => request(schema, '/periods', { method: 'POST', body: { code } })

test('a second click on what is still on its way sends nothing, and gets the same answer', async () => {
  const both = Promise.all([open('2025'), open('2025')])
  answerAll()
  expect(await both).toEqual([{ no: 0 }, { no: 0 }])
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('other content is another write', async () => {
  const both = Promise.all([open('2025'), open('2024')])
  answerAll()
  await both
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('once answered, the same write may be sent again', async () => {
  const first = open('2025')
  answerAll()
  await first
  const second = open('2025')
  answerAll()
  await second
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('a lost write may be tried again', async () => {
  fetched.mockRejectedValueOnce(new TypeError('failed to fetch'))
  await expect(open('2025')).rejects.toThrow()
  const second = open('2025')
  answerAll()
  expect(await second).toEqual({ no: 0 })
})

test('files are each sent: their content cannot be compared', async () => {
  const upload = () => request(schema, '/evidence', { method: 'POST', body: new FormData() })
  const both = Promise.all([upload(), upload()])
  answerAll()
  await both
  expect(fetched).toHaveBeenCalledTimes(2)
})

test.each([
  ['what is saved in a tab that closes', 'hidden', '2025', true],
  ['nothing in a tab that stays', 'visible', '2025', false],
  ['nothing that is larger than browsers let survive', 'hidden', '长'.repeat(20_000), false],
])('%s outlives it', async (_what, visibility, code, survives) => {
  page.visibilityState = visibility
  const saved = open(code)
  answerAll()
  await saved
  expect(fetched.mock.calls[0]?.[1].keepalive).toBe(survives)
})
