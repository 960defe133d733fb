import type { comments as zh } from '../zh/comments.ts'

export const comments = {
  title: (count: number) => (count === 0 ? 'Comments' : `Comments (${count})`),
  none: 'No comments yet.',
  by: (role: string, time: string) => `${role}, ${time}`,
  toUnit: (unit: string) => `Write to ${unit}`,
  toCenter: (center: string) => `Write to the ${center}`,
  send: 'Send',
  sent: 'Sent; the other side is told.',
} satisfies typeof zh
