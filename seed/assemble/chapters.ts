import type { Sheets } from '../form/sheets.ts'
import { citationsOf } from './citations.ts'
import type { UnitOf } from './indicators.ts'

const assemblePhases = (sheets: Sheets) =>
  sheets.phases.entries.map(({ value }) => ({
    code: value.code,
    name: value.name,
    nameEn: value.nameEn,
    startsOn: value.startsOn,
    endsOn: value.endsOn,
    goal: { zh: value.goal, en: value.goalEn },
    tasks: sheets.phaseTasks.entries
      .filter((task) => task.value.phase === value.code)
      .map((task) => ({
        action: task.value.action,
        text: { zh: task.value.text, en: task.value.textEn },
        citations: citationsOf(task.value),
      })),
    citations: citationsOf(value),
  }))

const assembleProgrammes = (sheets: Sheets) =>
  sheets.programmes.entries.map(({ value }) => ({
    code: value.code,
    actionCode: value.action,
    no: value.no,
    name: value.name,
    nameEn: value.nameEn,
    goal: { zh: value.goal, en: value.goalEn },
    citations: citationsOf(value),
  }))

const assembleWorkItems = (sheets: Sheets, unitOf: UnitOf) =>
  sheets.workItems.entries.map(({ value }) => ({
    workItem: {
      code: value.code,
      programmeCode: value.programme,
      no: value.no,
      name: value.name,
      nameEn: value.nameEn,
      openEnded: value.openEnded,
      citations: citationsOf(value),
    },
    lead: value.leads.map((spelling) => unitOf(spelling).code),
    cooperating: value.cooperating.map((spelling) => unitOf(spelling).code),
  }))

const assembleMilestones = (sheets: Sheets) =>
  sheets.milestones.entries.map(({ value }) => ({
    code: value.code,
    programmeCode: value.programme,
    no: value.no,
    text: value.text,
    textEn: value.textEn,
    dueOn: value.dueOn,
    recurring: value.recurring,
    measure: value.measure,
    comparator: value.comparator,
    quantity: value.quantity,
    unit: value.unit,
    indicatorCode: value.indicator,
    citations: citationsOf(value),
  }))

const assembleDiscrepancies = (sheets: Sheets) =>
  sheets.discrepancies.entries.map(({ value }) => ({
    code: value.code,
    kind: value.kind,
    title: { zh: value.title, en: value.titleEn },
    readings: sheets.readings.entries
      .filter((reading) => reading.value.discrepancy === value.code)
      .sort((a, b) => a.value.no - b.value.no)
      .map((reading) => ({
        text: { zh: reading.value.reading, en: reading.value.readingEn },
        citations: citationsOf(reading.value),
      })),
    used: { zh: value.used, en: value.usedEn },
    reason: { zh: value.reason, en: value.reasonEn },
    affects: value.affects,
  }))

/** Everything of the plan that is text and structure rather than indicator or project. */
export const assembleChapters = (sheets: Sheets, unitOf: UnitOf) => ({
  documents: sheets.documents.entries.map(({ value }) => value),
  phases: assemblePhases(sheets),
  groups: sheets.groups.entries.map(({ value }) => ({
    code: value.code,
    no: value.no,
    name: value.name,
    nameEn: value.nameEn,
  })),
  actions: sheets.actions.entries.map(({ value }) => ({
    code: value.code,
    no: value.no,
    name: value.name,
    nameEn: value.nameEn,
    citations: citationsOf(value),
  })),
  programmes: assembleProgrammes(sheets),
  workItems: assembleWorkItems(sheets, unitOf),
  milestones: assembleMilestones(sheets),
  discrepancies: assembleDiscrepancies(sheets),
})
