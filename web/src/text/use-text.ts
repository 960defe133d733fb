import { useMemo } from 'react'
import { useLanguage } from './language.tsx'
import { textOf } from './texts.ts'

/** The words of the page, the language they are in, and `pick` for bilingual plan content. */
export const useText = () => {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      text: textOf(language),
      language,
      pick: (chinese: string, english: string): string => (language === 'zh' ? chinese : english),
    }),
    [language],
  )
}
