import type { report as zh } from '../zh/report.ts'

export const report = {
  title: 'Report',
} satisfies typeof zh
