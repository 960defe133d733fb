import { datasets as en } from '../text/en/datasets.ts'
import type { Language } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'
import { datasets as zh } from '../text/zh/datasets.ts'

const byLanguage: Record<Language, typeof zh> = { zh, en }

/** The words of this page beside those of the site. They are long, and load with the page alone. */
export const useDatasetsText = () => {
  const site = useText()
  return { ...site, words: byLanguage[site.language] }
}
