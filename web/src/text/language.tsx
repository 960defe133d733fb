import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { loadText } from './texts.ts'

export type Language = 'zh' | 'en'

const storageKey = 'language'
const htmlLanguages: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

/** Chinese unless the reader chose English before; storage may be forbidden by the browser. */
export const storedLanguage = (): Language => {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

const storeLanguage = (language: Language): void => {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // The choice then lasts until the page is closed.
  }
}

type LanguageChoice = { language: Language; setLanguage: (language: Language) => void }
const LanguageContext = createContext<LanguageChoice>({ language: 'zh', setLanguage: () => {} })

/** The words of the stored language have to be loaded before it is drawn. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, chooseLanguage] = useState(storedLanguage)
  const setLanguage = useCallback((chosen: Language) => {
    storeLanguage(chosen)
    void loadText(chosen).then(() => chooseLanguage(chosen))
  }, [])
  useLayoutEffect(() => {
    document.documentElement.lang = htmlLanguages[language]
  }, [language])
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export const useLanguage = (): LanguageChoice => use(LanguageContext)
