import type { Row, Workbook, Worksheet } from '@cj-tech-master/excelts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { periodName } from '@yardstick/shared/basics/period-words.ts'
import type { Language } from '@yardstick/shared/basics/problem-words.ts'
import { workbookHeadRow } from '@yardstick/shared/basics/workbook.ts'
import { type ReportOutcome, reportOutcomes } from '@yardstick/shared/indicators/entry.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import {
  entryColumns,
  hiddenColumns,
  type WorkbookColumn,
  type WorkbookOrigin,
  workbookColumns,
  workbookTemplate,
} from '@yardstick/shared/indicators/workbook.ts'
import {
  headWords,
  kindWords,
  measureWords,
  outcomeWords,
  sheetWords,
} from '@yardstick/shared/indicators/workbook-words.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'
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
import { templateWords } from './report-template-words.ts'

export type TemplateContent = {
  origin: WorkbookOrigin
  /** Short name of the plan, and the unit's name, in the language of the template. */
  names: { plan: string; unit: string }
  /** Of one unit in one period, in the plan's order. */
  reports: readonly Report[]
  language: Language
  /** Every figure is invented, and the workbook says so. */
  demo: boolean
}

/** In signs of the standard font. */
const widths: Record<WorkbookColumn, number> = {
  code: 8,
  version: 8,
  no: 6,
  name: 22,
  kind: 9,
  unit: 9,
  last: 10,
  lastPeriod: 14,
  target: 14,
  outcome: 13,
  value: 10,
  numerator: 10,
  denominator: 12,
  note: 26,
  definition: 28,
  state: 14,
}

const wrapped: readonly WorkbookColumn[] = ['name', 'target', 'note', 'definition', 'unit', 'state']
const figures: readonly WorkbookColumn[] = ['no', 'last', 'value', 'numerator', 'denominator']

const looksOf = (column: WorkbookColumn): Pick<SheetColumn, 'isFigure' | 'isWrapped'> => ({
  isFigure: figures.includes(column),
  isWrapped: wrapped.includes(column),
})

const numberFormat = (decimals: number): string =>
  decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'

type Target = Report['indicator']['targets'][number]

const aimOf = ({ comparator, value }: Target, language: Language): string => {
  if (comparator === 'gte') return `≥${value}`
  if (comparator === 'eq') return String(value)
  return language === 'zh' ? `新增${value}` : `${value} more`
}

const targetLines = ({ targets }: Report['indicator'], language: Language): string =>
  targets
    .map((target) =>
      language === 'zh'
        ? `${target.year}年 ${aimOf(target, language)}`
        : `${target.year}: ${aimOf(target, language)}`,
    )
    .join('\n')

const definitionOf = ({ measure, note, noteEn }: Report['indicator'], language: Language): string =>
  [measureWords[measure][language], language === 'zh' ? note : noteEn]
    .filter((part) => part !== null)
    .join(language === 'zh' ? '。' : '. ')

/** Where the report is, and why it came back if it did. */
const stateOf = ({ state, returnReason }: Report, language: Language): string =>
  [nameOf(state, language), returnReason]
    .filter((part) => part !== null)
    .join(language === 'zh' ? '：' : ': ')

/** What stands in a row: what is known, and what was filled in so far. */
const cellsOf = (
  report: Report,
  language: Language,
): Record<WorkbookColumn, string | number | null> => {
  const { indicator, history } = report
  const last = history.at(-1)
  return {
    code: indicator.code,
    version: report.version,
    no: indicator.no,
    name: language === 'zh' ? indicator.name : indicator.nameEn,
    kind: kindWords[indicator.kind][language],
    unit: language === 'zh' ? indicator.unit : indicator.unitEn,
    last: last?.value ?? null,
    lastPeriod: last ? periodName(last.period, language) : null,
    target: targetLines(indicator, language) || null,
    outcome: outcomeWords[report.outcome ?? 'value'][language],
    value: report.value,
    numerator: report.numerator,
    denominator: report.denominator,
    note: report.note,
    definition: definitionOf(indicator, language),
    state: stateOf(report, language),
  }
}

/** A fraction is asked for of ratios alone. */
const isOpen = (column: WorkbookColumn, report: Report, isEditable: boolean): boolean => {
  const isEntry = entryColumns.some((one) => one === column)
  const isFraction = column === 'numerator' || column === 'denominator'
  return isEditable && isEntry && (!isFraction || report.indicator.measure === 'ratio')
}

const listed = (outcomes: readonly ReportOutcome[], language: Language): string =>
  `"${outcomes.map((outcome) => outcomeWords[outcome][language]).join(',')}"`

/** What may be chosen or typed; what is read in the end is decided where the file comes back. */
const validate = (row: Row, report: Report, language: Language): void => {
  const words = templateWords[language]
  const { indicator, history } = report
  const isRatio = indicator.measure === 'ratio'
  const offered = reportOutcomes.filter((one) => one !== 'no_change' || history.length > 0)
  row.getCell('outcome').dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [listed(offered, language)],
    showErrorMessage: true,
    error: words.outcomeError,
  }
  const figure = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    error: words.figureError,
  }
  row.getCell('value').dataValidation = {
    ...figure,
    type: isRatio || indicator.decimals > 0 ? 'decimal' : 'whole',
    operator: 'between',
    formulae: [0, isRatio ? 100 : 1e12],
    ...(isRatio ? { showInputMessage: true, prompt: words.ratioPrompt } : {}),
  }
  if (!isRatio) return
  for (const part of ['numerator', 'denominator']) {
    row.getCell(part).dataValidation = {
      ...figure,
      type: 'decimal',
      operator: 'between',
      formulae: [0, 1e12],
    }
  }
}

const drawRow = (sheet: Worksheet, at: number, report: Report, language: Language): void => {
  const isEditable = mayTake('save', standingOfReport(report), 'reporter')
  const row = sheet.getRow(at)
  const cells = cellsOf(report, language)
  for (const column of workbookColumns) {
    const cell = row.getCell(column)
    if (cells[column] !== null) cell.value = cells[column]
    const isFilledIn = isOpen(column, report, isEditable)
    styleCell(cell, looksOf(column), { isOpen: isFilledIn, isQuiet: !isEditable })
  }
  row.getCell('last').numFmt = numberFormat(report.indicator.decimals)
  if (isEditable) validate(row, report, language)
  row.height = heightFor(wrapped.map((column) => [String(cells[column] ?? ''), widths[column]]))
}

const drawEntrySheet = async (workbook: Workbook, content: TemplateContent): Promise<void> => {
  const { origin, names, reports, language, demo } = content
  const words = templateWords[language]
  const title = words.title({ ...names, period: periodName(origin.period, language) })
  const sheet = addTableSheet(workbook, {
    name: sheetWords.entry[language],
    title: demo ? `${title}${words.demo}` : title,
    hint: words.hint(reports[0]?.dueOn ?? ''),
    page: words.page,
    frozenColumns: 4,
    columns: workbookColumns.map((key) => ({
      key,
      head: headWords[key][language],
      width: widths[key],
      isHidden: hiddenColumns.some((one) => one === key),
      ...looksOf(key),
    })),
  })
  for (const [no, report] of reports.entries()) {
    drawRow(sheet, workbookHeadRow + 1 + no, report, language)
  }
  await protectSheet(sheet)
}

/** The workbook that a unit fills in for a period. */
export const makeTemplate = (content: TemplateContent): Promise<Buffer> => {
  const { origin, reports, language } = content
  const newest = Math.max(...reports.map(({ updatedAt }) => Date.parse(updatedAt)))
  return writeWorkbook({ madeAt: new Date(newest) }, async (workbook) => {
    await drawEntrySheet(workbook, content)
    const { guideTitle: title, guide: topics } = templateWords[language]
    drawGuide(workbook, { sheet: sheetWords.guide[language], title, topics })
    const { name: template, version } = workbookTemplate
    drawOrigin(workbook, { template, version, ...origin })
  })
}

export const templateFileName = ({ names, origin, language }: TemplateContent): string =>
  templateWords[language].fileName({ ...names, period: periodName(origin.period, language) })
