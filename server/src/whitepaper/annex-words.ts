import type { EditionMark } from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { revisionName } from '@yardstick/shared/whitepaper/revision-name.ts'

/** The annex speaks Chinese, and English beside it where it explains itself. */
export const annexWords = {
  contents: '目录',
  guide: '怎样读',
  back: '← 目录',
  title: ({ plan, year }: EditionData): string =>
    `${plan.jurisdictionName}新型智慧城市建设白皮书（${year}年度）数据附件`,
  made: ({ asOf, through }: EditionData, { revision }: EditionMark): string =>
    `${revisionName(revision)}，数据截至${asOf}，记述至${through}`,
  corrects: (note: string): string => `本版更正：${note}`,
  demo: '演示数据，并非真实填报',
  contentsHeads: ['序号', '工作表', '英文名称', '一行是什么', '行数', '数据包中的文件'],
  page: '第&P页，共&N页',
  yes: '是',
  no: '否',
  guideTitle: '怎样读 · How to read',
  guideHeads: ['事项', '说明', 'In English'],
  guideLines: [
    [
      '工作表',
      '一张工作表是一个表，与数据包中同名的CSV逐格一致；“目录”列出全部工作表。',
      'A sheet is a table, the same cell by cell as the CSV file of the data package; 目录 lists all sheets.',
    ],
    [
      '表头',
      '灰色小字是数据包中的列名，其下为中文名称和单位；各列含义见数据包中的数据字典。',
      'The small grey line gives the names of the columns in the data package, the line below it the Chinese title and unit; the data dictionary in the package explains every column.',
    ],
    [
      '空格',
      '空格表示没有：规划没有写，或者没有填报。空格不是零。',
      'An empty cell means that there is nothing: the plan does not say, or nobody reported. It is never a zero.',
    ],
    ['金额', '单位为万元，精确到分。', 'Money is in units of CNY 10,000, exact to CNY 0.01.'],
    [
      '百分比',
      '显示为百分比的单元格，存的是比率，1即100%；显示的小数有舍入，单元格里是全数。',
      'A cell shown in per cent holds a ratio, 1 for 100%; what is shown is rounded, the cell holds the whole figure.',
    ],
    [
      '编码',
      '指标、项目、单位等以编码相连，编码在各年各版不变；状态、类别等在此写中文，数据包中为英文代码。',
      'Indicators, projects and units are joined by codes that stay the same in every year and revision; states and kinds are written in Chinese here and as English codes in the package.',
    ],
    [
      '文本',
      '全部文本都存为文本，没有公式，也没有宏。',
      'All text is kept as text; there are no formulas and no macros.',
    ],
    [
      '更正',
      '发布后不再改动；更正以新的一版发布，旧版保留。',
      'Nothing changes after publication; a correction is a new revision, and the old one is kept.',
    ],
  ],
} as const
