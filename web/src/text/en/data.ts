import type { data as zh } from '../zh/data.ts'

export const data = {
  title: 'Data',
  methodologyTitle: 'Methodology',
  discrepanciesTitle: 'Where the plan’s text disagrees with itself',
} satisfies typeof zh
