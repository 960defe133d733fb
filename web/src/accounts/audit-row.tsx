import { type AuditEntry, auditActions } from '@yardstick/shared/accounts/audit.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { useUnits } from '../api/plan-queries.ts'
import { useIndicatorsNow } from '../api/report-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { type AuditWords, describeDetail, describeSubject } from './describe-audit.ts'

const useAuditWords = (): AuditWords => {
  const { text, language, pick } = useText()
  const units = useUnits()
  const indicators = useIndicatorsNow()
  const named = (list: readonly { code: string; name: string; nameEn: string }[]) => {
    return (code: string): string => {
      const found = list.find((one) => one.code === code)
      return found ? pick(found.name, found.nameEn) : code
    }
  }
  return { text, language, indicatorName: named(indicators), unitName: named(units) }
}

type Props = { entry: AuditEntry; onSubject: (subject: string) => void }

/** One entry; its subject narrows the trail to what was done to it. */
export const AuditRow = ({ entry, onSubject }: Props) => {
  const words = useAuditWords()
  const { text, language } = words
  const actions: Record<string, { zh: string; en: string }> = auditActions
  const names: Record<string, string> = text.accounts.actorNames
  const role = nameOf(entry.actorRole, language)
  const isNobody = entry.actorName in names
  return (
    <tr>
      <td className="nowrap">{formatInstant(entry.at)}</td>
      <td>
        {names[entry.actorName] ?? entry.actorName}{' '}
        {!isNobody && <span className="note">{role}</span>}
      </td>
      <th scope="row">{actions[entry.action]?.[language] ?? entry.action}</th>
      <td>
        <button
          type="button"
          className="link-button"
          title={entry.subject}
          onClick={() => onSubject(entry.subject)}
        >
          {describeSubject(entry.subject, words)}
        </button>
      </td>
      <td className="audit-detail">{describeDetail(entry, words)}</td>
    </tr>
  )
}
