import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { reasonOf } from './refusal.ts'
import { makeCompound, makePackage } from './sample-files.ts'
import { editWorkbook, sheetOf } from './sample-workbooks.ts'

/** What the file is, how it is made, and status, code and reason of its refusal. */
export type RefusedWorkbook = [
  what: string,
  make: () => Buffer | Promise<Buffer>,
  refusal: ReturnType<typeof reasonOf>,
]

/** The refusal of a workbook that is not the one that was downloaded. */
export const refusedAs = (reason: string): RefusedWorkbook[2] => [422, 'workbook-refused', reason]

/** A template of which the hidden sheet says something else. */
export const withOrigin = (template: Buffer, key: string, value: string): Promise<Buffer> =>
  editWorkbook(template, (book) => {
    const sheet = sheetOf(book, '_template')
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      if (sheet.getCell(`A${row}`).value === key) sheet.getCell(`B${row}`).value = value
    }
  })

const macros = { name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }
const bomb = { name: 'xl/media/a.bin', content: Buffer.alloc(17 * 1024 * 1024) }

/**
 * What every template refuses to be taken from.
 * @param head a cell with the head of a column
 */
export const refusedWorkbooks = (
  download: () => Promise<Buffer>,
  head: { sheet: string; cell: string },
): RefusedWorkbook[] => {
  const from = async (key: string, value: string) => withOrigin(await download(), key, value)
  return [
    ['another workbook', () => makePackage('xlsx'), refusedAs('not-xlsx')],
    [
      'a workbook of one’s own',
      async () => editWorkbook(await download(), (book) => void book.removeWorksheet('_template')),
      refusedAs('not-template'),
    ],
    ['another template', () => from('template', 'x'), refusedAs('not-template')],
    ['an older template', () => from('version', '0'), refusedAs('template-outdated')],
    ['the template of another plan', () => from('plan', 'x'), refusedAs('other-plan')],
    [
      'a template with other heads',
      async () =>
        editWorkbook(await download(), (book) => {
          sheetOf(book, head.sheet).getCell(head.cell).value = '别的'
        }),
      refusedAs('heads-changed'),
    ],
    ['a document', () => makePackage('docx'), refusedAs('not-xlsx')],
    ['an old workbook', () => makeCompound(['Workbook']), refusedAs('not-xlsx')],
    ['a text', () => Buffer.from('a,b\n1,2'), refusedAs('not-xlsx')],
    ['nothing', () => Buffer.alloc(0), refusedAs('not-xlsx')],
    ['a workbook with macros', () => makePackage('xlsx', [macros]), refusedAs('has-macros')],
    ['a bomb', () => makePackage('xlsx', [bomb]), [422, 'file-suspicious', 'unpacks-too-large']],
    [
      'half a file',
      async () => (await download()).subarray(0, 3000),
      [422, 'file-suspicious', 'file-malformed'],
    ],
    ['6 MB', () => Buffer.alloc(6 * 1024 * 1024), [413, 'file-too-large', null]],
  ]
}

/** Expects a file to be refused with a sentence, however it is sent, and to leave nothing behind. */
export const expectRefused = async (
  send: readonly (() => Promise<LightMyRequestResponse>)[],
  refusal: RefusedWorkbook[2],
  traces: () => Promise<unknown>,
): Promise<void> => {
  const before = await traces()
  for (const one of send) {
    const reply = await one()
    expect(reasonOf(reply)).toEqual(refusal)
    expect(problemSchema.parse(reply.json()).detail).toMatch(/。$/)
  }
  expect(await traces()).toEqual(before)
}
