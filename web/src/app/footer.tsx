import { Link } from '@tanstack/react-router'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'

/** When the shown figures were published, by which method, from which document. */
export const Footer = () => {
  const { text, language, pick } = useText()
  const plan = useCurrentPlan()
  const { shown } = usePeriod()
  const { footer } = text.app
  return (
    <footer className="site-footer">
      <p>
        {shown
          ? footer.published(
              formatPeriod(language, shown.code),
              formatInstantDate(shown.publishedAt),
            )
          : footer.nothingPublished}
      </p>
      <p>
        {text.app.siteName} ·{' '}
        <Link to="/data/methodology" className="text-link">
          {footer.method}
        </Link>{' '}
        · {footer.source(pick(plan.name, plan.nameEn))}
      </p>
    </footer>
  )
}
