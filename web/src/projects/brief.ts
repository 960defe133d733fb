import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { Language } from '../text/language.tsx'

/** Where the opening of an item ends: at the first stop in Chinese, at a colon or the end in English. */
const stops: Record<Language, RegExp> = { zh: /[：，；。]/, en: /[:;]|\.$/ }
const joiners: Record<Language, string> = { zh: '；', en: '; ' }

/** For a line in a list: the openings of all items one after another; a single item as it is. */
export const contentsInBrief = (
  { contents }: Pick<Project, 'contents'>,
  language: Language,
): string => {
  const texts = contents.map(({ text, textEn }) => (language === 'zh' ? text : textEn))
  if (texts.length === 1) return texts[0] ?? ''
  return texts.map((text) => text.split(stops[language])[0] ?? '').join(joiners[language])
}
