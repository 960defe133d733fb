import type { budget as zh } from '../zh/budget.ts'

export const budget = {
  title: 'Budget',
} satisfies typeof zh
