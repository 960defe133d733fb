import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, type RulerMark, textWidth } from './ruler-labels.ts'

const now = (x: number): RulerMark => ({
  x,
  texts: ['截至 2023-09-30'],
  prefers: 'left',
})
const target = (x: number): RulerMark => ({
  x,
  texts: ['2023目标日 还有92天', '2023目标日', '目标日'],
  prefers: 'right',
})

const extents = (marks: readonly RulerMark[], width: number) =>
  placeLabels(marks, width).flatMap((label, index) => {
    const x = marks[index]?.x ?? 0
    if (!label) return []
    const size = textWidth(label.text)
    return label.side === 'left' ? [{ from: x - size, to: x }] : [{ from: x, to: x + size }]
  })

describe('labels of the ruler', () => {
  it('everything is written out on a wide screen', () => {
    const labels = placeLabels([now(715), target(780), target(1302)], 1302)
    expect(labels.map((label) => label?.side)).toEqual(['left', 'right', 'left'])
    expect(labels[2]?.text).toBe('2023目标日 还有92天')
  })

  it('a mark just behind a target date takes the other side', () => {
    const labels = placeLabels([target(780), now(788), target(1302)], 1302)
    expect(labels.map((label) => label?.side)).toEqual(['left', 'right', 'left'])
  })

  it('the phone shortens targets but keeps the date of the figures', () => {
    const labels = placeLabels([now(196), target(215), target(358)], 358)
    expect(labels[0]?.text).toBe('截至 2023-09-30')
    expect(labels.every((label) => label !== null)).toBe(true)
  })

  it('no two labels touch and none leaves the ruler, wherever the marks are', () => {
    const places = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(places, fc.integer({ min: 300, max: 1900 }), (thousandths, width) => {
        const marks = thousandths
          .sort((a, b) => a - b)
          .map((place, index) => (index % 2 ? now : target)((place / 1000) * width))
        const boxes = extents(marks, width)
        for (const [index, box] of boxes.entries()) {
          expect(box.from).toBeGreaterThanOrEqual(0)
          expect(box.to).toBeLessThanOrEqual(width)
          const next = boxes[index + 1]
          if (next) expect(next.from).toBeGreaterThanOrEqual(box.to)
        }
      }),
      { numRuns: 200 },
    )
  })
})
