import { useMemo } from 'react'
import { en } from './en.ts'
import { type Language, useLanguage } from './language.tsx'
import { type Text, zh } from './zh.ts'

const texts: Record<Language, Text> = { zh, en }

/** The words of the page, the language they are in, and `pick` for bilingual plan content. */
export const useText = () => {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      text: texts[language],
      language,
      pick: (chinese: string, english: string): string => (language === 'zh' ? chinese : english),
    }),
    [language],
  )
}
