import { setTimeout } from 'node:timers/promises'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { moneyEntrySchema } from '@yardstick/shared/projects/money-schema.ts'
import { editionBuildSchema, editionDetailSchema } from '@yardstick/shared/whitepaper/schema.ts'
import { officeAccounts } from './accounts.ts'
import { instantInChina } from './diary.ts'
import type { DemoClock, People } from './people.ts'
import { correctionOf2024, draftsOf2025, type Text, textsOf2024 } from './white-paper-texts.ts'

const { center, head } = officeAccounts

type Stage = { people: People; clock: DemoClock; planId: string }

/** The desk of the editors: what they do with one edition, each by a request of the application. */
const makeDesk = ({ people, clock, planId }: Stage) => {
  const editions = `/plans/${planId}/editions`
  const at = (on: string, clockTime: string): void => {
    clock.now = new Date(instantInChina(on, clockTime))
  }
  const post = (path: string, body: object, by = center.loginName) =>
    people.ask(by, { method: 'POST', path: `${editions}${path}`, body })
  const read = async (edition: string) => {
    const ask = { method: 'GET', path: `${editions}/${edition}/desk` } as const
    return editionDetailSchema.parse((await people.ask(center.loginName, ask)).json())
  }
  const step = async (edition: string, action: string, more = {}, by = center.loginName) => {
    const { version } = await read(edition)
    await post(`/${edition}/${action}`, { version, ...more }, by)
  }
  const write = async (edition: string, texts: readonly Text[]): Promise<void> => {
    for (const { section, narrative } of texts) {
      const kept = (await read(edition)).sections.find(({ id }) => id === section)
      const body = { version: kept?.version ?? 0, narrative }
      const path = `${editions}/${edition}/sections/${section}`
      await people.ask(center.loginName, { method: 'PUT', path, body })
    }
  }
  /** Begins to make the files in a thread of their own; the play goes on meanwhile. */
  const submit = async (edition: string): Promise<void> => {
    await step(edition, 'submit')
    await post(`/${edition}/build`, {})
  }
  const publish = async (edition: string): Promise<void> => {
    for (;;) {
      const ask = { method: 'GET', path: `${editions}/${edition}/build` } as const
      const reply = await people.ask(head.loginName, ask)
      const { state, problem } = editionBuildSchema.parse(reply.json())
      if (state === 'done') break
      if (state !== 'running') throw new Error(`the files of ${edition}: ${state} ${problem}`)
      await setTimeout(50)
    }
    await step(edition, 'publish', {}, head.loginName)
  }
  return { at, post, step, write, submit, publish }
}

/** A payment that was entered wrong is taken back and entered again. */
const correctPayment = async ({ people, planId }: Stage): Promise<void> => {
  const path = `/plans/${planId}/projects/F06/money-entries`
  const listed = itemsOf(moneyEntrySchema).parse((await people.visit(path)).json())
  const wrong = listed.items.find(({ kind, year }) => kind === 'paid' && year === 2024)
  if (!wrong) throw new Error('F06 was paid nothing in 2024')
  const { kind, year, on, documentNumber } = wrong
  const post = (to: string, body: object) =>
    people.ask(center.loginName, { method: 'POST', path: to, body })
  await post(`${path}/${wrong.id}/reverse`, {
    on: '2024-12-31',
    documentNumber,
    note: '（演示）凭证金额误录，冲销后重录。',
  })
  await post(path, { kind, year, on, documentNumber, amountWanyuan: 405 })
}

/**
 * @returns a function that plays what becomes of the white paper before a quarter is reported, and
 *   one that begins the edition which stays in the making
 */
export const makeWhitePaper = (stage: Stage) => {
  const { at, post, step, write, submit, publish } = makeDesk(stage)
  const before: Readonly<Record<string, () => Promise<void>>> = {
    '2025-Q1': async () => {
      at('2025-02-24', '09:30')
      await post('', { year: 2024, asOf: '2025-02-24' })
      await write('2024/1', textsOf2024)
      at('2025-02-28', '15:00')
      await submit('2024/1')
    },
    '2025-Q2': async () => {
      at('2025-04-28', '10:00')
      await publish('2024/1')
      at('2025-06-12', '11:00')
      await correctPayment(stage)
      at('2025-06-16', '09:30')
      await step('2024/1', 'correct', { note: correctionOf2024.note })
      await step('2024/2', 'gather', { asOf: '2025-06-16' })
      await write('2024/2', [correctionOf2024.text])
      await submit('2024/2')
    },
    '2025-Q3': async () => {
      at('2025-07-28', '10:00')
      await publish('2024/2')
    },
  }
  return {
    beforeQuarter: async (quarter: string): Promise<void> => before[quarter]?.(),
    beginLast: async (): Promise<void> => {
      at('2026-02-12', '09:30')
      await post('', { year: 2025, asOf: '2026-02-12' })
      await write('2025/1', draftsOf2025)
    },
  }
}
