import { type AuditAction, auditActions } from '@yardstick/shared/accounts/audit.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import { Filters } from '../ui/filters.tsx'
import { SearchField } from '../ui/search-field.tsx'

type Props = {
  action: string | undefined
  subject: string | undefined
  /** How many entries are listed now. */
  count: number
  onNarrow: (wanted: { action?: string | undefined; subject?: string | undefined }) => void
}

const isAction = (name: string): name is AuditAction => name in auditActions

/** The action, or all of a kind, and the subject exactly as it stands in a row. */
export const AuditFilters = ({ action, subject, count, onNarrow }: Props) => {
  const { text, language } = useText()
  const words = text.accounts
  const groups = Object.entries(words.auditGroups).map(([value, label]) => ({ value, label }))
  const single = Object.keys(auditActions)
    .filter(isAction)
    .map((name) => ({ value: name, label: auditActions[name][language] }))
  const clear = () => onNarrow({ action: undefined, subject: undefined })
  return (
    <Filters
      label={words.auditFilters}
      outcome={words.auditShown(count)}
      clearLabel={words.clearFilters}
      onClear={action || subject ? clear : undefined}
    >
      <Select
        label={words.auditAction}
        value={action ?? ''}
        onChange={(event) => onNarrow({ action: event.target.value || undefined })}
        choices={[{ value: '', label: words.allActions }, ...groups, ...single]}
      />
      <SearchField
        label={words.auditSubject}
        hint={words.auditSubjectHint}
        value={subject ?? ''}
        onSearch={(chosen) => onNarrow({ subject: chosen || undefined })}
      />
    </Filters>
  )
}
