/** The talk between a unit and the center about a report. */
export const comments = {
  title: (count: number) => (count === 0 ? '留言' : `留言（${count}）`),
  none: '还没有留言。',
  by: (role: string, time: string) => `${role} ${time}`,
  toUnit: (unit: string) => `写给${unit}`,
  toCenter: (center: string) => `写给${center}`,
  send: '发送',
  sent: '已发送，对方会收到通知。',
}
