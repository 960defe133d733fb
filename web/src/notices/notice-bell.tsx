import { Link } from '@tanstack/react-router'
import { useText } from '../text/use-text.ts'
import { Drawing } from '../ui/drawing.tsx'
import { useUnread } from './queries.ts'
import './notice-bell.css'

const mostShown = 99

/** The way to one's notices, with how many are unread; nothing for whom there are none. */
export const NoticeBell = () => {
  const { text } = useText()
  const unread = useUnread()
  if (unread === null) return null
  const words = text.notices.bell(unread)
  return (
    <Link to="/notices" className="notice-bell" aria-label={words} title={words}>
      <Drawing className="notice-bell-drawing" width={20} height={20} viewBox="0 0 20 20">
        <path d="M3 14.5h14M4.75 14.5V9a5.25 5.25 0 0 1 10.5 0v5.5M10 3.75V2M8 17.5h4" />
      </Drawing>
      {unread > 0 && <b>{unread > mostShown ? `${mostShown}+` : unread}</b>}
    </Link>
  )
}
