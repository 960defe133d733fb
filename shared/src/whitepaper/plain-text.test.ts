import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestText, plainText } from './plain-text.ts'

describe('plain text', () => {
  test.each([
    ['keeps what prints', '5G基站 ≥6,000个（一）“甲”', '5G基站 ≥6,000个（一）“甲”'],
    [
      'leaves markup as the text that it is',
      '<script>alert(1)</script>',
      '<script>alert(1)</script>',
    ],
    ['leaves the start of a formula: what writes cells sees to it', '=1+1', '=1+1'],
    ['drops marks that turn the direction of reading', 'a\u202Egpj.exe\u2066b', 'agpj.exeb'],
    ['drops controls', 'a\u0000b\u0007c\u001bd\u0085e', 'abcde'],
    ['drops invisible joints and the byte order mark', '\uFEFFa\u200Bb\u00ADc', 'abc'],
    ['drops halves of characters', 'a\uD800b', 'ab'],
    ['keeps characters beyond the basic plane', '𠮷', '𠮷'],
    ['knows every way to end a line', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['makes a tab a space', 'a\tb', 'a b'],
  ])('%s', (_rule, text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  test('is cut where it has no end', () => {
    const plain = plainText('长'.repeat(1_000_000))
    expect(plain.length).toBeLessThan(longestText + 20)
    expect(plain.endsWith('…（以下从略）')).toBe(true)
  })

  test('stays as it is when it is made plain again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const plain = plainText(text)
        expect(plainText(plain)).toBe(plain)
      }),
    )
  })
})
