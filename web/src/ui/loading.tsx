import { useText } from '../text/use-text.ts'
import './loading.css'

/** Stands where rows will be; `rows` of 24 px keep the page from jumping. */
export const LoadingRows = ({ rows = 8 }: { rows?: number }) => {
  const { text } = useText()
  const places = Array.from({ length: rows }, (_, place) => place)
  return (
    <div className="loading-rows" role="status">
      <span className="visually-hidden">{text.ui.loading}</span>
      {places.map((place) => (
        <span key={place} className="loading-bar" />
      ))}
    </div>
  )
}

/** Stands where a page will be: head, rule, rows. */
export const LoadingPage = () => (
  <div className="loading-page">
    <span className="loading-title" />
    <LoadingRows rows={16} />
  </div>
)
