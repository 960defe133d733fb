import type { Workbook } from '@cj-tech-master/excelts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { yearsOf } from '@yardstick/shared/projects/budget.ts'
import { projectWorkbook } from '@yardstick/shared/projects/workbook.ts'
import { projectSheetWords } from '@yardstick/shared/projects/workbook-words.ts'
import { drawGuide } from '../http/workbook-guide.ts'
import { drawOrigin, protectSheet } from '../http/workbook-sheet.ts'
import { writeWorkbook } from '../http/workbook-writer.ts'
import { drawEntries } from './workbook-entries.ts'
import { drawMilestones } from './workbook-milestones.ts'
import {
  addSheet,
  type Column,
  choiceOf,
  drawRows,
  type ProjectTemplate,
  pick,
  planName,
  type Row,
} from './workbook-sheet.ts'
import { projectTemplateWords } from './workbook-words.ts'

const projectColumns = ({ book, language }: ProjectTemplate): Column[] => {
  const { heads } = projectTemplateWords[language]
  const figure = (key: string, head: string) => ({ key, head, width: 11, isFigure: true })
  return [
    { key: 'choice', head: heads.choice, width: 8, isHidden: true },
    { key: 'code', head: heads.code, width: 8 },
    { key: 'name', head: heads.name, width: 30, isWrapped: true },
    { key: 'leads', head: heads.leads, width: 30, isWrapped: true },
    { key: 'stage', head: heads.stage, width: 12 },
    ...yearsOf(book.plan).map((year) => figure(String(year), heads.planned(year))),
    figure('planned', heads.total),
    figure('revised', heads.revised),
    figure('allocated', heads.allocated),
    figure('paid', heads.paid),
  ]
}

const drawProjects = async (workbook: Workbook, template: ProjectTemplate): Promise<void> => {
  const { book, language } = template
  const columns = projectColumns(template)
  const sheet = addSheet(workbook, template, { part: 'projects', columns, frozenColumns: 3 })
  const sums = new Map(book.matrix.byProject.map((row) => [row.project, row]))
  const rows = book.projects.map((project): Row => {
    const own = sums.get(project.code)
    const leads = project.leadUnits.map((unit) => pick(language, unit))
    return {
      values: {
        choice: choiceOf(project, language),
        code: project.code,
        name: pick(language, project),
        leads: leads.join(language === 'zh' ? '、' : ', '),
        stage: nameOf(project.stage, language),
        ...Object.fromEntries(project.budget.map((line) => [line.year, line.plannedWanyuan])),
        planned: project.totalWanyuan,
        revised: own?.revisedWanyuan ?? null,
        allocated: own?.allocatedWanyuan ?? null,
        paid: own?.paidWanyuan ?? null,
      },
      open: [],
      isQuiet: false,
    }
  })
  drawRows(sheet, columns, rows)
  await protectSheet(sheet)
}

/** The workbook of a plan's projects: to read, and to bring entries and dates of milestones back in. */
export const makeProjectWorkbook = (template: ProjectTemplate): Promise<Buffer> => {
  const { madeAt, language, copy, book } = template
  return writeWorkbook({ madeAt }, async (workbook) => {
    await drawProjects(workbook, template)
    await drawEntries(workbook, template)
    await drawMilestones(workbook, template)
    const { guideTitle: title, guide: topics } = projectTemplateWords[language]
    drawGuide(workbook, { sheet: projectSheetWords.guide[language], title, topics })
    const { name, version } = projectWorkbook
    drawOrigin(workbook, { template: name, version, plan: book.plan.id, copy })
  })
}

export const projectWorkbookName = (template: ProjectTemplate): string =>
  projectTemplateWords[template.language].fileName(planName(template))
