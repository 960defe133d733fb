import type { Language } from '@yardstick/shared/basics/problem-words.ts'

type Origin = { period: string; unit: string; plan: string }

const zh = {
  title: ({ period, unit }: Origin) => `${period}指标填报表 · ${unit}`,
  demo: '（演示数据，并非真实填报）',
  hint: (dueOn: string) => `只填蓝底单元格，其余已锁定；${dueOn}截止。填好后在“填报”页上传。`,
  fileName: ({ plan, unit, period }: Origin) => `${plan}_${unit}_${period}填报表.xlsx`,
  page: '第 &P 页，共 &N 页',
  outcomeError: '请从下拉框中选择。',
  figureError: '这个数不在允许的范围内，上传后不能保存。',
  ratioPrompt: '填百分数本身，如21.6；填了分子、分母的，可不填。',
  guideTitle: '填写说明',
  guide: [
    [
      '填什么',
      '只填蓝底单元格：填报方式、本期值、分子、分母、说明。灰底的行已提交或已核定，不能改。',
    ],
    [
      '填报方式',
      '“填报数值”：填写本期值。“与上期相同”：不必再填数值。“暂无数据”“不适用”：不填数值，在说明中写明原因。',
    ],
    ['百分数', '填百分数本身：百分之二十一点六填21.6。也可只填分子、分母，由系统计算。'],
    ['说明', '数据来源、异常变化的原因；核定后随数值公开，最多2000字。'],
    ['不要做', '不要用公式，不要增加行，不要改表头；这次不报的行保持原样即可。'],
    [
      '上传',
      '在“填报”页点“上传表格”，先逐行核对：新填、改动、不变、有误各几行；有误的改正后再传，全部无误才写入草稿。',
    ],
    ['提交', '上传只写草稿。核对无误后，在“填报”页逐项提交；佐证材料也在那里上传。'],
  ],
} as const

const en = {
  title: ({ period, unit }: Origin) => `Indicator report ${period} · ${unit}`,
  demo: ' (demonstration, invented figures)',
  hint: (dueOn: string) =>
    `Fill in the blue cells only; all others are locked. Due ${dueOn}. Upload it on the page “Report”.`,
  fileName: ({ plan, unit, period }: Origin) => `${plan}_${unit}_${period}_report.xlsx`,
  page: 'Page &P of &N',
  outcomeError: 'Choose from the list.',
  figureError: 'This figure is out of range and cannot be saved.',
  ratioPrompt:
    'Enter the percentage itself, such as 21.6. Not needed beside numerator and denominator.',
  guideTitle: 'How to fill in',
  guide: [
    [
      'What',
      'Only the blue cells: answer, value, numerator, denominator, note. Grey rows are submitted or verified and locked.',
    ],
    [
      'Answer',
      '“A value”: enter it. “Same as last time”: no figure needed. “No data”, “Not applicable”: no figure, give the reason in the note.',
    ],
    [
      'Percentages',
      'Enter the percentage itself: 21.6 for 21.6 per cent. Or enter numerator and denominator only; the system computes it.',
    ],
    [
      'Note',
      'Source, and why a figure changed unusually; published with the value once verified. At most 2000 characters.',
    ],
    [
      'Do not',
      'Use no formulas, add no rows, change no heads. Leave rows that you do not report now as they are.',
    ],
    [
      'Upload',
      'Choose “Upload workbook” on the page “Report”. Every row is checked first; only when none is wrong are the drafts written.',
    ],
    [
      'Submit',
      'Uploading only writes drafts. Submit them one by one on the page “Report”, where evidence is added too.',
    ],
  ],
} as const satisfies Record<keyof typeof zh, unknown>

export const templateWords = { zh, en } satisfies Record<Language, unknown>
