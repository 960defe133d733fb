import type { EditionData } from './edition-data.ts'

export const sampleIndicator = (
  code: string,
  changes: Partial<EditionData['indicators'][number]> = {},
): EditionData['indicators'][number] => ({
  code,
  no: Number(code.slice(1)),
  group: 'G1',
  name: `指标${code}`,
  nameEn: `Indicator ${code}`,
  shortName: `指标${code}`,
  shortNameEn: `Indicator ${code}`,
  kind: 'binding',
  unit: '%',
  unitEn: '%',
  decimals: 1,
  measure: 'ratio',
  baseline: null,
  baselineOn: null,
  responsibleUnit: 'big-data-center',
  basis: 'cited',
  source: 'plan, 第二章, 表 1, 1',
  ...changes,
})

export const sampleVerdict = (
  code: string,
  year: number,
  changes: Partial<EditionData['verdicts'][number]> = {},
): EditionData['verdicts'][number] => ({
  indicator: code,
  year,
  basis: 'verdict',
  state: 'achieved',
  target: 90,
  value: 92.6,
  scheduledValue: 90,
  attainmentRatio: 92.6 / 90,
  paceRatio: 1.02,
  forecastValue: null,
  method: 'scheduled-v1',
  frozenOn: '2024-01-25',
  ...changes,
})

export const sampleUnit = (
  code: string,
  name: string,
  changes: Partial<EditionData['units'][number]> = {},
): EditionData['units'][number] => ({
  code,
  name,
  nameEn: name,
  shortName: name,
  kind: 'county_department',
  aliases: [],
  indicators: 1,
  projects: 1,
  leadWorkItems: 1,
  cooperatingWorkItems: 0,
  expected: 4,
  onTime: 3,
  late: 1,
  missing: 0,
  ...changes,
})

export const sampleProject = (
  code: string,
  changes: Partial<EditionData['projects'][number]> = {},
): EditionData['projects'][number] => ({
  code,
  no: Number(code.slice(1)),
  category: 'funded',
  standing: 'funded',
  list: null,
  listEn: null,
  name: `项目${code}`,
  nameEn: `Project ${code}`,
  shortName: `项目${code}`,
  leads: ['big-data-center'],
  stage: 'construction',
  stageSince: '2023-05-04',
  fundingSource: '县财政资金',
  fundingSourceEn: 'County budget',
  totalFen: 1_500_000_000,
  discrepancies: [],
  source: 'plan, 第六章, 1',
  ...changes,
})

export const sampleObservation = (
  code: string,
  period: string,
  endsOn: string,
  value: number,
): EditionData['observations'][number] => ({
  indicator: code,
  period,
  endsOn,
  value,
  version: 1,
  note: null,
  reportedBy: 'big-data-center',
  verifiedOn: '2024-01-20',
  publishedOn: '2024-01-25',
})
