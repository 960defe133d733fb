import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatCount } from '../text/format-value.ts'
import { planCsv, planFileName, saveCsv } from '../ui/csv-file.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import type { Dataset } from './dataset.ts'
import { useDatasetsText } from './use-datasets-text.ts'

type Props = { dataset: Dataset }

/** Name of the file without mark and extension. */
const useFileStem = ({ name, period }: Dataset): string => {
  const { words, pick } = useDatasetsText()
  const plan = useCurrentPlan()
  return words.downloads.fileName(pick(plan.shortName, plan.shortNameEn), name, period)
}

/** One set of data: what it is, how much, both forms of it, and its columns. */
export const DatasetEntry = ({ dataset, isUncounted }: Props & { isUncounted: boolean }) => {
  const { words } = useDatasetsText()
  const { name, what, rowCount } = dataset
  const { downloads } = words
  const waiting = isUncounted ? downloads.notCounted : downloads.counting
  return (
    <li className="dataset">
      <h3>{name}</h3>
      <p className="dataset-what">{what}</p>
      <p className="dataset-count">
        {rowCount === null ? (
          <span className="quiet">{waiting}</span>
        ) : (
          downloads.rows(formatCount(rowCount))
        )}
      </p>
      <Files dataset={dataset} />
      <Columns dataset={dataset} />
    </li>
  )
}

const Files = ({ dataset }: Props) => {
  const { text, words } = useDatasetsText()
  const { downloads } = words
  const client = useQueryClient()
  const plan = useCurrentPlan()
  const stem = useFileStem(dataset)
  const mark = text.ui.demoMark
  const jsonName = planFileName(plan, `${stem}.json`, mark)
  const csv = useMutation({
    mutationFn: () => dataset.loadCells(client),
    onSuccess: (rows) => saveCsv(planCsv(plan, { fileName: `${stem}.csv`, rows }, mark)),
  })
  const json = useMutation({
    mutationFn: () => dataset.loadJson(client),
    onSuccess: (content) =>
      saveFile(jsonName, JSON.stringify(content, null, 2), 'application/json'),
  })
  const error = csv.error ?? json.error
  return (
    <div className="dataset-files">
      <button
        type="button"
        className="link-button"
        aria-label={downloads.csvOf(dataset.name)}
        disabled={csv.isPending}
        onClick={() => csv.mutate()}
      >
        {downloads.csv}
      </button>
      {dataset.jsonAddress ? (
        <a
          href={dataset.jsonAddress}
          download={jsonName}
          aria-label={downloads.jsonOf(dataset.name)}
        >
          {downloads.json}
        </a>
      ) : (
        <button
          type="button"
          className="link-button"
          aria-label={downloads.jsonOf(dataset.name)}
          disabled={json.isPending}
          onClick={() => json.mutate()}
        >
          {downloads.json}
        </button>
      )}
      {error && <ProblemNotice error={error} />}
    </div>
  )
}

const Columns = ({ dataset: { columns } }: Props) => {
  const { words } = useDatasetsText()
  const { downloads } = words
  return (
    <details className="dataset-columns">
      <summary>{downloads.columns(columns.length)}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{downloads.columnHeads.key}</th>
            <th scope="col">{downloads.columnHeads.name}</th>
            <th scope="col">{downloads.columnHeads.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ key, name, meaning }) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>{name}</td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
