import type { Pictures } from '../draw-pictures.ts'

/** Stands where the picture of a chart will be, while that is being drawn. */
export const pictureMark = (chartId: string): Buffer => Buffer.from(chartId)

/** @throws Error when no picture of that chart was drawn */
export const pictureOfMark = (mark: Buffer, pictures: Pictures): Uint8Array => {
  const chartId = mark.toString()
  const picture = pictures.get(chartId)
  if (!picture) throw new Error(`no picture of the chart ${chartId}`)
  return picture
}
