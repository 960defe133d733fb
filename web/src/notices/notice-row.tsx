import { Link } from '@tanstack/react-router'
import type { Notice } from '@yardstick/shared/notices/schema.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { describeNotice, quoteIn } from './describe-notice.ts'
import { placeOf } from './notice-place.ts'

type Props = { notice: Notice; onRead: () => void }

/** One notice: when, what, and the way to where it is dealt with; going there is reading it. */
export const NoticeRow = ({ notice, onRead }: Props) => {
  const { text, language } = useText()
  const words = text.notices
  const isUnread = notice.readAt === null
  const sentence = describeNotice(notice, { text, language })
  const quote = quoteIn(notice)
  return (
    <li className={isUnread ? 'notice is-unread' : 'notice'}>
      <time dateTime={notice.createdAt}>{formatInstant(notice.createdAt).slice(11)}</time>
      <div className="notice-words">
        <p>
          {isUnread && <span className="notice-unread">{words.unread}</span>}
          {sentence}
        </p>
        {quote !== null && <q>{quote}</q>}
      </div>
      <div className="notice-ways">
        <Link {...placeOf(notice)} onClick={() => isUnread && onRead()}>
          {words.actions[notice.kind]}
        </Link>
        {isUnread && (
          <button
            type="button"
            className="link-button"
            aria-label={words.markReadOf(sentence)}
            onClick={onRead}
          >
            {words.markRead}
          </button>
        )}
      </div>
    </li>
  )
}
