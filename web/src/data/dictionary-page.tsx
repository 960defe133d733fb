import { Link } from '@tanstack/react-router'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { formatCount } from '../text/format-value.ts'
import { PageHead } from '../ui/page-head.tsx'
import { DictionaryTable } from './dictionary-table.tsx'
import { OpenTables } from './open-tables.tsx'
import { PackageFiles } from './package-files.tsx'
import { useDictionaryText } from './use-dictionary-text.ts'
import './dictionary-page.css'

const columnCount = allTables.reduce((sum, { columns }) => sum + columns.length, 0)

/** What every table of the open data holds and what each of its columns means. */
export const DictionaryPage = () => {
  const { text, words } = useDictionaryText()
  return (
    <>
      <PageHead
        above={<Link to="/data">{text.data.title}</Link>}
        title={text.data.dictionaryTitle}
        lead={words.lead(formatCount(allTables.length), formatCount(columnCount))}
      />
      <div className="sections">
        <PackageFiles />
        <OpenTables />
        {allTables.map((table) => (
          <DictionaryTable key={table.name} table={table} />
        ))}
      </div>
    </>
  )
}
