import { reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import { databaseFile } from '../../../../server/src/config.ts'
import { openStore } from '../../../../server/src/db/open.ts'
import { findHalves } from '../../../../server/test/find-halves.ts'
import { reportPathOf, type Sender, valuesOf } from './report.ts'

const whole = ['save', 'save', 'submit']

/** What is wrong with one person's report, as the interface shows it; null when nothing is. */
const findFault = async (send: Sender, no: number): Promise<string | null> => {
  const { text } = await send({ method: 'GET', path: reportPathOf(no) })
  const { state, value, version, events } = reportDetailSchema.parse(JSON.parse(text))
  const [first, last] = valuesOf(no)
  const actions = events.map(({ action }) => action)
  const isWhole =
    state === 'submitted' &&
    version === whole.length &&
    value === last &&
    events[0]?.value === first &&
    actions.join() === whole.join()
  return isWhole ? null : `report ${no}: ${state}, version ${version}, ${value}, ${actions}`
}

/** @throws Error when a report is not submitted exactly once, with both saves before it */
export const proveReports = async (senders: readonly Sender[]): Promise<void> => {
  const faults: string[] = []
  for (const [place, send] of senders.entries()) {
    const fault = await findFault(send, place + 1)
    if (fault) faults.push(fault)
  }
  if (faults.length > 0) throw new Error(`Lost or doubled:\n${faults.join('\n')}`)
}

/** @throws Error when the database holds a step without its event, audit row or answer, or one twice */
export const proveDatabase = async (dataDir: string): Promise<void> => {
  const store = openStore(databaseFile(dataDir))
  try {
    const halves = await store.read(findHalves)
    if (halves.length > 0) throw new Error(`Half done or doubled:\n${halves.join('\n')}`)
  } finally {
    store.close()
  }
}
