import type { review as zh } from '../zh/review.ts'

export const review = {
  title: 'Review',
} satisfies typeof zh
