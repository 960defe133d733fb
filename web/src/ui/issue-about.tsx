import { Link } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { useAccount } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'

/** The way from an indicator or a project to a directive about it, for those who may issue one. */
export const IssueAbout = ({
  subject,
}: {
  subject: `indicator:${string}` | `project:${string}`
}) => {
  const { text } = useText()
  const role = useAccount()?.role ?? null
  if (!mayDo(role, 'directive.issue')) return null
  return (
    <Link className="button" to="/directives" search={(old) => ({ ...old, about: subject })}>
      {text.directives.issueAbout}
    </Link>
  )
}
