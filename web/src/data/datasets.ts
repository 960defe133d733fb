import type { QueryClient } from '@tanstack/react-query'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Action, Plan } from '@yardstick/shared/plan/schema.ts'
import { planPath } from '../api/current-plan.ts'
import { indicatorsQuery, planRevisionsQuery } from '../api/indicator-queries.ts'
import { actionsQuery, discrepanciesQuery, periodSearch, unitsQuery } from '../api/plan-queries.ts'
import { projectsQuery } from '../api/project-queries.ts'
import type { Language } from '../text/language.tsx'
import type { datasets as words } from '../text/zh/datasets.ts'
import { type Column, cellsOf, type Dataset } from './dataset.ts'
import {
  indicatorColumns,
  observationColumns,
  observedRows,
  revisionColumns,
} from './indicator-columns.ts'
import { observationsQuery } from './observations.ts'
import {
  discrepancyColumns,
  placedItems,
  projectColumns,
  promiseColumns,
  unitColumns,
  workItemColumns,
} from './plan-columns.ts'

type Words = typeof words

/** What the offer depends on. */
export type Offer = {
  plan: Plan
  language: Language
  words: Words
  /** The published period that the address asks for; undefined is the latest. */
  asked: string | undefined
  /** Code of the shown period; null before the first publication. */
  shown: string | null
  shownName: string
  indicators: readonly Indicator[]
  /** Published values; null while they are being counted. */
  observed: number | null
  /** Revisions of targets; null while they are being counted. */
  revised: number | null
}

type Source<Row> = {
  id: keyof Words['sets']
  rowCount: number | null
  path: string | null
  period?: string
  columns: readonly Column<Row>[]
  load: (client: QueryClient) => Promise<readonly Row[]>
  loadJson?: (client: QueryClient) => Promise<unknown>
}

const datasetFrom = <Row>(offer: Offer, source: Source<Row>): Dataset => {
  const { name, what } = offer.words.sets[source.id]
  return {
    id: source.id,
    name,
    what: what(offer.shownName),
    columns: source.columns,
    rowCount: source.rowCount,
    jsonAddress: source.path && `/api/v1${planPath(offer.plan.id)}${source.path}`,
    period: source.period ?? '',
    loadCells: async (client) => cellsOf(source.columns, await source.load(client), offer.language),
    loadJson: source.loadJson ?? source.load,
  }
}

const planYears = ({ startsOn, endsOn }: Plan): number[] => {
  const first = Number(startsOn.slice(0, 4))
  return Array.from({ length: Number(endsOn.slice(0, 4)) - first + 1 }, (_, at) => first + at)
}

const reportedSets = (offer: Offer): Dataset[] => {
  const { plan, words, asked, shown, indicators } = offer
  const source = { planId: plan.id, codes: indicators.map(({ code }) => code) }
  const loadAll = (client: QueryClient) => client.ensureQueryData(observationsQuery(client, source))
  return [
    datasetFrom(offer, {
      id: 'indicators',
      rowCount: plan.counts.indicators,
      path: `/indicators${periodSearch(asked)}`,
      period: shown ?? '',
      columns: indicatorColumns(words, plan.targetYears),
      load: async (client) => (await client.ensureQueryData(indicatorsQuery(plan.id, asked))).items,
    }),
    datasetFrom(offer, {
      id: 'observations',
      rowCount: offer.observed,
      path: null,
      columns: observationColumns(words),
      load: async (client) => observedRows(await loadAll(client)),
      loadJson: async (client) => ({
        demo: plan.demo,
        items: (await loadAll(client)).map(
          ({ code, name, nameEn, unit, unitEn, observations }) => ({
            code,
            name,
            nameEn,
            unit,
            unitEn,
            observations,
          }),
        ),
      }),
    }),
    datasetFrom(offer, {
      id: 'revisions',
      rowCount: offer.revised,
      path: `/target-revisions${periodSearch(asked)}`,
      columns: revisionColumns(words),
      load: async (client) =>
        (await client.ensureQueryData(planRevisionsQuery(plan.id, asked))).items,
    }),
  ]
}

const statedSets = (offer: Offer): Dataset[] => {
  const { plan, words } = offer
  const { counts } = plan
  const loadActions = async (client: QueryClient): Promise<readonly Action[]> =>
    (await client.ensureQueryData(actionsQuery(plan.id))).items
  return [
    datasetFrom(offer, {
      id: 'projects',
      rowCount: counts.fundedProjects + counts.reserveProjects,
      path: '/projects',
      columns: projectColumns(words, planYears(plan)),
      load: async (client) => (await client.ensureQueryData(projectsQuery(plan.id))).items,
    }),
    datasetFrom(offer, {
      id: 'promises',
      rowCount: counts.milestones,
      path: '/actions',
      columns: promiseColumns(words),
      load: async (client) => placedItems(await loadActions(client), (one) => one.milestones),
    }),
    datasetFrom(offer, {
      id: 'workItems',
      rowCount: counts.workItems,
      path: '/actions',
      columns: workItemColumns(words),
      load: async (client) => placedItems(await loadActions(client), (one) => one.workItems),
    }),
    datasetFrom(offer, {
      id: 'units',
      rowCount: counts.units,
      path: '/units',
      columns: unitColumns(words),
      load: async (client) => (await client.ensureQueryData(unitsQuery(plan.id))).items,
    }),
    datasetFrom(offer, {
      id: 'discrepancies',
      rowCount: counts.discrepancies,
      path: '/discrepancies',
      columns: discrepancyColumns(words),
      load: async (client) => (await client.ensureQueryData(discrepanciesQuery(plan.id))).items,
    }),
  ]
}

/** Everything that can be downloaded whole, what changes with the period first. */
export const offerDatasets = (offer: Offer): Dataset[] => [
  ...reportedSets(offer),
  ...statedSets(offer),
]
