import { addDays, dateSchema } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { WorkbookCell } from '@yardstick/shared/basics/workbook-cell.ts'
import { isPercentFormat, isTimeFormat } from './number-format.ts'
import { contentTypesPart, hasMacros } from './office-package.ts'
import {
  ignore,
  localName,
  makeTextCollector,
  malformed,
  readTags,
  readXml,
  unescapeSigns,
} from './workbook-xml.ts'
import { type GuardedZip, guardZip } from './zip-guard.ts'

/** A filled-in template unpacks to a few hundred kilobytes. */
const limits = { bytes: 16 * 1024 * 1024, entries: 512 }
const mostCells = 20_000

const workbookPart = 'xl/workbook.xml'
const openXml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export type ReadCell = WorkbookCell & { column: string; row: number }

/** A workbook whose sheets are read one by one, as they are asked for. */
export type ReadWorkbook = {
  sheetNames: string[]
  /** The cells that hold something, in the order of the file. */
  readSheet: (name: string) => Promise<ReadCell[]>
}

/** Where each sheet lies in the package, by the name on its tab. */
const readSheetParts = async (zip: GuardedZip): Promise<Map<string, string>> => {
  const targets = new Map<string, string>()
  await readTags(zip, 'xl/_rels/workbook.xml.rels', ({ name, attributes: { Id, Target } }) => {
    if (name !== 'Relationship' || !Id || !Target) return
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  })
  const parts = new Map<string, string>()
  await readTags(zip, workbookPart, ({ name, attributes }) => {
    const id = Object.keys(attributes).find((attribute) => localName(attribute) === 'id') ?? ''
    const part = targets.get(attributes[id] ?? '')
    if (name === 'sheet' && attributes.name && part) parts.set(attributes.name, part)
  })
  return parts
}

const readSharedStrings = async (zip: GuardedZip): Promise<string[]> => {
  const strings: string[] = []
  const collector = makeTextCollector()
  await readXml(zip, 'xl/sharedStrings.xml', {
    open: ({ name }) => collector.open(name),
    text: collector.text,
    close: (name) => {
      collector.close(name)
      if (name === 'si') strings.push(collector.take())
    },
  })
  return strings
}

type NumberKind = 'plain' | 'percent' | 'time'

/** Old workbooks of the Mac count days from 1904, all others as if 1900 had been a leap year. */
const readDayZero = async (zip: GuardedZip): Promise<string> => {
  let dayZero = '1899-12-30'
  await readTags(zip, workbookPart, ({ name, attributes: { date1904 = '0' } }) => {
    if (name === 'workbookPr' && ['1', 'true'].includes(date1904)) dayZero = '1904-01-01'
  })
  return dayZero
}

/** What each style of cells shows a number as. */
const readNumberKinds = async (zip: GuardedZip): Promise<NumberKind[]> => {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let isInCells = false
  const kindOf = (id: number): NumberKind => {
    if (isPercentFormat(id, codes.get(id))) return 'percent'
    return isTimeFormat(id, codes.get(id)) ? 'time' : 'plain'
  }
  await readXml(zip, 'xl/styles.xml', {
    open: ({ name, attributes: { numFmtId = '0', formatCode = '' } }) => {
      if (name === 'cellXfs') isInCells = true
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'xf' && isInCells) kinds.push(kindOf(Number(numFmtId)))
    },
    text: ignore,
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return kinds
}

/** What the cells of every sheet refer to; `dayZero` is the day from which the workbook counts days. */
type Shared = { strings: string[]; numberKinds: NumberKind[]; dayZero: string }

/** One `c` element as it is being read. */
type OpenCell = {
  type: string
  style: number
  column: string
  row: number
  value: string
  isFormula: boolean
}

const contentOf = (cell: OpenCell, inline: string, shared: Shared): WorkbookCell => {
  if (cell.isFormula) return { kind: 'formula' }
  const { type, value } = cell
  if (type === 's') return textCell(shared.strings[Number(value)] ?? '')
  if (type === 'inlineStr') return textCell(inline)
  if (type === 'str') return textCell(unescapeSigns(value))
  if (value.trim() === '') return { kind: 'empty' }
  const kind = shared.numberKinds[cell.style] ?? 'plain'
  const number = Number(value)
  if (type === 'd') return dayCell(value.replace(/T00:00:00(\.0+)?Z?$/, ''))
  if (type !== 'n' || !Number.isFinite(number)) return { kind: 'other' }
  if (kind === 'time') return dayOfSerial(number, shared.dayZero)
  return { kind: 'number', number, isPercent: kind === 'percent' }
}

const mostDays = 100_000

const dayCell = (written: string): WorkbookCell =>
  dateSchema.safeParse(written).success ? { kind: 'date', on: written } : { kind: 'other' }

/** A whole number of days is a day; with a fraction it is a time. */
const dayOfSerial = (serial: number, dayZero: string): WorkbookCell =>
  Number.isInteger(serial) && serial > 60 && serial < mostDays
    ? dayCell(addDays(dayZero, serial))
    : { kind: 'other' }

const textCell = (text: string): WorkbookCell =>
  text === '' ? { kind: 'empty' } : { kind: 'text', text }

const openCell = ({ r = '', t = 'n', s = '0' }: Record<string, string>): OpenCell => {
  const [, column = '', row = '0'] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(r) ?? []
  if (column === '') return malformed()
  return { type: t, style: Number(s), column, row: Number(row), value: '', isFormula: false }
}

/** Reads cells one by one as they stand: no range is ever spread out, however large it claims to be. */
const readCells = async (zip: GuardedZip, part: string, shared: Shared): Promise<ReadCell[]> => {
  const cells: ReadCell[] = []
  const inline = makeTextCollector()
  let cell: OpenCell | null = null
  let isInValue = false
  const keep = (done: OpenCell): void => {
    const content = contentOf(done, inline.take(), shared)
    if (content.kind === 'empty') return
    if (cells.length >= mostCells) {
      throw new RuleError('file-suspicious', { reason: 'unpacks-too-large' }, 'body.file')
    }
    cells.push({ ...content, column: done.column, row: done.row })
  }
  await readXml(zip, part, {
    open: ({ name, attributes }) => {
      if (name === 'c') cell = openCell(attributes)
      if (name === 'f' && cell) cell.isFormula = true
      if (name === 'v') isInValue = true
      inline.open(name)
    },
    text: (text) => {
      if (isInValue && cell) cell.value += text
      inline.text(text)
    },
    close: (name) => {
      inline.close(name)
      if (name === 'v') isInValue = false
      if (name !== 'c' || !cell) return
      keep(cell)
      cell = null
    },
  })
  return cells
}

const refuse = (reason: 'not-xlsx' | 'has-macros'): never => {
  throw new RuleError('workbook-refused', { reason }, 'body.file')
}

const requirePlainWorkbook = (zip: GuardedZip): void => {
  const types = zip.read(contentTypesPart)?.toString() ?? ''
  if (hasMacros(zip.names, types)) refuse('has-macros')
  if (!types.includes(`${openXml}.sheet.main+xml"`) || !zip.names.includes(workbookPart)) {
    refuse('not-xlsx')
  }
}

/**
 * Opens a workbook from outside. The library's own reader spreads out every range that a file names,
 * so that one line can take all memory; here only cells are read, after the archive has been walked.
 * @throws RuleError `workbook-refused` when it is no workbook or has macros, `file-suspicious`
 */
export const readWorkbook = async (bytes: Buffer): Promise<ReadWorkbook> => {
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) refuse('not-xlsx')
  const zip = await guardZip(bytes, limits)
  requirePlainWorkbook(zip)
  const parts = await readSheetParts(zip)
  let shared: Promise<Shared> | undefined
  const readShared = async (): Promise<Shared> => ({
    strings: await readSharedStrings(zip),
    numberKinds: await readNumberKinds(zip),
    dayZero: await readDayZero(zip),
  })
  return {
    sheetNames: [...parts.keys()],
    readSheet: async (name) => {
      shared ??= readShared()
      return readCells(zip, parts.get(name) ?? '', await shared)
    },
  }
}
