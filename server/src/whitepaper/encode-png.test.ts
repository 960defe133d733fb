import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { encodePng } from './encode-png.ts'

test('a picture is read back as it was, pixel by pixel', async () => {
  const [width, height] = [7, 5]
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (at * 37) % 256,
  )
  const image = await loadImage(encodePng(pixels, width, height))
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  expect([image.width, image.height]).toEqual([width, height])
  expect([...context.getImageData(0, 0, width, height).data]).toEqual([...pixels])
})
