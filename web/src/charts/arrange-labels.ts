export type Box = { x: number; y: number; width: number; height: number }
export type Segment = { x1: number; y1: number; x2: number; y2: number }

/** Where a label may stand, at which side of its box the text begins, and what the choice costs. */
export type Place = Box & { align: 'left' | 'center' | 'right'; cost: number }

export type Label = {
  key: string
  places: readonly Place[]
  /** Left out where it would cover another label. */
  optional?: boolean
}

/** What one crossed line costs beside the places’ own costs. */
const crossingCost = 6

/** Square pixels that two boxes share. */
const sharedArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

const isInside = (box: Box, field: Box): boolean =>
  box.x >= field.x &&
  box.y >= field.y &&
  box.x + box.width <= field.x + field.width &&
  box.y + box.height <= field.y + field.height

/** Whether a line runs through a box (Liang and Barsky). */
export const crosses = ({ x1, y1, x2, y2 }: Segment, box: Box): boolean => {
  let enters = 0
  let leaves = 1
  const edges = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ] as const
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false
    if (direction < 0) enters = Math.max(enters, distance / direction)
    if (direction > 0) leaves = Math.min(leaves, distance / direction)
  }
  return enters <= leaves
}

/**
 * Puts each label at its cheapest place inside the field that covers no label before it and crosses
 * few lines.
 * @param labels the most important first
 * @returns places by key; a label without any free place is missing when it is optional, and
 *   otherwise stands where it covers least
 */
export const arrangeLabels = (
  labels: readonly Label[],
  { field, lines }: { field: Box; lines: readonly Segment[] },
): Map<string, Place> => {
  const placed = new Map<string, Place>()
  for (const { key, places, optional = false } of labels) {
    const inside = places.filter((place) => isInside(place, field))
    const rated = (inside.length > 0 ? inside : places).map((place) => ({
      place,
      covered: [...placed.values()].reduce((sum, other) => sum + sharedArea(place, other), 0),
      cost: place.cost + crossingCost * lines.filter((line) => crosses(line, place)).length,
    }))
    const [best] = rated.sort((a, b) => a.covered - b.covered || a.cost - b.cost)
    if (best && (best.covered === 0 || !optional)) placed.set(key, best.place)
  }
  return placed
}

export type Side = { dx: -1 | 0 | 1; dy: -1 | 0 | 1 }

const sides: readonly Side[] = [
  { dx: 1, dy: 1 },
  { dx: -1, dy: 1 },
  { dx: 1, dy: -1 },
  { dx: -1, dy: -1 },
  { dx: 1, dy: 0 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: 0, dy: -1 },
]

const distances = [6, 18, 34, 56, 84, 112] as const

/** Places around a point, near ones first, the preferred side before the others. */
export const placesAround = (
  point: { x: number; y: number },
  size: { width: number; height: number },
  prefers: Side,
): Place[] =>
  distances.flatMap((distance, ring) =>
    sides.map(({ dx, dy }): Place => {
      const turned = Number(dx !== prefers.dx) + Number(dy !== prefers.dy)
      return {
        ...size,
        align: dx === 1 ? 'left' : dx === 0 ? 'center' : 'right',
        x: point.x + dx * 8 + ((dx - 1) / 2) * size.width,
        y: point.y + dy * distance + ((dy - 1) / 2) * size.height,
        cost: turned * 4 + ring * 1.5 + (dy === 0 && ring > 0 ? 100 : 0),
      }
    }),
  )
