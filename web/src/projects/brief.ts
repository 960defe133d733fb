import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { Language } from '../text/language.tsx'

/** Where the opening of an item ends: at the first stop in Chinese, at a colon or the end in English. */
const stops: Record<Language, RegExp> = { zh: /[：，；。]/, en: /[:;]|\.$/ }
const joiners: Record<Language, string> = { zh: '；', en: '; ' }

/** The openings of all items of a project, one after another, for a line in a list. */
export const contentsInBrief = (project: Pick<Project, 'contents'>, language: Language): string =>
  project.contents
    .map(({ text, textEn }) => (language === 'zh' ? text : textEn).split(stops[language])[0] ?? '')
    .join(joiners[language])
