import { describe, expect, it } from 'vitest'
import { describeEditionFile, missingFiles, plainFileName } from './edition-files.ts'
import { sampleEdition } from './sample-edition.ts'
import { editionFileKinds } from './schema.ts'

const nameOf = (kind: 'docx' | 'package', revision: number, data = sampleEdition): string =>
  describeEditionFile(kind, { data, revision }).fileName

describe('the files of an edition', () => {
  it('are called by the book, its year and what they are', () => {
    const data = { ...sampleEdition, demo: false }
    expect(nameOf('docx', 1, data)).toBe('长沙县新型智慧城市建设白皮书（2023年度）.docx')
    expect(nameOf('package', 1, data)).toBe('长沙县新型智慧城市建设白皮书（2023年度）数据包.zip')
  })

  it('of a correction say which one they are', () => {
    expect(nameOf('docx', 2, { ...sampleEdition, demo: false })).toBe(
      '长沙县新型智慧城市建设白皮书（2023年度，第1次修订）.docx',
    )
  })

  it('of a demo say so', () => {
    expect(nameOf('docx', 1, { ...sampleEdition, demo: true })).toMatch(/^【演示数据】/)
  })

  it('never leave a folder, turn the direction of reading or grow without end', () => {
    const plan = { ...sampleEdition.plan, jurisdictionName: `../\u202Ea\\b:${'长'.repeat(200)}` }
    const name = nameOf('docx', 1, { ...sampleEdition, demo: false, plan })
    expect(name).toMatch(/^\.\.ab长+（2023年度）\.docx$/)
    expect(name.length).toBeLessThan(100)
  })

  it('have a name in ASCII too', () => {
    const name = { year: 2023, revision: 2 }
    expect(plainFileName('xlsx', { ...name, demo: false })).toBe('white-paper-2023-2-annex.xlsx')
    expect(plainFileName('docx', { ...name, demo: true })).toBe('demo-white-paper-2023-2.docx')
  })

  it('are missing by kind', () => {
    expect(missingFiles([{ kind: 'xlsx' }, { kind: 'docx' }])).toEqual(['pdf', 'package'])
    expect(missingFiles(editionFileKinds.map((kind) => ({ kind })))).toEqual([])
  })
})
