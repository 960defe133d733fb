import type { projects as zh } from '../zh/projects.ts'

export const projects = {
  title: 'Projects',
} satisfies typeof zh
