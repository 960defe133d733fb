import { useCurrentPlan } from '../api/current-plan.ts'
import { moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { planCsv, saveCsv } from '../ui/csv-file.ts'
import type { Matrix } from './matrix.ts'
import { matrixCsvRows } from './matrix-csv.ts'

/** Hands the matrix to the reader as a file, amounts in 万元; every row of a demo says that it is one. */
export const ExportMatrix = ({ matrix }: { matrix: Matrix }) => {
  const { text, pick } = useText()
  const words = text.budget
  const plan = useCurrentPlan()
  const save = () => {
    const rows = matrixCsvRows(
      matrix,
      { ...words.csv, total: words.csv.total(moneyUnit('zh')) },
      (project) => ({
        name: pick(project.name, project.nameEn),
        leads: project.leadUnits
          .map((unit) => pick(unit.name, unit.nameEn))
          .join(words.csv.leadJoiner),
        source: pick(project.fundingSource, project.fundingSourceEn),
      }),
    )
    const fileName = words.csv.fileName(pick(plan.shortName, plan.shortNameEn))
    saveCsv(planCsv(plan, { fileName, rows }, text.ui.demoMark))
  }
  return (
    <button type="button" className="button" onClick={save}>
      {words.exportCsv}
    </button>
  )
}
