import type { KeyboardEvent } from 'react'

/** Where a key leads among so many buttons; null for keys that lead nowhere. */
const placeAfter = (key: string, place: number, count: number): number | null => {
  switch (key) {
    case 'ArrowRight':
      return (place + 1) % count
    case 'ArrowLeft':
      return (place + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The arrow keys go from button to button of a toolbar, past those that cannot be pressed. */
export const moveByKey = (event: KeyboardEvent<HTMLElement>): void => {
  const buttons = [
    ...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)'),
  ]
  const place = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1
  const next = place < 0 ? null : placeAfter(event.key, place, buttons.length)
  if (next === null) return
  event.preventDefault()
  buttons[next]?.focus()
}
