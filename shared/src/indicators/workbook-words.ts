import { nameOf } from '../basics/names.ts'
import type { Language } from '../basics/problem-words.ts'
import type { ReportOutcome } from './entry.ts'
import type { IndicatorKind, Measure } from './schema.ts'
import type { WorkbookColumn, WorkbookFault, WorkbookHint } from './workbook.ts'

type Words = Record<Language, string>

/** The kinds of answer as the drop-down offers them. */
export const outcomeWords: Record<ReportOutcome, Words> = {
  value: { zh: '填报数值', en: 'A value' },
  no_change: { zh: '与上期相同', en: 'Same as last time' },
  no_data: { zh: '暂无数据', en: 'No data' },
  not_applicable: { zh: '不适用', en: 'Not applicable' },
}

/** What people write instead where they do not choose. */
export const outcomeSynonyms: Record<ReportOutcome, readonly string[]> = {
  value: ['填报值', '有数值', 'value'],
  no_change: ['无变化', '不变', 'no change', 'unchanged'],
  no_data: ['无数据', '没有数据'],
  not_applicable: ['n/a'],
}

export const headWords: Record<WorkbookColumn, Words> = {
  code: { zh: '编码', en: 'Code' },
  version: { zh: '版本', en: 'Version' },
  no: { zh: '序号', en: 'No.' },
  name: { zh: '指标', en: 'Indicator' },
  kind: { zh: '性质', en: 'Kind' },
  unit: { zh: '单位', en: 'Unit' },
  last: { zh: '上期值', en: 'Last value' },
  lastPeriod: { zh: '上期', en: 'Last period' },
  target: { zh: '目标', en: 'Targets' },
  outcome: { zh: '填报方式', en: 'Answer' },
  value: { zh: '本期值', en: 'Value' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  note: { zh: '说明', en: 'Note' },
  definition: { zh: '口径', en: 'Definition' },
  state: { zh: '状态', en: 'State' },
}

export const kindWords: Record<IndicatorKind, Words> = {
  binding: { zh: '约束性', en: 'Binding' },
  expected: { zh: '预期性', en: 'Expected' },
}

export const measureWords: Record<Measure, Words> = {
  ratio: { zh: '期末比率，0至100', en: 'Ratio at the end of the period, 0 to 100' },
  level: { zh: '期末数', en: 'Figure at the end of the period' },
  cumulative: { zh: '期末累计数', en: 'Total at the end of the period' },
  increment: { zh: '本阶段新增累计数', en: 'Added since the phase began' },
}

export const sheetWords = {
  entry: { zh: '填报', en: 'Report' },
  guide: { zh: '填写说明', en: 'How to fill in' },
} satisfies Record<string, Words>

type Finding = Pick<WorkbookFault | WorkbookHint, 'code' | 'facts'>
type Sentence = (fact: (name: string) => string, language: Language) => string

const zh: Partial<Record<Finding['code'], Sentence>> = {
  formula: () => '是公式，请改填数值或文字',
  unreadable: () => '看不懂，只填数字或文字',
  'percent-unexpected': () => '带百分号，而这里不是百分数',
  'outcome-unknown': () => '填报方式须从下拉框中选择',
  'value-beside-outcome': (fact) => `选了“${fact('outcome')}”，不能再填数值`,
  'value-beside-no-change': (fact) =>
    fact('last') === ''
      ? '选了“与上期相同”，但没有上期值'
      : `选了“与上期相同”，数值却不是上期的${fact('last')}`,
  'fraction-mismatch': (fact) => `与分子÷分母算得的${fact('ratio')}不一致`,
  'text-too-long': (fact) => `过长，最多${fact('most')}字`,
  'row-unknown': () => '本期没有这一行，请勿自行增行',
  'row-of-other-unit': () => '是其他单位的指标',
  'row-twice': () => '同一指标出现不止一次',
  'report-locked': (fact) => `这项填报“${fact('state')}”，不能再改`,
  'period-locked': (fact) => `本期“${fact('state')}”，不能再改`,
  fall: () => '低于上期，而该指标只增不减；提交前须写说明',
  jump: () => '增减幅度与以往相差很大；提交前须写说明',
  unchanged: () => '连续四期数值相同；提交前须写说明',
  'evidence-missing': () => '约束性指标未附佐证材料；提交前须补充或写说明',
  missing: () => '数值尚未填写，提交前须填',
  'reason-missing': () => '提交前须在说明中写明原因',
  'maybe-fraction': (fact) => `将存为${fact('value')}%；如指${fact('meant')}%，请改正`,
  'changed-since-download': () => '下载模板后，系统中这一项有过改动',
}

const en: Partial<Record<Finding['code'], Sentence>> = {
  formula: () => 'is a formula; enter the figure or the text itself',
  unreadable: () => 'cannot be read; enter a plain figure or text',
  'percent-unexpected': () => 'has a percent sign, but no percentage is asked for here',
  'outcome-unknown': () => 'choose the answer from the list',
  'value-beside-outcome': (fact) => `takes no figure beside “${fact('outcome')}”`,
  'value-beside-no-change': (fact) =>
    fact('last') === ''
      ? '“Same as last time” needs an earlier value, and there is none'
      : `differs from the last value ${fact('last')}, though “Same as last time” is chosen`,
  'fraction-mismatch': (fact) => `differs from numerator ÷ denominator, ${fact('ratio')}`,
  'text-too-long': (fact) => `is too long; the limit is ${fact('most')} characters`,
  'row-unknown': () => 'the period has no such row; do not add rows',
  'row-of-other-unit': () => 'is an indicator of another unit',
  'row-twice': () => 'the indicator stands in more than one row',
  'report-locked': (fact) => `the report is “${fact('state')}” and cannot be changed`,
  'period-locked': (fact) => `the period is “${fact('state')}” and nothing can be changed`,
  fall: () => 'it fell, though the indicator only grows; explain it before you submit',
  jump: () => 'it changed far more than usual; explain it before you submit',
  unchanged: () => 'the same four times in a row; explain it before you submit',
  'evidence-missing': () =>
    'a binding indicator without evidence; add it or explain before you submit',
  missing: () => 'the value is missing; it is needed before you submit',
  'reason-missing': () => 'give the reason in the note before you submit',
  'maybe-fraction': (fact) =>
    `would be stored as ${fact('value')}%; correct it if you mean ${fact('meant')}%`,
  'changed-since-download': () => 'was changed in the system after the template was downloaded',
}

const isOutcome = (word: string): word is ReportOutcome => word in outcomeWords

/** What is wrong with a cell, or what to look at, without the cell's address. */
export const findingWords = ({ code, facts }: Finding, language: Language): string => {
  const sentence = (language === 'zh' ? zh : en)[code]
  const fact = (name: string): string => {
    const word = String(facts[name] ?? '')
    return isOutcome(word) ? outcomeWords[word][language] : nameOf(word, language)
  }
  return sentence ? sentence(fact, language) : nameOf(code, language)
}
