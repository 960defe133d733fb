import type { evidence as zh } from '../zh/evidence.ts'

export const evidence = {
  download: 'Download',
  downloadOf: (name: string) => `Download ${name}`,
  lookAt: (name: string) => `Enlarge ${name}`,
  close: 'Close',
  addedBy: (name: string, time: string) => `added by ${name}, ${time}`,
  unreadable: 'The picture cannot be shown; download it to look at it.',
} satisfies typeof zh
