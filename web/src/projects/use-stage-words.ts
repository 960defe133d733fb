import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { StageTrack } from '@yardstick/shared/projects/life.ts'
import { useText } from '../text/use-text.ts'

/** Where the project is, and since when, in words. */
export const useStageWords = () => {
  const { text, language } = useText()
  const words = text.life.stage
  return ({ stage, since, leftTrackAt }: Pick<StageTrack, 'stage' | 'since' | 'leftTrackAt'>) => ({
    name: nameOf(stage, language),
    since: [
      since === null ? words.none : words.since(since),
      ...(leftTrackAt === null ? [] : [words.pausedAt(nameOf(leftTrackAt, language))]),
    ].join(text.ui.cite.joiner),
  })
}
