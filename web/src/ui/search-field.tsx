import { type CompositionEvent, useEffect, useRef, useState } from 'react'
import { TextField } from './field.tsx'

const pauseMs = 200

type Props = {
  label: string
  hint?: string
  /** What is searched for now; empty for nothing. */
  value: string
  /** Called after a short pause, and never in the middle of an input method's composition. */
  onSearch: (words: string) => void
}

/** One line of text that searches while it is written. */
export const SearchField = ({ label, hint, value, onSearch }: Props) => {
  const [written, setWritten] = useState(value)
  const [isComposing, setIsComposing] = useState(false)
  const sent = useRef(value)
  const search = useRef(onSearch)
  search.current = onSearch
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setWritten(value)
  }, [value])
  useEffect(() => {
    const words = written.trim()
    if (isComposing || words === sent.current) return
    const timer = setTimeout(() => {
      sent.current = words
      search.current(words)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [written, isComposing])
  const endComposition = (event: CompositionEvent<HTMLInputElement>) => {
    setIsComposing(false)
    setWritten(event.currentTarget.value)
  }
  return (
    <TextField
      type="search"
      label={label}
      placeholder={hint}
      value={written}
      onChange={(event) => setWritten(event.target.value)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={endComposition}
    />
  )
}
