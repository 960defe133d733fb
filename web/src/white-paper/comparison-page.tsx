import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, notFound, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCurrentPlan } from '../api/current-plan.ts'
import { Empty } from '../ui/empty.tsx'
import { Select } from '../ui/field.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { type EditionName, findNamed, writeName } from './edition-name.ts'
import { comparisonQuery } from './queries.ts'
import { useComparable } from './use-comparable.ts'
import { useText } from './use-text.ts'
import './comparison.css'

/** What is other in one edition than in another: text, and data row by row. */
export const ComparisonPage = () => {
  const { text } = useText()
  const words = text.whitePaper
  const { edition: name } = useParams({ from: '/white-paper/$edition/changes' })
  const { since } = useSearch({ from: '/white-paper/$edition/changes' })
  const { editions, isDraft } = useComparable()
  const after = findNamed(editions, name)
  if (!after) throw notFound()
  const before = findNamed(editions, since ?? '') ?? editions[editions.indexOf(after) + 1]
  const nameOf = ({ year, revision }: EditionName) => words.edition(year, revision)
  return (
    <>
      <PageHead
        above={<Link to="/white-paper">{words.book.above}</Link>}
        title={words.comparison.title}
        documentTitle={
          before
            ? words.comparison.documentTitle(nameOf(after), nameOf(before))
            : words.comparison.title
        }
        {...(before && {
          lead: <Lead before={before} after={after} isDraft={isDraft} />,
        })}
      />
      {before ? (
        <>
          <ChosenTwo editions={editions} after={after} before={before} />
          <Compared before={before} after={after} isDraft={isDraft} />
        </>
      ) : (
        <Empty>{words.comparison.onlyOne}</Empty>
      )}
    </>
  )
}

type Two = { before: EditionName; after: EditionName }

const useComparison = ({ before, after, isDraft }: Two & { isDraft: boolean }) => {
  const { id } = useCurrentPlan()
  const { year, revision } = after
  return useQuery({
    ...comparisonQuery(id, { year, revision, isDraft }, writeName(before)),
    placeholderData: keepPreviousData,
  })
}

const Lead = (props: Two & { isDraft: boolean }) => {
  const words = useText().text.whitePaper.comparison
  const { data } = useComparison(props)
  if (!data) return null
  const { tables, sections } = data
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  if (rows + sections.length === 0) return words.nothing
  return <Sentence pieces={words.lead(String(rows), String(sections.length))} />
}

const Compared = (props: Two & { isDraft: boolean }) => {
  const comparison = useComparison(props)
  if (comparison.isError) return <ProblemNotice error={comparison.error} />
  if (!comparison.data) return <LoadingRows rows={12} />
  return <ComparisonView comparison={comparison.data} />
}

const ChosenTwo = ({ editions, after, before }: Two & { editions: readonly EditionName[] }) => {
  const { text } = useText()
  const words = text.whitePaper
  const navigate = useNavigate({ from: '/white-paper/$edition/changes' })
  const choices = editions.map((edition) => ({
    value: writeName(edition),
    label: words.edition(edition.year, edition.revision),
  }))
  const go = (edition: string, since: string) =>
    void navigate({
      to: '/white-paper/$edition/changes',
      params: { edition },
      search: (old) => ({ ...old, since }),
      replace: true,
      resetScroll: false,
    })
  const isOther = (one: EditionName) => (choice: { value: string }) =>
    choice.value !== writeName(one)
  return (
    <search className="comparison-form" aria-label={words.comparison.form}>
      <Select
        label={words.comparison.before}
        choices={choices.filter(isOther(after))}
        value={writeName(before)}
        onChange={({ target }) => go(writeName(after), target.value)}
      />
      <Select
        label={words.comparison.after}
        choices={choices.filter(isOther(before))}
        value={writeName(after)}
        onChange={({ target }) => go(target.value, writeName(before))}
      />
    </search>
  )
}
