import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangeLabels, type Box, crosses, placesAround } from './arrange-labels.ts'

const field = { x: 0, y: 0, width: 358, height: 320 }
const size = { width: 80, height: 16 }

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('labels of a drawing', () => {
  test('stand on the preferred side when nothing is in the way', () => {
    const places = placesAround({ x: 100, y: 100 }, size, { dx: -1, dy: 1 })
    const box = arrangeLabels([{ key: 'a', places }], { field, lines: [] }).get('a')
    expect(box).toMatchObject({ x: 12, y: 106 })
  })

  test('step aside from a line', () => {
    const places = placesAround({ x: 100, y: 100 }, size, { dx: 1, dy: 1 })
    const lines = [{ x1: 100, y1: 112, x2: 300, y2: 112 }]
    const box = arrangeLabels([{ key: 'a', places }], { field, lines }).get('a')
    expect(box && lines.some((line) => crosses(line, box))).toBe(false)
  })

  test('never leave the field while a place inside is free', () => {
    const places = placesAround({ x: 350, y: 5 }, size, { dx: 1, dy: -1 })
    const box = arrangeLabels([{ key: 'a', places }], { field, lines: [] }).get('a')
    expect(box?.x).toBeLessThanOrEqual(field.width - size.width)
    expect(box?.y).toBeGreaterThanOrEqual(0)
  })

  test('an optional label goes before it covers another; no two ever touch', () => {
    const points = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 358 }),
        y: fc.integer({ min: 0, max: 320 }),
      }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(points, (at) => {
        const labels = at.map((point, index) => ({
          key: String(index),
          places: placesAround(point, size, { dx: 1, dy: 1 }),
          optional: true,
        }))
        const boxes = [...arrangeLabels(labels, { field, lines: [] }).values()]
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
        }
      }),
    )
  })

  test('a stand-in is drawn only where the label it stands in for is not', () => {
    const small = { x: 0, y: 0, width: 100, height: 40 }
    const at = { x: 10, y: 10 }
    const side = { dx: 1, dy: 1 } as const
    const arrange = (width: number) =>
      arrangeLabels(
        [
          { key: 'full', places: placesAround(at, { width, height: 16 }, side), optional: true },
          {
            key: 'short',
            places: placesAround(at, { width: 40, height: 16 }, side),
            standsInFor: 'full',
          },
        ],
        { field: small, lines: [] },
      )
    expect([...arrange(60).keys()]).toEqual(['full'])
    expect([...arrange(200).keys()]).toEqual(['short'])
  })

  test('a line through a box crosses it, one beside it does not', () => {
    const box = { x: 10, y: 10, width: 20, height: 20 }
    expect(crosses({ x1: 0, y1: 20, x2: 40, y2: 20 }, box)).toBe(true)
    expect(crosses({ x1: 0, y1: 0, x2: 40, y2: 40 }, box)).toBe(true)
    expect(crosses({ x1: 0, y1: 40, x2: 40, y2: 41 }, box)).toBe(false)
    expect(crosses({ x1: 15, y1: 0, x2: 15, y2: 5 }, box)).toBe(false)
  })
})
