import { methodology as en } from '../text/en/methodology.ts'
import type { Language } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'
import { methodology as zh } from '../text/zh/methodology.ts'

type Words = typeof zh
const byLanguage: Record<Language, Words> = { zh, en }

/** The words of this page beside those of the site. They are long, and load with the page alone. */
export const useMethodologyText = () => {
  const site = useText()
  return { ...site, words: byLanguage[site.language] }
}
