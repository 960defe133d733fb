import type { actions as zh } from '../zh/actions.ts'

export const actions = {
  title: 'Actions',
} satisfies typeof zh
