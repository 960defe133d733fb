import type { Language } from './language.tsx'
import type { Text } from './zh.ts'

const loaded = new Map<Language, Text>()

/** Fetches the words of a language, once; until then `textOf` has none. */
export const loadText = async (language: Language): Promise<void> => {
  if (loaded.has(language)) return
  const text = language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
  loaded.set(language, text)
}

/** @throws Error before the words of the language are there */
export const textOf = (language: Language): Text => {
  const text = loaded.get(language)
  if (!text) throw new Error(`The words of ${language} are not loaded`)
  return text
}
