import { useSearch } from '@tanstack/react-router'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { TextField } from '../ui/field.tsx'
import { useNarrowing } from './use-narrowing.ts'

/**
 * Searches while one types, but not while an input method is still composing Chinese. The field keeps
 * its own text, so that the address can follow behind without moving the cursor.
 */
export const SearchField = () => {
  const { text } = useText()
  const { q = '' } = useSearch({ from: '/indicators' })
  const { narrow } = useNarrowing()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const input = field.current
    if (input && input !== document.activeElement) input.value = q
  }, [q])
  const find = (event: SyntheticEvent<HTMLInputElement>) =>
    narrow({ q: event.currentTarget.value.trim() || undefined })
  return (
    <TextField
      ref={field}
      type="search"
      label={text.indicators.filter.search}
      placeholder={text.indicators.filter.searchHint}
      defaultValue={q}
      onChange={(event) => {
        const { nativeEvent } = event
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) find(event)
      }}
      onCompositionEnd={find}
    />
  )
}
