import type { Citation as CitedPlace } from '@yardstick/shared/plan/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useText } from '../text/use-text.ts'

/** The plan's own document, as the data names it. */
const planDocument = 'plan'

/** Where a fact stands: “规划，第五章…，表…，第8行”. Chapters and tables are named as printed. */
export const Citation = ({ cite }: { cite: CitedPlace }) => {
  const { text, pick } = useText()
  const document = useCurrentPlan().documents.find(({ code }) => code === cite.document)
  const isPlan = cite.document === planDocument || !document
  const source = isPlan ? text.ui.cite.plan : pick(`《${document.title}》`, document.titleEn)
  const places = [cite.chapter, cite.table].filter((place) => place !== null)
  return (
    <span className="citation">
      {source}
      {places.map((place) => (
        <span key={place}>
          {text.ui.cite.joiner}
          <span lang="zh-CN">{place}</span>
        </span>
      ))}
      {cite.row && `${text.ui.cite.joiner}${text.ui.cite.row(cite.row)}`}
    </span>
  )
}

/** Every place that a fact rests on, one a line. */
export const Citations = ({ cites }: { cites: readonly CitedPlace[] }) => (
  <ul className="citations">
    {cites.map((cite) => (
      <li key={[cite.document, cite.chapter, cite.table, cite.row].join('|')}>
        <Citation cite={cite} />
      </li>
    ))}
  </ul>
)
