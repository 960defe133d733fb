import { useLocation } from '@tanstack/react-router'
import type { Action } from '@yardstick/shared/plan/schema.ts'
import { useEffect, useState } from 'react'

/** `A05-P2-W1` lies in the programme `A05-P2`. */
const holdsTarget = (programme: string, hash: string): boolean =>
  hash === programme || hash.startsWith(`${programme}-`)

/**
 * Which programmes are open: what a narrowed tree leaves, what the address points to after its `#`,
 * and what the reader opens.
 */
export const useOpenProgrammes = (actions: readonly Action[], isNarrowed: boolean) => {
  const codes = actions.flatMap(({ programmes }) => programmes.map(({ code }) => code))
  const shown = codes.join(' ')
  const { hash } = useLocation()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    setOpen(new Set(isNarrowed ? shown.split(' ') : []))
  }, [isNarrowed, shown])

  useEffect(() => {
    const programme = shown.split(' ').find((code) => holdsTarget(code, hash))
    if (programme) setOpen((before) => new Set([...before, programme]))
    const frame = requestAnimationFrame(() => {
      if (hash) document.getElementById(hash)?.scrollIntoView()
    })
    return () => cancelAnimationFrame(frame)
  }, [hash, shown])

  const toggle = (code: string, isOpen: boolean) =>
    setOpen((before) => {
      if (before.has(code) === isOpen) return before
      const after = new Set(before)
      if (isOpen) after.add(code)
      else after.delete(code)
      return after
    })

  return {
    open,
    toggle,
    expandAll: () => setOpen(new Set(codes)),
    collapseAll: () => setOpen(new Set()),
  }
}
