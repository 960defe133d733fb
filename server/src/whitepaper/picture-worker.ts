import type { Pictures, PictureWork } from './draw-pictures.ts'
import { answerInThread } from './thread.ts'

/** One is drawn while another is packed. */
const picturesAtOnce = 2

const draw = async (charts: PictureWork): Promise<Pictures> => {
  const { chartPicture } = await import('./draw-chart.ts')
  const { default: pLimit } = await import('p-limit')
  const limit = pLimit(picturesAtOnce)
  const drawn = [...charts].map(([id, spec]) =>
    limit(async () => [id, await chartPicture(spec)] as const),
  )
  return new Map(await Promise.all(drawn))
}

await answerInThread(draw)
