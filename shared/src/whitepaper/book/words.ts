const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A number from 1 to 99 as chapters and headings are counted: `十二`. */
export const chineseNumber = (number: number): string => {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${head}${ones === 0 ? '' : digits[ones]}`
}

/** A day in a sentence: `2023年12月31日`; `2021-06` is `2021年6月`. */
export const chineseDay = (date: string): string => {
  const [year, month, day] = date.split('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}
