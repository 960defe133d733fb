import { expect, it } from 'vitest'
import { isPercentFormat, isTimeFormat } from './number-format.ts'

it.each<[string | undefined, number, 'percent' | 'time' | 'plain']>([
  [undefined, 0, 'plain'],
  [undefined, 9, 'percent'],
  [undefined, 10, 'percent'],
  [undefined, 14, 'time'],
  [undefined, 31, 'time'],
  ['General', 164, 'plain'],
  ['G/通用格式', 164, 'plain'],
  ['0.0%', 164, 'percent'],
  ['0.0"%"', 164, 'plain'],
  ['0.0\\%', 164, 'plain'],
  ['[Red]#,##0.00_ ;(#,##0.00)', 164, 'plain'],
  ['yyyy"年"m"月"', 164, 'time'],
  ['[$-804]m月d日', 164, 'time'],
  ['"days" 0', 164, 'plain'],
  ['0.00E+00', 164, 'plain'],
])('%s (%i) shows a number as %s', (code, id, kind) => {
  expect([isPercentFormat(id, code), isTimeFormat(id, code)]).toEqual([
    kind === 'percent',
    kind === 'time',
  ])
})
