import type { units as zh } from '../zh/units.ts'

export const units = {
  title: 'Units',
} satisfies typeof zh
