/** A label that belongs to a mark at `x` px; `texts` from the fullest to the shortest. */
export type RulerMark = {
  x: number
  texts: readonly string[]
  prefers: 'left' | 'right'
}

export type PlacedLabel = { text: string; side: 'left' | 'right' } | null

const gap = 8
const distance = 12

const signWidth = (sign: string): number => {
  if (sign.charCodeAt(0) > 0x2e00) return 12.5
  return /\d/.test(sign) ? 7.4 : 6.5
}

/** Width of 12-px text in px, rather too much than too little. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, sign) => width + signWidth(sign), 0)

type Candidate = { label: PlacedLabel; from: number; to: number; cost: number }

const candidatesOf = (mark: RulerMark): Candidate[] => {
  const placed = mark.texts.flatMap((text, shortness) =>
    (['left', 'right'] as const).map((side) => {
      const width = textWidth(text) + gap
      const cost = shortness * 10 + (side === mark.prefers ? 0 : 1)
      const from = side === 'left' ? mark.x - width : mark.x
      return { label: { text, side }, from, to: from + width, cost }
    }),
  )
  const none = { label: null, from: mark.x, to: mark.x, cost: 100 }
  return [...placed, none]
}

type Plan = { labels: PlacedLabel[]; cost: number }

/** Cheapest placing of the marks from `index` on, right of `cursor`. */
const placeFrom = (
  marks: readonly RulerMark[],
  width: number,
  index: number,
  cursor: number,
): Plan => {
  const mark = marks[index]
  if (!mark) return { labels: [], cost: 0 }
  let best: Plan = { labels: [], cost: Number.POSITIVE_INFINITY }
  for (const candidate of candidatesOf(mark)) {
    if (candidate.label && (candidate.from < cursor || candidate.to > width)) continue
    const next = marks[index + 1]
    if (next && candidate.to > next.x) continue
    const cut = candidate.label?.side === 'right' ? candidate.to + distance : mark.x + 2
    const rest = placeFrom(marks, width, index + 1, cut)
    const cost = candidate.cost + rest.cost
    if (cost < best.cost) best = { labels: [candidate.label, ...rest.labels], cost }
  }
  return best
}

/**
 * Where each label of the ruler goes so that none touches another, a neighbour's mark or the edge.
 * @param marks by rising `x`
 * @param width of the ruler in px
 * @returns one place per mark; null where the label is left out
 */
export const placeLabels = (marks: readonly RulerMark[], width: number): PlacedLabel[] => {
  return placeFrom(marks, width, 0, 0).labels
}
