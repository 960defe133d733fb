import type { Rating } from '@yardstick/shared/projects/progress-report.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from './drawing.tsx'
import './rating-mark.css'

/** A disc, a triangle, a square: told apart without colour too. */
export const ratingShapes: Record<Rating, string> = {
  green: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z',
  amber: 'M8 2.5 14 13H2Z',
  red: 'M3.2 3.2h9.6v9.6H3.2Z',
}

/** A rating as a shape with its word. */
export const RatingMark = ({ rating }: { rating: Rating | null }) => {
  const words = useText().text.progress
  if (rating === null) return <span className="quiet">{words.notRated}</span>
  return (
    <span className={`rating ${rating}`}>
      <Drawing className="rating-mark" width={16} height={16} viewBox="0 0 16 16">
        <path d={ratingShapes[rating]} />
      </Drawing>
      {words.ratings[rating]}
    </span>
  )
}

type Rated = {
  rating: Rating | null
  centerRating: Rating | null
  centerRemark: string | null
}

/** The unit's and the center's rating side by side. */
export const BothRatings = ({ rating, centerRating, centerRemark }: Rated) => {
  const words = useText().text.progress
  return (
    <dl className="both-ratings">
      <div>
        <dt>{words.unitRating}</dt>
        <dd>
          <RatingMark rating={rating} />
        </dd>
      </div>
      <div>
        <dt>{words.centerRating}</dt>
        <dd>
          <RatingMark rating={centerRating} />
          {centerRemark && <p className="note">{centerRemark}</p>}
        </dd>
      </div>
    </dl>
  )
}
