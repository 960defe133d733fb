import { describe, expect, test } from 'vitest'
import { lookUpFigures, referenceTo, resolveReferences, toNarrativeText } from './figure-lookup.ts'
import { sampleEdition } from './sample-edition.ts'
import { allTables } from './tables/all-tables.ts'

const find = lookUpFigures(sampleEdition)
const textOf = (text: string): string =>
  resolveReferences(text, find)
    .inlines.map((inline) => inline.text)
    .join('')

test('every cell of every table is found by its name', () => {
  for (const table of allTables) {
    for (const { key, cells } of table.rows(sampleEdition)) {
      table.columns.forEach(({ name }, place) => {
        expect(find({ table: table.name, row: key, column: name })?.cell).toBe(cells[place])
      })
    }
  }
})

describe('references in an editor’s text', () => {
  test.each([
    ['a figure stands as the book prints it', '{{observations:I02/2023-Q4:value}}个', '5,520个'],
    ['a code stands as its name', '{{verdicts:I02/2023:state}}', '未达标'],
    ['several in one sentence', '{{indicators:I01:no}}和{{indicators:I02:no}}', '1和2'],
    ['text without any stays', '无引用 {单括号}', '无引用 {单括号}'],
  ])('%s', (_rule, text, printed) => {
    expect(textOf(text)).toBe(printed)
    expect(resolveReferences(text, find).unknown).toEqual([])
  })

  test.each([
    ['an unknown table', '{{secrets:1:value}}'],
    ['an unknown row', '{{indicators:I99:no}}'],
    ['an unknown column', '{{indicators:I01:owner}}'],
    ['what is no reference', '{{alert(1)}}'],
    ['an inherited name', '{{indicators:I01:constructor}}'],
  ])('%s is reported and stays as typed', (_rule, text) => {
    const { unknown } = resolveReferences(`甲${text}乙`, find)
    expect(unknown).toEqual([text])
    expect(textOf(`甲${text}乙`)).toBe(`甲${text}乙`)
  })

  test('automatic text can be typed back and means the same', () => {
    const source = { table: 'key-figures', row: 'verdicts.2023.achieved', column: 'value' }
    const { inlines } = resolveReferences(`共${referenceTo(source)}项`, find)
    expect(inlines[1]).toEqual({ kind: 'figure', text: '1', source })
    expect(resolveReferences(toNarrativeText(inlines), find).inlines).toEqual(inlines)
  })

  test('what does not print is taken out of it', () => {
    expect(textOf('a\u202Eb\u0000c')).toBe('abc')
  })
})
