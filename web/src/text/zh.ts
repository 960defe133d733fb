import { accounts } from './zh/accounts.ts'
import { actions } from './zh/actions.ts'
import { answer } from './zh/answer.ts'
import { app } from './zh/app.ts'
import { board } from './zh/board.ts'
import { budget } from './zh/budget.ts'
import { changes } from './zh/changes.ts'
import { comments } from './zh/comments.ts'
import { data } from './zh/data.ts'
import { desk } from './zh/desk.ts'
import { directives } from './zh/directives.ts'
import { evidence } from './zh/evidence.ts'
import { indicators } from './zh/indicators.ts'
import { life } from './zh/life.ts'
import { links } from './zh/links.ts'
import { money } from './zh/money.ts'
import { notices } from './zh/notices.ts'
import { overview } from './zh/overview.ts'
import { ownReports } from './zh/own-reports.ts'
import { periods } from './zh/periods.ts'
import { progress } from './zh/progress.ts'
import { projectBook } from './zh/project-book.ts'
import { projects } from './zh/projects.ts'
import { report } from './zh/report.ts'
import { reporting } from './zh/reporting.ts'
import { review } from './zh/review.ts'
import { targets } from './zh/targets.ts'
import { tokens } from './zh/tokens.ts'
import { ui } from './zh/ui.ts'
import { unitLife } from './zh/unit-life.ts'
import { units } from './zh/units.ts'
import { webhooks } from './zh/webhooks.ts'
import { workbook } from './zh/workbook.ts'

/** Every word of the site, by feature; plan content is data and lives in the database. */
export const zh = {
  app,
  ui,
  overview,
  periods,
  indicators,
  directives,
  progress,
  projects,
  life,
  actions,
  budget,
  units,
  data,
  accounts,
  report,
  answer,
  ownReports,
  reporting,
  review,
  workbook,
  targets,
  evidence,
  desk,
  comments,
  money,
  notices,
  board,
  tokens,
  webhooks,
  links,
  changes,
  unitLife,
  projectBook,
}

export type Text = typeof zh
