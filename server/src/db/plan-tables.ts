import type { Comparator, IndicatorKind, Measure } from '@yardstick/shared/indicators/schema.ts'
import type { Citation } from '@yardstick/shared/plan/schema.ts'
import type { Gate } from '@yardstick/shared/projects/gates.ts'
import type { ProjectCategory } from '@yardstick/shared/projects/schema.ts'
import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

type Bilingual = { zh: string; en: string }

const citations = () => text('citations', { mode: 'json' }).$type<Citation[]>().notNull()

const bilingual = (name: string) => text(name, { mode: 'json' }).$type<Bilingual>()

export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull()

// The plan: seeded from files, replaced by the next seed, never written by people.

export const plans = sqliteTable('plans', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  shortName: text('short_name').notNull(),
  shortNameEn: text('short_name_en').notNull(),
  jurisdictionCode: text('jurisdiction_code').notNull(),
  jurisdictionName: text('jurisdiction_name').notNull(),
  jurisdictionNameEn: text('jurisdiction_name_en').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  issuedOn: text('issued_on').notNull(),
  issuer: text('issuer').notNull(),
  targetYears: text('target_years', { mode: 'json' }).$type<number[]>().notNull(),
  yearlyBudgetFen: integer('yearly_budget_fen').notNull(),
  totalBudgetFen: integer('total_budget_fen').notNull(),
  /** Rules of the plan that keep a project from a stage. */
  gates: text('gates', { mode: 'json' }).$type<Gate[]>().notNull().default([]),
  /** SHA-256 of the seed files this row came from. */
  seedHash: text('seed_hash').notNull(),
})

export const planId = () =>
  text('plan_id')
    .notNull()
    .references(() => plans.id)

export const documents = sqliteTable(
  'documents',
  {
    planId: planId(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    number: text('number'),
    issuer: text('issuer'),
    issuedOn: text('issued_on'),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

/** Units belong to a jurisdiction, not to a plan: the next plan of the county meets the same ones. */
export const units = sqliteTable(
  'units',
  {
    id: integer('id').primaryKey(),
    jurisdictionCode: text('jurisdiction_code').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    kind: text('kind').notNull(),
    aliases: text('aliases', { mode: 'json' }).$type<string[]>().notNull(),
    citations: citations(),
  },
  (table) => [
    uniqueIndex('units_code').on(table.jurisdictionCode, table.code),
    uniqueIndex('units_name').on(table.jurisdictionCode, table.name),
  ],
)

export const phases = sqliteTable(
  'phases',
  {
    planId: planId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    goal: bilingual('goal').notNull(),
    tasks: text('tasks', { mode: 'json' })
      .$type<{ action: string; text: Bilingual; citations: Citation[] }[]>()
      .notNull(),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const indicatorGroups = sqliteTable(
  'indicator_groups',
  {
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const indicators = sqliteTable(
  'indicators',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    groupCode: text('group_code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    shortNameEn: text('short_name_en').notNull(),
    kind: text('kind').$type<IndicatorKind>().notNull(),
    unit: text('unit').notNull(),
    unitEn: text('unit_en').notNull(),
    decimals: integer('decimals').notNull(),
    measure: text('measure').$type<Measure>().notNull(),
    growsOnly: flag('grows_only'),
    annexName: text('annex_name'),
    note: text('note'),
    noteEn: text('note_en'),
    baseline: text('baseline', { mode: 'json' }).$type<{
      value: number
      asPrinted: string
      asOf: string
      citations: Citation[]
    }>(),
    mentionedFigures: text('mentioned_figures', { mode: 'json' })
      .$type<{ asPrinted: string; reason: Bilingual; citations: Citation[] }[]>()
      .notNull(),
    citations: citations(),
  },
  (table) => [uniqueIndex('indicators_code').on(table.planId, table.code)],
)

export const indicatorId = () =>
  integer('indicator_id')
    .notNull()
    .references(() => indicators.id)

export const unitId = () =>
  integer('unit_id')
    .notNull()
    .references(() => units.id)

export const targets = sqliteTable(
  'targets',
  {
    indicatorId: indicatorId(),
    year: integer('year').notNull(),
    comparator: text('comparator').$type<Comparator>().notNull(),
    value: real('value').notNull(),
    asPrinted: text('as_printed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.year] })],
)

export const projects = sqliteTable(
  'projects',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    category: text('category').$type<ProjectCategory>().notNull(),
    list: text('list'),
    /** Null where the plan's files give none. */
    listEn: text('list_en'),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    fundingSource: text('funding_source').notNull(),
    fundingSourceEn: text('funding_source_en').notNull(),
    totalFen: integer('total_fen').notNull(),
    contents: text('contents', { mode: 'json' })
      .$type<
        {
          no: number
          text: string
          textEn: string
          amountFen: number | null
          leads: string[]
          note: string | null
          citations: Citation[]
        }[]
      >()
      .notNull(),
    printedCells: text('printed_cells', { mode: 'json' })
      .$type<{ column: string; text: string }[]>()
      .notNull(),
    reconciliation: bilingual('reconciliation'),
    citations: citations(),
  },
  (table) => [uniqueIndex('projects_code').on(table.planId, table.code)],
)

export const projectId = () =>
  integer('project_id')
    .notNull()
    .references(() => projects.id)

export const projectBudgets = sqliteTable(
  'project_budgets',
  {
    projectId: projectId(),
    year: integer('year').notNull(),
    plannedFen: integer('planned_fen').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.year] }),
    check('project_budgets_positive', sql`${table.plannedFen} > 0`),
  ],
)

export const projectLeads = sqliteTable(
  'project_leads',
  { projectId: projectId(), no: integer('no').notNull(), unitId: unitId() },
  (table) => [primaryKey({ columns: [table.projectId, table.no] })],
)

export const actions = sqliteTable(
  'actions',
  {
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const programmes = sqliteTable(
  'programmes',
  {
    planId: planId(),
    code: text('code').notNull(),
    actionCode: text('action_code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    goal: bilingual('goal').notNull(),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const workItems = sqliteTable(
  'work_items',
  {
    planId: planId(),
    code: text('code').notNull(),
    programmeCode: text('programme_code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    openEnded: flag('open_ended'),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const workItemUnits = sqliteTable(
  'work_item_units',
  {
    planId: planId(),
    workItemCode: text('work_item_code').notNull(),
    role: text('role').$type<'lead' | 'cooperating'>().notNull(),
    no: integer('no').notNull(),
    unitId: unitId(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.workItemCode, table.role, table.no] })],
)

export const milestones = sqliteTable(
  'milestones',
  {
    planId: planId(),
    code: text('code').notNull(),
    programmeCode: text('programme_code').notNull(),
    no: integer('no').notNull(),
    text: text('text').notNull(),
    textEn: text('text_en').notNull(),
    dueOn: text('due_on'),
    recurring: flag('recurring'),
    measure: text('measure'),
    comparator: text('comparator').$type<'gte' | 'lte' | 'eq'>(),
    quantity: real('quantity'),
    unit: text('unit'),
    indicatorCode: text('indicator_code'),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const discrepancies = sqliteTable(
  'discrepancies',
  {
    planId: planId(),
    code: text('code').notNull(),
    kind: text('kind').notNull(),
    title: bilingual('title').notNull(),
    readings: text('readings', { mode: 'json' })
      .$type<{ text: Bilingual; citations: Citation[] }[]>()
      .notNull(),
    used: bilingual('used').notNull(),
    reason: bilingual('reason').notNull(),
    affects: text('affects', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

// Who answers for an indicator, from when on. The seed proposes, the center decides; old rows stay.

export const indicatorCharges = sqliteTable(
  'indicator_charges',
  {
    id: integer('id').primaryKey(),
    indicatorId: indicatorId(),
    unitId: unitId(),
    basis: text('basis').$type<'cited' | 'assumed' | 'set'>().notNull(),
    reason: bilingual('reason').notNull(),
    since: text('since').notNull(),
    citations: citations(),
  },
  (table) => [index('indicator_charges_indicator').on(table.indicatorId, table.since)],
)
