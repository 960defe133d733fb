import { dictionary as en } from '../text/en/dictionary.ts'
import type { Language } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'
import { dictionary as zh } from '../text/zh/dictionary.ts'

const byLanguage: Record<Language, typeof zh> = { zh, en }

/** The words of the dictionary beside those of the site; they load with the page alone. */
export const useDictionaryText = () => {
  const site = useText()
  return { ...site, words: byLanguage[site.language] }
}
