import type { Project } from '@yardstick/shared/projects/schema.ts'

const bureau = { code: 'education', name: '县教育局', nameEn: 'County Education Bureau' }
const centre = { code: 'big-data-center', name: '县大数据中心', nameEn: 'County Big Data Centre' }

const base: Project = {
  code: 'F01',
  no: 1,
  name: '智慧教育',
  nameEn: 'Smart education',
  shortName: '智慧教育',
  category: 'funded',
  place: { standing: 'funded', decision: null },
  stage: 'construction',
  stageSince: '2023-03-01',
  list: null,
  listEn: null,
  leads: [bureau.name],
  leadUnits: [bureau],
  fundingSource: '县财政资金',
  fundingSourceEn: 'County budget',
  budget: [
    { year: 2022, plannedWanyuan: 500 },
    { year: 2023, plannedWanyuan: 1000 },
  ],
  totalWanyuan: 1500,
  contents: [
    {
      no: 1,
      text: '建智慧校园：升级校园网，落地应用。',
      textEn: 'Build smart campuses: upgrade networks.',
      amountWanyuan: null,
      leads: [],
      note: null,
      citations: [],
    },
  ],
  asPrinted: { cells: [], reconciliation: null },
  discrepancies: [],
  citations: [],
}

/** Three projects for tests: led alone, led by two, and a reserve project of the first one’s name. */
export const sampleProjects: readonly [Project, Project, Project] = [
  base,
  {
    ...base,
    code: 'F02',
    no: 2,
    name: '政务云',
    nameEn: 'Government cloud',
    leads: [centre.name, bureau.name],
    leadUnits: [centre, bureau],
    budget: [{ year: 2023, plannedWanyuan: 300 }],
    totalWanyuan: 300,
  },
  {
    ...base,
    code: 'R01',
    no: 1,
    category: 'reserve',
    place: { standing: 'reserve', decision: null },
    stage: 'reserve',
    stageSince: null,
    list: '县财政出资',
    listEn: 'Funded by the county budget',
    budget: [],
    totalWanyuan: 2000,
  },
]
