import type { Workbook } from '@cj-tech-master/excelts'
import { datesOf, milestoneState } from '@yardstick/shared/plan/milestones.ts'
import {
  emptyRows,
  milestoneColumns,
  milestoneFields,
} from '@yardstick/shared/projects/workbook.ts'
import { milestoneHeadWords } from '@yardstick/shared/projects/workbook-words.ts'
import { protectSheet } from '../http/workbook-sheet.ts'
import type { ListedMilestone } from './workbook-load.ts'
import {
  addSheet,
  type Column,
  choiceOf,
  columnsOf,
  dayValidation,
  dayValue,
  drawRows,
  newRows,
  type ProjectTemplate,
  projectList,
  type Row,
  type Shapes,
} from './workbook-sheet.ts'
import { milestoneStateWords } from './workbook-words.ts'

const milestoneSheetColumns = (template: ProjectTemplate): Column[] => {
  const { language } = template
  const day = { width: 13, validation: dayValidation(language) }
  const shapes: Shapes<(typeof milestoneColumns)[number]> = {
    id: { width: 8, isHidden: true },
    seen: { width: 8, isHidden: true },
    project: { width: 32, isWrapped: true, validation: projectList(template) },
    name: { width: 28, isWrapped: true },
    plannedOn: day,
    projectedOn: day,
    actualOn: day,
    statement: { width: 40, isWrapped: true },
    state: { width: 12 },
  }
  return columnsOf(milestoneColumns, { heads: milestoneHeadWords, shapes, language })
}

const milestoneRow = (milestone: ListedMilestone, { book, language }: ProjectTemplate): Row => {
  const { id, name, plannedOn, standings } = milestone
  const project = book.projects.find(({ code }) => code === milestone.project)
  const dates = datesOf({ dueOn: plannedOn, standings })
  return {
    values: {
      id: `M${id}`,
      seen: standings.at(-1)?.id ?? null,
      project: project ? choiceOf(project, language) : milestone.project,
      name,
      plannedOn: dayValue(plannedOn),
      projectedOn: dayValue(dates.projectedOn),
      actualOn: dayValue(dates.actualOn),
      state: milestoneStateWords[milestoneState(dates, book.today)][language],
    },
    open: ['projectedOn', 'actualOn', 'statement'],
    isQuiet: false,
  }
}

/** Milestones, whose dates can be changed, above empty rows for new ones. */
export const drawMilestones = async (
  workbook: Workbook,
  template: ProjectTemplate,
): Promise<void> => {
  const columns = milestoneSheetColumns(template)
  const sheet = addSheet(workbook, template, { part: 'milestones', columns, frozenColumns: 4 })
  drawRows(sheet, columns, [
    ...template.book.milestones.map((milestone) => milestoneRow(milestone, template)),
    ...newRows(emptyRows.milestone, milestoneFields),
  ])
  await protectSheet(sheet)
}
