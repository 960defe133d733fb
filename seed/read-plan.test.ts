import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { SeedError } from './seed-error.ts'
import { copyRiverside, editFile, riversideFolder } from './test-plans/copy-plan.ts'

const faultsOf = (folder: string): readonly string[] => {
  try {
    readPlan(folder)
  } catch (error) {
    if (error instanceof SeedError) return error.faults
    throw error
  }
  return []
}

describe('a plan of other years than the first', () => {
  const plan = readPlan(riversideFolder)

  test('targets are read as printed: ≥, a bare number, an increment, none', () => {
    expect(plan.indicators.map(({ indicator, targets }) => [indicator.code, targets])).toEqual([
      [
        'I01',
        [
          { year: 2028, comparator: 'gte', value: 60, asPrinted: '≥60' },
          { year: 2030, comparator: 'eq', value: 100, asPrinted: '100' },
        ],
      ],
      ['I02', [{ year: 2028, comparator: 'gte', value: 40, asPrinted: '≥ 40' }]],
      [
        'I03',
        [
          { year: 2028, comparator: 'increment', value: 2, asPrinted: '新增 2 个' },
          { year: 2030, comparator: 'increment', value: 3, asPrinted: '新增3个' },
        ],
      ],
      ['I04', [{ year: 2030, comparator: 'gte', value: 99.5, asPrinted: '≥99.5' }]],
    ])
  })

  test('only a usable baseline anchors; any other figure is merely mentioned', () => {
    const [first, , , last] = plan.indicators.map(({ indicator }) => indicator)
    expect(first?.baseline).toMatchObject({ value: 20, asPrinted: '20%', asOf: '2025-12-31' })
    expect(first?.mentionedFigures).toEqual([])
    expect(last?.baseline).toBeNull()
    expect(last?.mentionedFigures).toMatchObject([{ asPrinted: '几乎都亮' }])
  })

  test('units are known by name and by alias; parts of a project carry the proper name', () => {
    expect(plan.indicators.map(({ charge }) => charge?.unit)).toEqual([
      'data-bureau',
      'harbour-office',
      'harbour-office',
      undefined,
    ])
    expect(plan.workItems[0]).toMatchObject({
      lead: ['data-bureau'],
      cooperating: ['harbour-office', 'all-towns'],
    })
    expect(plan.projects[2]?.project.contents.map(({ leads }) => leads)).toEqual([
      ['灯塔学校'],
      ['河湾港务处'],
    ])
  })

  test('amounts become integer 分, years without money are left out, print is kept', () => {
    const [first, second, reserve] = plan.projects
    expect(first?.budget).toEqual([
      { year: 2026, plannedFen: 60_000_000 },
      { year: 2027, plannedFen: 60_000_000 },
      { year: 2028, plannedFen: 40_000_000 },
    ])
    expect(second?.project.printedCells).toEqual([
      { column: '2026年', text: '40' },
      { column: '2027年', text: '40' },
      { column: '2028年', text: '60' },
      { column: '2029年', text: '100' },
      { column: '2030年', text: '340' },
      { column: '小计', text: '' },
    ])
    expect(reserve?.project).toMatchObject({
      totalFen: 120_500_000,
      printedCells: [{ column: '小计', text: '100；20.5' }],
    })
  })

  test('an indicator cites its table and the annex that explains it', () => {
    expect(plan.indicators[0]?.indicator.citations).toEqual([
      { document: 'plan', chapter: '第二章', table: '表一', row: '1' },
      { document: 'plan', chapter: '附录一', table: null, row: '2' },
    ])
  })
})

describe('bad input is refused with file, row, column and reason', () => {
  let copy: ReturnType<typeof copyRiverside>
  beforeEach(() => {
    copy = copyRiverside()
  })
  afterEach(() => copy.remove())

  const cases: [string, { file: string; from: string; to: string }, string[]][] = [
    [
      'an amount that is none',
      { file: 'projects.csv', from: '160,60,60,40', to: '160,60,6o,40' },
      ['projects.csv, row 2, planned2027 计划2027年: "6o" is not an amount in 万元'],
    ],
    [
      'years that do not add up to the total',
      { file: 'projects.csv', from: '160,60,60,40', to: '160,60,70,40' },
      [
        'projects.csv, row 2, total 小计: the years add up to 170, not 160',
        'projects.csv, row 2, reconciliation 核对说明: is empty, though the printed cells are not the planned ones',
        'plan.json, controlTotals.fundedByYearWanyuan.2027: expected 100, found 110 in projects.csv',
      ],
    ],
    [
      'parts that do not add up to the total',
      { file: 'project_contents.csv', from: ',20.5,', to: ',20,' },
      [
        'projects.csv, row 4, total 小计: its parts in project_contents.csv add up to 120, not 120.5',
      ],
    ],
    [
      'a project without content',
      { file: 'project_contents.csv', from: 'F02,1', to: 'F01,2' },
      ['projects.csv, row 3, code 编码: F02 has no row in project_contents.csv'],
    ],
    [
      'a reconciliation in one language only',
      { file: 'projects.csv', from: 'The two parts are added', to: '' },
      [
        'projects.csv, row 4, reconciliationEn 英文核对说明: must stand beside its Chinese text, or both be empty',
      ],
    ],
    [
      'a reserve list that the plan does not have',
      { file: 'projects.csv', from: 'reserve,县财政出资', to: 'reserve,镇财政出资' },
      [
        'projects.csv, row 4, list 储备清单: "镇财政出资" is not a reserve list in plan.json: 县财政出资',
        'plan.json, controlTotals.reserveTotalsWanyuan.县财政出资: expected 120.5, found 0 in projects.csv',
      ],
    ],
    [
      'a funded project in a reserve list',
      { file: 'projects.csv', from: 'funded,,码头', to: 'funded,某表,码头' },
      ['projects.csv, row 2, list 储备清单: must be empty for a funded project'],
    ],
    [
      'a target that is none',
      { file: 'indicators.csv', from: '≥60', to: '六成' },
      [
        'indicators.csv, row 2, target2028 2028年目标: "六成" is not a target such as ≥90, 100, 新增 2 个 or —',
      ],
    ],
    [
      'a target in another unit',
      { file: 'indicators.csv', from: '≥60', to: '≥60个' },
      ['indicators.csv, row 2, target2028 2028年目标: "≥60个" is not in the indicator’s unit, %'],
    ],
    [
      'an increment for an indicator that does not count increments',
      { file: 'indicators.csv', from: '≥ 40', to: '新增40' },
      [
        'indicators.csv, row 3, target2028 2028年目标: "新增40" does not fit the measure cumulative',
      ],
    ],
    [
      'an indicator without any target',
      { file: 'indicators.csv', from: '—,≥99.5', to: '—,—' },
      ['indicators.csv, row 5, code 编码: I04 has no target in any year'],
    ],
    [
      'a note in one language only',
      { file: 'indicators.csv', from: 'Fits the county', to: '' },
      [
        'indicators.csv, row 2, noteEn 英文目标依据: must stand beside its Chinese note, or both be empty',
      ],
    ],
    [
      'a word outside the list of words',
      { file: 'indicators.csv', from: 'binding,%', to: 'bound,%' },
      [
        'indicators.csv, row 2, kind 性质: "bound" is not one of binding, expected',
        'plan.json, controlTotals.bindingIndicators: expected 2, found 1 in indicators.csv',
      ],
    ],
    [
      'neither yes nor no',
      { file: 'work_items.csv', from: ',yes,', to: ',y,' },
      ['work_items.csv, row 2, openEnded 配合单位未列尽: "y" is neither yes nor no'],
    ],
    [
      'an empty cell that must be filled',
      { file: 'actions.csv', from: 'Living water', to: '' },
      ['actions.csv, row 2, nameEn 英文名称: is empty'],
    ],
    [
      'an empty place in a list',
      { file: 'projects.csv', from: '县数据局；河湾港务处', to: '县数据局；' },
      ['projects.csv, row 2, leads 牵头单位: "县数据局；" has an empty place between two ；'],
    ],
    [
      'a code that stands twice',
      { file: 'work_items.csv', from: 'A01-P1-W2', to: 'A01-P1-W1' },
      ['work_items.csv, row 3, code 编码: "A01-P1-W1" stands already in row 2'],
    ],
    [
      'a number that stands twice in its programme',
      { file: 'work_items.csv', from: 'A01-P1,2', to: 'A01-P1,1' },
      ['work_items.csv, row 3, no 序号: "1" stands already in row 2 with the same programme 专项'],
    ],
    [
      'a second charge for one indicator',
      { file: 'indicator_charges.csv', from: 'I03,', to: 'I02,' },
      ['indicator_charges.csv, row 4, indicator 指标: "I02" stands already in row 3'],
    ],
    [
      'a group that is not there',
      { file: 'indicators.csv', from: '1,G1', to: '1,G7' },
      ['indicators.csv, row 2, group 分组: "G7" is not a group in indicator_groups.csv'],
    ],
    [
      'an action that is not there',
      { file: 'programmes.csv', from: 'A01-P2,A01', to: 'A01-P2,A02' },
      ['programmes.csv, row 3, action 行动: "A02" is not an action in actions.csv'],
    ],
    [
      'a programme that is not there',
      { file: 'milestones.csv', from: 'A01-P2-M1,A01-P2', to: 'A01-P2-M1,A01-P9' },
      ['milestones.csv, row 3, programme 专项: "A01-P9" is not a programme in programmes.csv'],
    ],
    [
      'a phase that is not there',
      { file: 'phase_tasks.csv', from: 'P2,A01', to: 'P3,A01' },
      ['phase_tasks.csv, row 3, phase 阶段: "P3" is not a phase in phases.csv'],
    ],
    [
      'a project that is not there',
      { file: 'project_contents.csv', from: 'R01,2', to: 'R09,2' },
      [
        'project_contents.csv, row 5, project 项目: "R09" is not a project in projects.csv',
        'projects.csv, row 4, total 小计: its parts in project_contents.csv add up to 100, not 120.5',
      ],
    ],
    [
      'an indicator that is not there',
      { file: 'milestones.csv', from: '%,I01', to: '%,I99' },
      ['milestones.csv, row 2, indicator 指标: "I99" is not an indicator in indicators.csv'],
    ],
    [
      'a unit that is not there',
      { file: 'work_items.csv', from: '港务处（河湾）', to: '港务局' },
      ['work_items.csv, row 4, leads 牵头单位: "港务局" is no unit or alias in units.csv'],
    ],
    [
      'one unit under two names in one cell',
      { file: 'projects.csv', from: '县数据局；河湾港务处', to: '河湾港务处；港务处（河湾）' },
      ['projects.csv, row 2, leads 牵头单位: "港务处（河湾）" and "河湾港务处" are one unit'],
    ],
    [
      'an alias of two units',
      { file: 'units.csv', from: '港务处（河湾）', to: '县数据局；港务处（河湾）' },
      ['units.csv, row 3, aliases 别名: "县数据局" already names the unit "data-bureau" (row 2)'],
    ],
    [
      'a citation without document',
      { file: 'actions.csv', from: 'plan,第五章', to: ',第五章' },
      ['actions.csv, row 2, citeDocument 文件: is empty'],
    ],
    [
      'a citation of an unknown document',
      { file: 'actions.csv', from: 'plan,第五章', to: 'plans,第五章' },
      ['actions.csv, row 2, citeDocument 文件: "plans" is not a document in documents.csv'],
    ],
    [
      'a citation with neither chapter nor table',
      { file: 'actions.csv', from: 'plan,第五章', to: 'plan,' },
      ['actions.csv, row 2, citeChapter 章节: name the chapter or the table'],
    ],
    [
      'a cited charge without its citation',
      { file: 'indicator_charges.csv', from: 'plan,第五章,牵头表,1', to: ',,,' },
      [
        'indicator_charges.csv, row 2, citeDocument 文件: is empty',
        'indicator_charges.csv, row 2, citeChapter 章节: name the chapter or the table',
      ],
    ],
    [
      'a usable baseline without value',
      { file: 'baselines.csv', from: 'I01,20,', to: 'I01,,' },
      ['baselines.csv, row 2, value 数值: is empty in a usable baseline'],
    ],
    [
      'a usable baseline from inside the plan',
      { file: 'baselines.csv', from: '2025-12-31', to: '2026-01-01' },
      ['baselines.csv, row 2, asOf 截至日期: 2026-01-01 is not before the plan, 2026-01-01'],
    ],
    [
      'a date that does not exist',
      { file: 'milestones.csv', from: '2028-12-31', to: '2028-02-30' },
      ['milestones.csv, row 2, dueOn 到期日: "2028-02-30" is not a date such as 2023-12-31'],
    ],
    [
      'a milestone after the plan',
      { file: 'milestones.csv', from: '2028-12-31', to: '2031-12-31' },
      [
        'milestones.csv, row 2, dueOn 到期日: 2031-12-31 lies outside the plan, 2026-01-01 to 2030-12-31',
      ],
    ],
    [
      'a quantity that says not how it is compared',
      { file: 'milestones.csv', from: 'gte,60', to: ',60' },
      ['milestones.csv, row 2, comparator 比较: must stand beside a quantity, or both be empty'],
    ],
    [
      'a phase that ends after the plan',
      { file: 'phases.csv', from: '2030-12-31', to: '2031-12-31' },
      [
        'phases.csv, row 3, endsOn 结束日期: 2031-12-31 lies outside the plan, 2026-01-01 to 2030-12-31',
      ],
    ],
    [
      'a phase that ends before it begins',
      { file: 'phases.csv', from: '2026-01-01,2028-12-31', to: '2028-12-31,2026-01-01' },
      ['phases.csv, row 2, endsOn 结束日期: 2026-01-01 lies before 2028-12-31'],
    ],
    [
      'a discrepancy that affects what is not there',
      { file: 'discrepancies.csv', from: 'project:F02', to: 'project:F20' },
      ['discrepancies.csv, row 2, affects 涉及: "F20" is not a project in projects.csv'],
    ],
    [
      'a discrepancy that affects something of no known kind',
      { file: 'discrepancies.csv', from: 'project:F02', to: 'budget:2026' },
      [
        'discrepancies.csv, row 2, affects 涉及: "budget:2026" is neither plan nor one of project:…, indicator:…, unit:…, work-item:…, programme:…, milestone:…, action:…',
      ],
    ],
    [
      'a count other than the plan’s own',
      { file: 'plan.json', from: '"workItems": 3', to: '"workItems": 4' },
      ['plan.json, controlTotals.workItems: expected 4, found 3 in work_items.csv'],
    ],
    [
      'a total other than the plan’s own',
      { file: 'plan.json', from: '"fundedTotalWanyuan": 500', to: '"fundedTotalWanyuan": 501' },
      ['plan.json, controlTotals.fundedTotalWanyuan: expected 501, found 500 in projects.csv'],
    ],
    [
      'control totals for other years than the plan’s',
      { file: 'plan.json', from: '"2030": 100', to: '"2031": 100' },
      [
        'plan.json, controlTotals.fundedByYearWanyuan: must name the years 2026, 2027, 2028, 2029, 2030',
      ],
    ],
    [
      'a target year outside the plan',
      { file: 'plan.json', from: '[2028, 2030]', to: '[2028, 2032]' },
      ['plan.json, targetYears.1: 2032 lies outside the plan'],
    ],
    [
      'a field of plan.json that is missing',
      { file: 'plan.json', from: '"issuer"', to: '"publisher"' },
      [
        'plan.json, issuer: Invalid input: expected string, received undefined',
        'plan.json: Unrecognized key: "publisher"',
      ],
    ],
    [
      'a plan.json that is no JSON',
      { file: 'plan.json', from: '"phases": 2,', to: '"phases": 2' },
      [expect.stringMatching(/^plan\.json: is not valid JSON: /)],
    ],
    [
      'a target year that plan.json does not name',
      { file: 'indicators.csv', from: 'target2028 2028年目标', to: 'target2027 2027年目标' },
      [
        'indicators.csv, row 1, target2027 2027年目标: 2027 is not among the target years in plan.json: 2028, 2030',
        'indicators.csv, row 1, target2028: this column is missing; the target years in plan.json: 2028, 2030',
      ],
    ],
    [
      'a column that the file does not have',
      { file: 'actions.csv', from: 'nameEn 英文名称', to: 'nameEn 英文名称,colour 颜色' },
      ['actions.csv, row 1, colour 颜色: this file has no such column'],
    ],
    [
      'a column that is missing',
      { file: 'actions.csv', from: 'nameEn 英文名称,', to: '' },
      ['actions.csv, row 1, nameEn: this column is missing'],
    ],
    [
      'a column that stands twice',
      { file: 'actions.csv', from: 'nameEn 英文名称', to: 'nameEn 英文名称,name 名称' },
      ['actions.csv, row 1, name 名称: this column stands twice'],
    ],
    [
      'a row with a cell too many',
      { file: 'actions.csv', from: 'Living water', to: 'Living, water' },
      ['actions.csv, row 2: has 9 cells where the header has 8'],
    ],
    [
      'quotes that do not close',
      { file: 'actions.csv', from: 'Living water', to: '"Living water' },
      [expect.stringMatching(/^actions\.csv: is not a CSV file: /)],
    ],
  ]

  test.each(cases)('%s', (_, { file, from, to }, faults) => {
    editFile(copy.folder, file, from, to)
    expect(faultsOf(copy.folder)).toEqual(faults)
  })

  const nameList = (rows: readonly [string, string, string]) => {
    editFile(copy.folder, 'projects.csv', 'list 储备清单', 'list 储备清单,listEn 英文')
    editFile(copy.folder, 'projects.csv', 'F01,1,funded,,', `F01,1,funded,,${rows[0]},`)
    editFile(copy.folder, 'projects.csv', 'F02,2,funded,,', `F02,2,funded,,${rows[1]},`)
    editFile(copy.folder, 'projects.csv', '县财政出资,', `县财政出资,${rows[2]},`)
  }

  test('a reserve list may have a name in English; a file without the column has none', () => {
    expect(readPlan(copy.folder).projects[2]?.project).toMatchObject({ listEn: null })
    nameList(['', '', 'County budget'])
    expect(readPlan(copy.folder).projects.map(({ project }) => project.listEn)).toEqual([
      null,
      null,
      'County budget',
    ])
  })

  test('a name in English of no reserve list', () => {
    nameList(['', 'County budget', 'County budget'])
    expect(faultsOf(copy.folder)).toEqual([
      'projects.csv, row 3, listEn 英文: must be empty where there is no list',
    ])
  })

  test('two names in English of one reserve list', () => {
    const county = fileURLToPath(new URL('./plans/changsha-county-2021-2025', import.meta.url))
    cpSync(county, copy.folder, { recursive: true })
    editFile(
      copy.folder,
      'projects.csv',
      ',Not funded by the county budget,智慧小镇',
      ',Others,智慧小镇',
    )
    expect(faultsOf(copy.folder)).toEqual([
      'projects.csv, row 48, listEn 储备清单英文名称: is not "Not funded by the county budget", as in row 47',
    ])
  })

  test('a discrepancy without readings', () => {
    editFile(copy.folder, 'discrepancy_readings.csv', 'D01,1', 'D02,1')
    editFile(copy.folder, 'discrepancy_readings.csv', 'D01,2', 'D02,2')
    expect(faultsOf(copy.folder)).toEqual([
      'discrepancy_readings.csv, row 2, discrepancy 编码: "D02" is not a discrepancy in discrepancies.csv',
      'discrepancy_readings.csv, row 3, discrepancy 编码: "D02" is not a discrepancy in discrepancies.csv',
      'discrepancies.csv, row 2, code 编码: D01 has no row in discrepancy_readings.csv',
    ])
  })

  test('a second usable baseline for one indicator', () => {
    editFile(copy.folder, 'baselines.csv', 'I04,,几乎都亮,,no', 'I01,30,几乎都亮,2025-12-31,yes')
    expect(faultsOf(copy.folder)).toEqual([
      'baselines.csv, row 3, usable 可用作基期: I01 has a usable baseline already in row 2',
    ])
  })

  test('a file that is missing, one that is empty and one that is not UTF-8, all in one go', () => {
    rmSync(join(copy.folder, 'units.csv'))
    writeFileSync(join(copy.folder, 'actions.csv'), '')
    writeFileSync(join(copy.folder, 'phases.csv'), Buffer.from([0xb1, 0xe0, 0xc2, 0xeb]))
    expect(faultsOf(copy.folder)).toEqual([
      'units.csv: the file is missing',
      'phases.csv: is not UTF-8 text; save it as “CSV UTF-8”',
      'actions.csv: the file is empty',
    ])
  })

  test('faults of several files are reported together, blank rows are passed over', () => {
    editFile(copy.folder, 'actions.csv', '\nA01,1', '\n,,,,,,,\n\nA01,one')
    editFile(copy.folder, 'indicators.csv', '≥99.5', '大多')
    expect(faultsOf(copy.folder)).toEqual([
      'indicators.csv, row 5, target2030 2030年目标: "大多" is not a target such as ≥90, 100, 新增 2 个 or —',
      'actions.csv, row 4, no 序号: "one" is not a number from 1 up',
    ])
  })
})
