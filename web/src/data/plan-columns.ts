import { citationText } from '@yardstick/shared/plan/citation-text.ts'
import type {
  Action,
  Discrepancy,
  Milestone,
  Programme,
  Unit,
  WorkItem,
} from '@yardstick/shared/plan/schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { datasets } from '../text/zh/datasets.ts'
import { type Column, columnsOf, flagCell, listCell, yearColumn } from './dataset.ts'

type Words = typeof datasets

const codesCell = (items: readonly { code: string }[]): string =>
  listCell(items.map(({ code }) => code))

export const projectColumns = ({ columns }: Words, years: readonly number[]): Column<Project>[] => {
  const named = columnsOf<keyof Words['columns']['projects'], Project>(columns.projects, {
    code: (row) => row.code,
    no: (row) => row.no,
    category: (row) => row.category,
    stage: (row) => row.stage,
    stageSince: (row) => row.stageSince,
    list: (row) => row.list,
    listEn: (row) => row.listEn,
    name: (row) => row.name,
    nameEn: (row) => row.nameEn,
    leads: (row) => listCell(row.leads),
    leadCodes: (row) => codesCell(row.leadUnits),
    fundingSource: (row) => row.fundingSource,
    totalWanyuan: (row) => row.totalWanyuan,
    reconciliation: (row) => row.asPrinted.reconciliation?.zh ?? null,
    discrepancies: (row) => listCell(row.discrepancies),
    citations: (row) => citationText(row.citations),
  })
  const plannedIn = (year: number) => (row: Project) =>
    row.budget.find((amount) => amount.year === year)?.plannedWanyuan ?? null
  const yearly = years.map((year) =>
    yearColumn(`planned${year}`, columns.projectYear.planned(year), plannedIn(year)),
  )
  return [...named, ...yearly]
}

type Placed<Item> = { action: Action; programme: Programme; item: Item }

/** The items of every programme, each with the programme and the action it belongs to. */
export const placedItems = <Item>(
  actions: readonly Action[],
  itemsOf: (programme: Programme) => readonly Item[],
): Placed<Item>[] =>
  actions.flatMap((action) =>
    action.programmes.flatMap((programme) =>
      itemsOf(programme).map((item) => ({ action, programme, item })),
    ),
  )

export const promiseColumns = ({ columns }: Words): Column<Placed<Milestone>>[] =>
  columnsOf(columns.promises, {
    code: ({ item }) => item.code,
    action: ({ action }) => action.name,
    programme: ({ programme }) => programme.name,
    dueOn: ({ item }) => item.dueOn,
    recurring: ({ item }) => flagCell(item.recurring),
    text: ({ item }) => item.text,
    textEn: ({ item }) => item.textEn,
    measure: ({ item }) => item.measure,
    comparator: ({ item }) => item.comparator,
    quantity: ({ item }) => item.quantity,
    unit: ({ item }) => item.unit,
    indicator: ({ item }) => item.indicator,
    citations: ({ item }) => citationText(item.citations),
  })

export const workItemColumns = ({ columns }: Words): Column<Placed<WorkItem>>[] =>
  columnsOf(columns.workItems, {
    code: ({ item }) => item.code,
    action: ({ action }) => action.name,
    programme: ({ programme }) => programme.name,
    name: ({ item }) => item.name,
    nameEn: ({ item }) => item.nameEn,
    leads: ({ item }) => listCell(item.leads),
    cooperating: ({ item }) => listCell(item.cooperating),
    openEnded: ({ item }) => flagCell(item.openEnded),
    citations: ({ item }) => citationText(item.citations),
  })

export const unitColumns = ({ columns }: Words): Column<Unit>[] =>
  columnsOf(columns.units, {
    code: (row) => row.code,
    name: (row) => row.name,
    nameEn: (row) => row.nameEn,
    shortName: (row) => row.shortName,
    kind: (row) => row.kind,
    aliases: (row) => listCell(row.aliases),
    indicators: (row) => codesCell(row.indicators),
    projects: (row) => codesCell(row.projects),
    leadWorkItems: (row) => row.leadWorkItems,
    cooperatingWorkItems: (row) => row.cooperatingWorkItems,
  })

const readingCell = (text: string, place: string): string => (place ? `${text} (${place})` : text)

const readingsCell = (row: Discrepancy, language: 'zh' | 'en'): string =>
  row.readings
    .map(({ text, citations }) => readingCell(text[language], citationText(citations)))
    .join(' | ')

export const discrepancyColumns = ({ columns }: Words): Column<Discrepancy>[] =>
  columnsOf(columns.discrepancies, {
    code: (row) => row.code,
    kind: (row) => row.kind,
    title: (row) => row.title.zh,
    titleEn: (row) => row.title.en,
    readings: (row) => readingsCell(row, 'zh'),
    readingsEn: (row) => readingsCell(row, 'en'),
    used: (row) => row.used.zh,
    usedEn: (row) => row.used.en,
    reason: (row) => row.reason.zh,
    reasonEn: (row) => row.reason.en,
    affects: (row) => listCell(row.affects),
  })
