import type { Language } from '@yardstick/shared/basics/problem-words.ts'
import type { MilestoneState } from '@yardstick/shared/plan/milestones.ts'
import { emptyRows } from '@yardstick/shared/projects/workbook.ts'

const zh = {
  titles: {
    projects: (plan: string) => `${plan} 项目`,
    entries: (plan: string) => `${plan} 下达与支付`,
    milestones: (plan: string) => `${plan} 里程碑`,
  },
  demo: '（演示数据，并非真实情况）',
  hints: {
    projects: '只供查阅，不读回。金额单位：万元。',
    entries: '只填蓝底的新行；下方灰底为已登记的，不能改，更正请在项目页面冲销。',
    milestones: '只填蓝底单元格：已有的填预计、实际日期和说明；新增的写在表底。',
  },
  page: '第 &P 页，共 &N 页',
  heads: {
    choice: '选项',
    code: '编码',
    name: '项目',
    leads: '牵头单位',
    stage: '阶段',
    place: '归属',
    planned: (year: number) => `${year}年计划`,
    total: '计划合计',
    revised: '调整后合计',
    allocated: '下达合计',
    paid: '支付合计',
  },
  states: { recorded: '已登记', reversed: '已冲销', reverses: '冲销记录' },
  dayError: '请填日期，如2023-09-30。',
  chooseError: '请从下拉框中选择。',
  amountError: '金额须大于0，单位万元。',
  fileName: (plan: string) => `${plan}_项目资金和里程碑.xlsx`,
  guideTitle: '填写说明',
  guide: [
    [
      '填什么',
      `“资金分录”的新行（${emptyRows.entry}行）和“里程碑”中的蓝底单元格。灰底和白底的已锁定，只供查阅。`,
    ],
    [
      '资金',
      '一行一笔下达或支付：项目、类别、预算年度、日期、金额（万元，可精确到分）、文号或凭证号。支付累计超过该年度调整后金额的，须填超出理由。',
    ],
    ['更正', '已登记的分录不能改、不能删。要更正，请在项目页面冲销，再登记正确的。'],
    [
      '里程碑',
      `已有的只改预计日期、实际日期；推迟、逾期完成或撤回完成的，在说明中写明原因。新增的写在表底${emptyRows.milestone}行：项目、名称、计划日期。`,
    ],
    ['不要做', '不要用公式，不要自行增行，不要改表头。空着的新行不读。'],
    [
      '导入',
      '在“资金”或“项目”页点“导入Excel”，先逐行核对：新增、改动、不变、有误各几行；全部无误才一次写入，一行有误则一行也不写。',
    ],
    ['再次导入', '同一个文件再导一次，不会重复登记。写入后请下载新表，不要在旧表上接着填。'],
  ],
} as const

const en = {
  titles: {
    projects: (plan: string) => `${plan}: projects`,
    entries: (plan: string) => `${plan}: allocations and payments`,
    milestones: (plan: string) => `${plan}: milestones`,
  },
  demo: ' (demonstration, invented data)',
  hints: {
    projects: 'For reference only. Amounts in CNY 10,000 (万元).',
    entries:
      'Fill in the blue new rows only; grey rows are recorded and locked: reverse them on the project’s page.',
    milestones:
      'Fill in blue cells only: projected and actual dates and the statement; new milestones at the bottom.',
  },
  page: 'Page &P of &N',
  heads: {
    choice: 'Choice',
    code: 'Code',
    name: 'Project',
    leads: 'Lead units',
    stage: 'Stage',
    place: 'List',
    planned: (year: number) => `Planned ${year}`,
    total: 'Planned in all',
    revised: 'Revised in all',
    allocated: 'Allocated in all',
    paid: 'Paid in all',
  },
  states: { recorded: 'recorded', reversed: 'reversed', reverses: 'reversal' },
  dayError: 'Enter a date such as 2023-09-30.',
  chooseError: 'Choose from the list.',
  amountError: 'The amount must be above 0, in CNY 10,000.',
  fileName: (plan: string) => `${plan}_project_money_and_milestones.xlsx`,
  guideTitle: 'How to fill in',
  guide: [
    [
      'What',
      `The ${emptyRows.entry} new rows of “Money entries” and the blue cells of “Milestones”. Everything else is locked.`,
    ],
    [
      'Money',
      'One allocation or payment a row: project, kind, budget year, date, amount in CNY 10,000 (万元, exact to the fen), document number. A payment beyond the revised amount of its year needs a reason.',
    ],
    [
      'Corrections',
      'Recorded entries are never changed. Reverse an entry on the project’s page, then enter the right one.',
    ],
    [
      'Milestones',
      `Change projected and actual dates only; say why in the statement where one is late or taken back. New ones go into the ${emptyRows.milestone} rows at the bottom: project, name, planned date.`,
    ],
    ['Do not', 'Use no formulas, add no rows, change no heads. Empty rows are not read.'],
    [
      'Import',
      'Choose “Import Excel” on the page “Budget” or “Projects”. Every row is checked first; only when none is wrong is everything written at once.',
    ],
    [
      'Again',
      'The same file sent twice enters nothing twice. Download a new one after writing; do not go on in the old one.',
    ],
  ],
} as const satisfies Record<keyof typeof zh, unknown>

export const projectTemplateWords = { zh, en } satisfies Record<Language, unknown>

export const milestoneStateWords: Record<MilestoneState, Record<Language, string>> = {
  kept: { zh: '按期完成', en: 'kept' },
  kept_late: { zh: '逾期完成', en: 'kept late' },
  ahead: { zh: '未到期', en: 'ahead' },
  near_due: { zh: '临近到期', en: 'near due' },
  projected_late: { zh: '预计推迟', en: 'expected late' },
  overdue: { zh: '逾期', en: 'overdue' },
  undated: { zh: '未写期限', en: 'no date' },
}
