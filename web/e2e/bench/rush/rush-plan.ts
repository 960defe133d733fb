import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyRiverside } from '../../../../seed/test-plans/copy-plan.ts'

export const rushPlan = 'riverside-2026-2030'
export const rushJurisdiction = '990101'

export const unitCodeOf = (no: number): string => `rush-${no}`
export const indicatorCodeOf = (no: number): string => `R${no}`

const rowsOf = (count: number, row: (no: number) => string): string =>
  Array.from({ length: count }, (_, place) => `${row(place + 1)}\n`).join('')

/** Units come alone; so that nobody else owes anything, charges lose the rows that they had. */
const writeRows = async (folder: string, count: number): Promise<void> => {
  const units = rowsOf(
    count,
    (no) =>
      `${unitCodeOf(no)},测量${no}局,Bureau ${no},测${no}局,county_department,,,plan,第一章,,`,
  )
  const indicators = rowsOf(
    count,
    (no) =>
      `${indicatorCodeOf(no)},${no + 4},G1,测量${no}联网率,联网${no},Share ${no},Share ${no},expected,%,%,1,ratio,no,≥60,≥90,,,,,plan,第二章,表一,${no + 4}`,
  )
  const charges = rowsOf(
    count,
    (no) =>
      `${indicatorCodeOf(no)},测量${no}局,cited,由其牵头,It leads,plan,第五章,牵头表,${no + 2}`,
  )
  await appendFile(join(folder, 'units.csv'), units)
  await appendFile(join(folder, 'indicators.csv'), indicators)
  const file = join(folder, 'indicator_charges.csv')
  const [header] = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, `${header}\n${charges}`)
}

/**
 * The fictional plan of the tests with as many more indicators as are wanted, each in charge of a
 * unit of its own.
 * @returns the folder that holds the plan's folder, and how to remove it
 */
export const writeRushPlan = async (count: number) => {
  const { plans, folder, remove } = copyRiverside()
  await writeRows(folder, count)
  const file = join(folder, 'plan.json')
  const plan = JSON.parse(await readFile(file, 'utf8'))
  plan.controlTotals.indicators += count
  await writeFile(file, JSON.stringify(plan))
  return { plans, remove }
}
