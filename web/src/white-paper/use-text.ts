import { useMemo } from 'react'
import { editionDesk as deskEn } from '../text/en/edition-desk.ts'
import { whitePaper as paperEn } from '../text/en/white-paper.ts'
import type { Language } from '../text/language.tsx'
import { useText as useSiteText } from '../text/use-text.ts'
import { editionDesk as deskZh } from '../text/zh/edition-desk.ts'
import { whitePaper as paperZh } from '../text/zh/white-paper.ts'

const byLanguage: Record<Language, { whitePaper: typeof paperZh; editionDesk: typeof deskZh }> = {
  zh: { whitePaper: paperZh, editionDesk: deskZh },
  en: { whitePaper: paperEn, editionDesk: deskEn },
}

/** The words of the site with those of the white paper. They are long, and load with its pages alone. */
export const useText = () => {
  const site = useSiteText()
  return useMemo(() => ({ ...site, text: { ...site.text, ...byLanguage[site.language] } }), [site])
}
