import { useEffect, useRef, useState } from 'react'

const storageKey = 'review keys'

const storedChoice = (): boolean => {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys act; whoever speaks to the machine or hits keys by accident turns them off. */
export const useShortcutChoice = () => {
  const [isOn, setIsOn] = useState(storedChoice)
  const choose = (wanted: boolean) => {
    setIsOn(wanted)
    try {
      localStorage.setItem(storageKey, wanted ? 'on' : 'off')
    } catch {
      // The choice then lasts until the page is closed.
    }
  }
  return { isOn, choose }
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), select, textarea, dialog, [contenteditable]') !== null

/** Single keys that act anywhere on the page, but never in a field, a dialog or with a modifier. */
export const useShortcuts = (isOn: boolean, keys: Record<string, () => void>): void => {
  const newest = useRef(keys)
  newest.current = keys
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event)) return
      const act = newest.current[event.key.toLowerCase()]
      if (!act || document.querySelector('dialog[open]')) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}
