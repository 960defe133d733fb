import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceFileName, evidenceTypes, isEvidenceType, isPicture } from './evidence.ts'

const pdf = 'application/pdf'

describe('the name of an evidence file', () => {
  it.each([
    [
      'stays as it is when it is harmless',
      '2023年三季度 统计表（终稿）.pdf',
      '2023年三季度 统计表（终稿）.pdf',
    ],
    ['keeps the case of its extension', 'SCAN.PDF', 'SCAN.PDF'],
    ['loses the way to another folder', '../../etc/passwd.pdf', 'etcpasswd.pdf'],
    ['loses the folders of Windows', 'C:\\tmp\\x.pdf', 'Ctmpx.pdf'],
    ['loses a line break', 'a\r\nSet-Cookie: b.pdf', 'aSet-Cookie b.pdf'],
    ['loses a turn of the reading direction', 'invoice\u202Efdp.exe', 'invoicefdp.exe.pdf'],
    ['loses what is not seen', 'a\u200Bb\u0000.pdf', 'ab.pdf'],
    ['is given the extension of its content', 'report.hta', 'report.hta.pdf'],
    ['is given an extension when it has none', '统计表', '统计表.pdf'],
    ['is made up when nothing is left', '../..', 'evidence.pdf'],
    ['is made up when only the extension is left', '.pdf', 'pdf.pdf'],
    ['does not end in a dot or a space', 'a.pdf. ', 'a.pdf'],
  ])('%s', (_title, given, name) => {
    expect(evidenceFileName(given, pdf)).toBe(name)
  })

  it('is cut before its extension, and never inside a sign', () => {
    const name = evidenceFileName(`${'字'.repeat(60)}${'🀄'.repeat(100)}.pdf`, pdf)
    expect([...name]).toHaveLength(120)
    expect(name).toMatch(/🀄\.pdf$/u)
  })

  it('is short, harmless and fits the content, whatever is given', () => {
    const types = Object.keys(evidenceTypes).filter(isEvidenceType)
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 150 }),
        fc.constantFrom(...types),
        (given, type) => {
          const name = evidenceFileName(given, type)
          expect([...name].length).toBeLessThanOrEqual(120)
          expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\]|^\./u)
          expect(evidenceTypes[type]).toContain(name.split('.').at(-1)?.toLowerCase())
          expect(evidenceFileName(name, type)).toBe(name)
        },
      ),
    )
  })
})

describe('what is drawn on a page', () => {
  it.each([
    ['image/png', true],
    ['image/jpeg', true],
    ['image/webp', true],
    ['image/svg+xml', false],
    ['application/pdf', false],
    ['application/msword', false],
    ['text/html', false],
  ])('%s: %s', (mediaType, may) => {
    expect(isPicture(mediaType)).toBe(may)
  })
})
