import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useText } from '../text/use-text.ts'
import './place-words.css'

type Placed = Pick<Project, 'category' | 'place'>

/** Where a project belongs now, in words; for one that was moved, what became of it. */
export const usePlaceWords = () => {
  const { text, pick } = useText()
  const words = text.unitLife.place
  return ({ place: { standing, decision } }: Placed): string => {
    const into = decision?.into
    switch (decision?.kind) {
      case undefined:
        return standing === 'funded' ? words.funded : words.reserve
      case 'promoted':
      case 'returned':
        return words[decision.kind]
      case 'merged':
      case 'superseded':
        return into ? words[decision.kind](pick(into.name, into.nameEn)) : words.ended
    }
  }
}

/** What was decided about the place of a project, beside its name in a list; nothing before that. */
export const PlaceWord = ({ project }: { project: Placed }) => {
  const words = useText().text.unitLife.place.short
  const { decision } = project.place
  return decision && <span className="place-word">{words[decision.kind]}</span>
}

/** Which list of the plan a project was on before it was moved; null where it was not. */
export const usePlannedPlace = () => {
  const words = useText().text.unitLife.place
  return ({ category, place }: Placed): string | null => {
    if (!place.decision) return null
    return category === 'reserve' ? words.plannedReserve : words.plannedFunded
  }
}

/** The stage of a project in words; one that was moved before it began is no longer “reserve”. */
export const useStageName = () => {
  const { text, language } = useText()
  const words = text.unitLife.place
  return ({ stage, place }: Pick<Project, 'stage' | 'place'>): string => {
    const { standing, decision } = place
    if (standing === 'ended' && decision) return words.short[decision.kind]
    return stage === 'reserve' && standing === 'funded' ? words.waiting : nameOf(stage, language)
  }
}

/** How many projects of the plan’s reserve are no longer in it, to follow what is said of the list. */
export const useMovedWords = () => {
  const words = useText().text.unitLife.place
  return (reserve: readonly Placed[]): string => {
    const count = (standing: Project['place']['standing']) =>
      reserve.filter(({ place }) => place.standing === standing).length
    return words.moved(count('funded'), count('ended'))
  }
}
