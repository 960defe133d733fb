import { accounts } from './en/accounts.ts'
import { actions } from './en/actions.ts'
import { answer } from './en/answer.ts'
import { app } from './en/app.ts'
import { board } from './en/board.ts'
import { budget } from './en/budget.ts'
import { changes } from './en/changes.ts'
import { comments } from './en/comments.ts'
import { data } from './en/data.ts'
import { desk } from './en/desk.ts'
import { directives } from './en/directives.ts'
import { evidence } from './en/evidence.ts'
import { indicators } from './en/indicators.ts'
import { life } from './en/life.ts'
import { links } from './en/links.ts'
import { money } from './en/money.ts'
import { notices } from './en/notices.ts'
import { overview } from './en/overview.ts'
import { ownReports } from './en/own-reports.ts'
import { periods } from './en/periods.ts'
import { progress } from './en/progress.ts'
import { projectBook } from './en/project-book.ts'
import { projects } from './en/projects.ts'
import { report } from './en/report.ts'
import { reporting } from './en/reporting.ts'
import { review } from './en/review.ts'
import { targets } from './en/targets.ts'
import { tokens } from './en/tokens.ts'
import { ui } from './en/ui.ts'
import { unitLife } from './en/unit-life.ts'
import { units } from './en/units.ts'
import { webhooks } from './en/webhooks.ts'
import { workbook } from './en/workbook.ts'
import type { Text } from './zh.ts'

export const en: Text = {
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
