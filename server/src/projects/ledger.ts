import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import {
  addSums,
  cellsOf,
  executionRatio,
  type Ledger,
  type MoneyCell,
  type MoneySums,
} from '@yardstick/shared/projects/money.ts'
import type { MoneyMatrix, MoneySumsView } from '@yardstick/shared/projects/money-schema.ts'
import type { Connection } from '../db/open.ts'
import type { PlanRow } from '../plan/store.ts'
import { listMoneyEntries, listPlannedAmounts, listRevisions } from './money-store.ts'

/** Everything the sums of a plan are made of: its own amounts, adopted revisions, entries. */
export const loadLedger = async (connection: Connection, planId: string): Promise<Ledger> => {
  const adopted = (await listRevisions(connection, planId)).filter(
    ({ state }) => state === 'adopted',
  )
  return {
    planned: await listPlannedAmounts(connection, planId),
    changes: adopted.flatMap(({ decidedOn, lines }) =>
      lines.map(({ project, year, changeFen }) => ({
        project,
        year,
        amountFen: changeFen,
        on: decidedOn,
      })),
    ),
    entries: await listMoneyEntries(connection, planId),
  }
}

const inWanyuan = (sums: MoneySums) => ({
  plannedWanyuan: fenToWanyuan(sums.plannedFen),
  revisedWanyuan: fenToWanyuan(sums.revisedFen),
  allocatedWanyuan: fenToWanyuan(sums.allocatedFen),
  paidWanyuan: fenToWanyuan(sums.paidFen),
})

const toView = (cells: readonly MoneyCell[]): MoneySumsView => {
  const sums = addSums(cells)
  return { ...inWanyuan(sums), executionRatio: executionRatio(sums) }
}

const years = ({ startsOn, endsOn }: PlanRow): number[] => {
  const first = Number(startsOn.slice(0, 4))
  return Array.from({ length: Number(endsOn.slice(0, 4)) - first + 1 }, (_, n) => first + n)
}

/**
 * The matrix of years and projects.
 * @param asOf the day at whose end it is looked at; null counts all that is known
 */
export const loadMatrix = async (
  connection: Connection,
  plan: PlanRow,
  asOf: string | null,
): Promise<MoneyMatrix> => {
  const cells = cellsOf(await loadLedger(connection, plan.id), asOf)
  const ofYear = (year: number) => cells.filter((cell) => cell.year === year)
  const touched = [...new Set([...years(plan), ...cells.map(({ year }) => year)])]
  const total = toView(cells)
  return {
    asOf,
    cells: cells.map(({ project, year, ...sums }) => ({ project, year, ...inWanyuan(sums) })),
    byProject: [...Map.groupBy(cells, ({ project }) => project)].map(([project, own]) => ({
      project,
      ...toView(own),
    })),
    byYear: touched
      .toSorted((a, b) => a - b)
      .map((year) => {
        const sums = toView(ofYear(year))
        const yearlyWanyuan = fenToWanyuan(years(plan).includes(year) ? plan.yearlyBudgetFen : 0)
        return {
          year,
          ...sums,
          yearlyWanyuan,
          leavesPlan: sums.revisedWanyuan !== yearlyWanyuan,
        }
      }),
    total: {
      ...total,
      totalWanyuan: fenToWanyuan(plan.totalBudgetFen),
      leavesPlan: total.revisedWanyuan !== fenToWanyuan(plan.totalBudgetFen),
    },
  }
}

const nothing: MoneySums = { plannedFen: 0, revisedFen: 0, allocatedFen: 0, paidFen: 0 }

/** The sums of one project in one year, as all that is known makes them. */
export const sumsIn = (ledger: Ledger, project: string, year: number): MoneySums =>
  cellsOf(ledger, null).find((cell) => cell.project === project && cell.year === year) ?? nothing
