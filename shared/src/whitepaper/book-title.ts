import type { EditionData } from './edition-data.ts'

/** The title of the book without its year. */
export const bookTitle = ({ plan }: Pick<EditionData, 'plan'>): string =>
  `${plan.jurisdictionName}新型智慧城市建设白皮书`
