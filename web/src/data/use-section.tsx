import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { formatPeriod } from '../text/format-date.ts'
import { Section } from '../ui/section.tsx'
import { useDatasetsText } from './use-datasets-text.ts'

/** Where the data come from and how to quote them. */
export const UseSection = () => {
  const { text, language, words, pick } = useDatasetsText()
  const plan = useCurrentPlan()
  const { shown } = usePeriod()
  const { use } = words
  const name = pick(plan.name, plan.nameEn)
  const period = shown ? formatPeriod(language, shown.code) : text.ui.noPeriod
  return (
    <Section number={4} title={use.title} className="data-use">
      {plan.demo && (
        <p>
          <b>{use.demo}</b>
        </p>
      )}
      <p>{use.source(name)}</p>
      <p>{use.plan}</p>
      <p>{use.english}</p>
      <p>{use.values}</p>
      <p>{use.cite}</p>
      {shown && !plan.demo && (
        <blockquote>{use.citeExample(name, period, chinaDate(new Date()))}</blockquote>
      )}
    </Section>
  )
}
