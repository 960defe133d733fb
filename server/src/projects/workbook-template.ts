import type { CellValue, DataValidation, Workbook, Worksheet } from '@cj-tech-master/excelts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { Language } from '@yardstick/shared/basics/problem-words.ts'
import { workbookHeadRow } from '@yardstick/shared/basics/workbook.ts'
import { datesOf, milestoneState } from '@yardstick/shared/plan/milestones.ts'
import { yearsOf } from '@yardstick/shared/projects/budget.ts'
import { moneyKinds } from '@yardstick/shared/projects/money.ts'
import type { MoneyEntry } from '@yardstick/shared/projects/money-schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import {
  emptyRows,
  entryColumns,
  entryFields,
  milestoneColumns,
  milestoneFields,
  projectWorkbook,
} from '@yardstick/shared/projects/workbook.ts'
import {
  entryHeadWords,
  milestoneHeadWords,
  moneyKindWords,
  projectSheetWords,
} from '@yardstick/shared/projects/workbook-words.ts'
import { drawGuide } from '../http/workbook-guide.ts'
import {
  addTableSheet,
  drawOrigin,
  protectSheet,
  type SheetColumn,
  styleCell,
} from '../http/workbook-sheet.ts'
import { heightFor } from '../http/workbook-style.ts'
import { writeWorkbook } from '../http/workbook-writer.ts'
import type { ListedMilestone, ProjectBook } from './workbook-load.ts'
import { milestoneStateWords, projectTemplateWords } from './workbook-words.ts'

export type ProjectTemplate = {
  book: ProjectBook
  /** Tells this copy from every other, so that its new rows are known again. */
  copy: string
  madeAt: Date
  language: Language
  /** Everything is invented, and the workbook says so. */
  demo: boolean
}

type Column = SheetColumn & { validation?: DataValidation }
type Row = { values: Record<string, CellValue>; open: readonly string[]; isQuiet: boolean }

const planName = ({ book: { plan }, language }: ProjectTemplate): string =>
  language === 'zh' ? plan.shortName : plan.shortNameEn

const pick = (language: Language, { name, nameEn }: { name: string; nameEn: string }): string =>
  language === 'zh' ? name : nameEn

/** How a project is chosen from the list, and read back by its first word. */
const choiceOf = (project: Project, language: Language): string =>
  `${project.code} ${pick(language, project)}`

const dayFormat = 'yyyy-mm-dd'
const amountFormat = '#,##0.######'

/** A day as spreadsheets keep it. */
const dayValue = (on: string | null): Date | null =>
  on === null ? null : new Date(`${on}T00:00:00Z`)

const drawRows = (sheet: Worksheet, columns: readonly Column[], rows: readonly Row[]): void => {
  for (const [no, { values, open, isQuiet }] of rows.entries()) {
    const row = sheet.getRow(workbookHeadRow + 1 + no)
    for (const column of columns) {
      const cell = row.getCell(column.key)
      const value = values[column.key] ?? null
      if (value !== null) cell.value = value
      const isOpen = open.includes(column.key)
      styleCell(cell, column, { isOpen, isQuiet })
      if (column.key.endsWith('On') || column.key === 'on') cell.numFmt = dayFormat
      if (column.isFigure && column.key !== 'year') cell.numFmt = amountFormat
      if (isOpen && column.validation) cell.dataValidation = column.validation
    }
    const wrapped = columns.filter(({ isWrapped }) => isWrapped)
    row.height = heightFor(wrapped.map(({ key, width }) => [String(values[key] ?? ''), width]))
  }
}

type Part = keyof (typeof projectTemplateWords)['zh']['titles']

const addSheet = (
  workbook: Workbook,
  template: ProjectTemplate,
  {
    part,
    columns,
    frozenColumns,
  }: { part: Part; columns: readonly Column[]; frozenColumns: number },
): Worksheet => {
  const { language, demo } = template
  const words = projectTemplateWords[language]
  const title = words.titles[part](planName(template))
  return addTableSheet(workbook, {
    name: projectSheetWords[part][language],
    title: demo ? `${title}${words.demo}` : title,
    hint: words.hints[part],
    page: words.page,
    frozenColumns,
    columns,
  })
}

const projectColumns = ({ book, language }: ProjectTemplate): Column[] => {
  const { heads } = projectTemplateWords[language]
  const figure = (key: string, head: string) => ({ key, head, width: 11, isFigure: true })
  return [
    { key: 'choice', head: heads.choice, width: 8, isHidden: true },
    { key: 'code', head: heads.code, width: 8 },
    { key: 'name', head: heads.name, width: 30, isWrapped: true },
    { key: 'leads', head: heads.leads, width: 30, isWrapped: true },
    { key: 'stage', head: heads.stage, width: 12 },
    ...yearsOf(book.plan).map((year) => figure(String(year), heads.planned(year))),
    figure('planned', heads.total),
    figure('revised', heads.revised),
    figure('allocated', heads.allocated),
    figure('paid', heads.paid),
  ]
}

const drawProjects = async (workbook: Workbook, template: ProjectTemplate): Promise<void> => {
  const { book, language } = template
  const columns = projectColumns(template)
  const sheet = addSheet(workbook, template, { part: 'projects', columns, frozenColumns: 3 })
  const sums = new Map(book.matrix.byProject.map((row) => [row.project, row]))
  const rows = book.projects.map((project): Row => {
    const own = sums.get(project.code)
    const leads = project.leadUnits.map((unit) => pick(language, unit))
    return {
      values: {
        choice: choiceOf(project, language),
        code: project.code,
        name: pick(language, project),
        leads: leads.join(language === 'zh' ? '、' : ', '),
        stage: nameOf(project.stage, language),
        ...Object.fromEntries(project.budget.map((line) => [line.year, line.plannedWanyuan])),
        planned: project.totalWanyuan,
        revised: own?.revisedWanyuan ?? null,
        allocated: own?.allocatedWanyuan ?? null,
        paid: own?.paidWanyuan ?? null,
      },
      open: [],
      isQuiet: false,
    }
  })
  drawRows(sheet, columns, rows)
  await protectSheet(sheet)
}

const chosen = (formula: string, error: string): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [formula],
  showErrorMessage: true,
  error,
})

/** The list of projects on their own sheet, however many there are. */
const projectList = ({ book, language }: ProjectTemplate): DataValidation => {
  const first = workbookHeadRow + 1
  const last = workbookHeadRow + book.projects.length
  const sheet = projectSheetWords.projects[language]
  return chosen(`'${sheet}'!$A$${first}:$A$${last}`, projectTemplateWords[language].chooseError)
}

const dayValidation = (language: Language): DataValidation => ({
  type: 'date',
  operator: 'greaterThan',
  allowBlank: true,
  formulae: [new Date('2000-01-01T00:00:00Z')],
  showErrorMessage: true,
  errorStyle: 'warning',
  error: projectTemplateWords[language].dayError,
})

const amountValidation = (language: Language): DataValidation => ({
  type: 'decimal',
  operator: 'greaterThan',
  allowBlank: true,
  formulae: [0],
  showErrorMessage: true,
  errorStyle: 'warning',
  error: projectTemplateWords[language].amountError,
})

const entrySheetColumns = (template: ProjectTemplate): Column[] => {
  const { book, language } = template
  const { chooseError } = projectTemplateWords[language]
  const kinds = moneyKinds.map((kind) => moneyKindWords[kind][language])
  const shapes: Record<(typeof entryColumns)[number], Partial<Column> & { width: number }> = {
    id: { width: 8, isHidden: true },
    project: { width: 32, isWrapped: true, validation: projectList(template) },
    kind: { width: 9, validation: chosen(`"${kinds.join(',')}"`, chooseError) },
    year: { width: 10, validation: chosen(`"${yearsOf(book.plan).join(',')}"`, chooseError) },
    on: { width: 13, validation: dayValidation(language) },
    amount: { width: 14, isFigure: true, validation: amountValidation(language) },
    documentNumber: { width: 26, isWrapped: true },
    note: { width: 28, isWrapped: true },
    excessReason: { width: 24, isWrapped: true },
    state: { width: 11 },
  }
  return entryColumns.map((key) => ({
    key,
    head: entryHeadWords[key][language],
    ...shapes[key],
  }))
}

const entryRow = (entry: MoneyEntry, { book, language }: ProjectTemplate): Row => {
  const { states } = projectTemplateWords[language]
  const project = book.projects.find(({ code }) => code === entry.project)
  const state =
    entry.reverses !== null ? 'reverses' : entry.reversedBy === null ? 'recorded' : 'reversed'
  return {
    values: {
      id: `E${entry.id}`,
      project: project ? choiceOf(project, language) : entry.project,
      kind: moneyKindWords[entry.kind][language],
      year: entry.year,
      on: dayValue(entry.on),
      amount: entry.amountWanyuan,
      documentNumber: entry.documentNumber,
      note: entry.note,
      excessReason: entry.excessReason,
      state: states[state],
    },
    open: [],
    isQuiet: true,
  }
}

const newRows = (count: number, open: readonly string[]): Row[] =>
  Array.from({ length: count }, (_, no) => ({
    values: { id: `N${no + 1}` },
    open,
    isQuiet: false,
  }))

const drawEntries = async (workbook: Workbook, template: ProjectTemplate): Promise<void> => {
  const columns = entrySheetColumns(template)
  const sheet = addSheet(workbook, template, { part: 'entries', columns, frozenColumns: 2 })
  drawRows(sheet, columns, [
    ...newRows(emptyRows.entry, entryFields),
    ...template.book.entries.map((entry) => entryRow(entry, template)),
  ])
  await protectSheet(sheet)
}

const milestoneSheetColumns = (template: ProjectTemplate): Column[] => {
  const { language } = template
  const day = { width: 13, validation: dayValidation(language) }
  const shapes: Record<(typeof milestoneColumns)[number], Partial<Column> & { width: number }> = {
    id: { width: 8, isHidden: true },
    seen: { width: 8, isHidden: true },
    project: { width: 32, isWrapped: true, validation: projectList(template) },
    name: { width: 28, isWrapped: true },
    plannedOn: day,
    projectedOn: day,
    actualOn: day,
    statement: { width: 40, isWrapped: true },
    state: { width: 12 },
  }
  return milestoneColumns.map((key) => ({
    key,
    head: milestoneHeadWords[key][language],
    ...shapes[key],
  }))
}

const milestoneRow = (milestone: ListedMilestone, { book, language }: ProjectTemplate): Row => {
  const { id, name, plannedOn, standings } = milestone
  const project = book.projects.find(({ code }) => code === milestone.project)
  const dates = datesOf({ dueOn: plannedOn, standings })
  return {
    values: {
      id: `M${id}`,
      seen: standings.at(-1)?.id ?? null,
      project: project ? choiceOf(project, language) : milestone.project,
      name,
      plannedOn: dayValue(plannedOn),
      projectedOn: dayValue(dates.projectedOn),
      actualOn: dayValue(dates.actualOn),
      state: milestoneStateWords[milestoneState(dates, book.today)][language],
    },
    open: ['projectedOn', 'actualOn', 'statement'],
    isQuiet: false,
  }
}

const drawMilestones = async (workbook: Workbook, template: ProjectTemplate): Promise<void> => {
  const columns = milestoneSheetColumns(template)
  const sheet = addSheet(workbook, template, { part: 'milestones', columns, frozenColumns: 4 })
  drawRows(sheet, columns, [
    ...template.book.milestones.map((milestone) => milestoneRow(milestone, template)),
    ...newRows(emptyRows.milestone, milestoneFields),
  ])
  await protectSheet(sheet)
}

/** The workbook of a plan's projects: to read, and to bring entries and dates of milestones back in. */
export const makeProjectWorkbook = (template: ProjectTemplate): Promise<Buffer> => {
  const { madeAt, language, copy, book } = template
  return writeWorkbook({ madeAt }, async (workbook) => {
    await drawProjects(workbook, template)
    await drawEntries(workbook, template)
    await drawMilestones(workbook, template)
    const { guideTitle: title, guide: topics } = projectTemplateWords[language]
    drawGuide(workbook, { sheet: projectSheetWords.guide[language], title, topics })
    const { name, version } = projectWorkbook
    drawOrigin(workbook, { template: name, version, plan: book.plan.id, copy })
  })
}

export const projectWorkbookName = (template: ProjectTemplate): string =>
  projectTemplateWords[template.language].fileName(planName(template))
