import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { ChartSpec } from '@yardstick/shared/whitepaper/chart-spec.ts'
import { expect, test } from 'vitest'
import { chartSize } from './chart-option.ts'
import { chartPicture, chartSvg } from './draw-chart.ts'

const completion = (named: Record<string, number>): ChartSpec => ({
  kind: 'bars',
  direction: 'lying',
  stacked: false,
  categories: Object.keys(named),
  series: [{ name: '完成率', tone: 'primary', values: Object.values(named) }],
  unit: '%',
  decimals: 1,
  maximum: 120,
  mark: { value: 100, name: '目标' },
})

const bars = (...categories: string[]): ChartSpec =>
  completion(Object.fromEntries(categories.map((category, at) => [category, 90 + at])))

const kinds: [string, ChartSpec][] = [
  ['lying bars', bars('智慧校园', '智慧路灯')],
  [
    'stacked bars',
    {
      kind: 'bars',
      direction: 'upright',
      stacked: true,
      categories: ['2021年', '2022年'],
      series: [
        { name: '达标', tone: 'good', values: [3, null] },
        { name: '未达标', tone: 'bad', values: [1, 2] },
      ],
      unit: '项',
      decimals: 0,
      maximum: null,
      mark: null,
    },
  ],
  [
    'lines',
    {
      kind: 'lines',
      categories: ['2021年', '2022年', '2023年'],
      series: [{ name: '支付', tone: 'primary', values: [1, null, 3] }],
      unit: '万元',
      decimals: 2,
    },
  ],
  ['shares', { kind: 'shares', parts: [{ name: '达标', value: 7, tone: 'good' }], unit: '项' }],
]

/** The share of the picture that is not white. */
const inkOf = async (png: Buffer): Promise<number> => {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const inked = data.filter((value, at) => at % 4 === 1 && value < 200)
  return inked.length / (image.width * image.height)
}

test.each(kinds)('%s are drawn sharp enough for paper, with something to see', async (_, spec) => {
  const png = await chartPicture(spec)
  const { width, height } = chartSize(spec)
  const image = await loadImage(png)
  expect(image.width).toBe(1500)
  expect(image.height).toBeCloseTo((1500 * height) / width, -1)
  expect(await inkOf(png)).toBeGreaterThan(0.005)
})

test.each(kinds)(
  '%s come out the same, whatever was drawn before or is drawn at the same moment',
  async (_, spec) => {
    const before = { svg: chartSvg(spec), png: await chartPicture(spec) }
    const others = kinds.map(([, other]) => chartPicture(other))
    for (const [, other] of kinds) chartSvg(other)
    expect(chartSvg(spec)).toBe(before.svg)
    expect((await chartPicture(spec)).equals(before.png)).toBe(true)
    await Promise.all(others)
  },
)

test('Chinese words are drawn as letters of their own, not as empty boxes', async () => {
  const [one, other] = [await chartPicture(bars('智慧校园')), await chartPicture(bars('智慧路灯'))]
  expect(one.equals(other)).toBe(false)
})

test('words that look like markup are words', () => {
  const svg = chartSvg(bars('<script>alert(1)</script>', '"&\'>'))
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;')
})

test('values keep away from the line of the target: inside of bars that have room', () => {
  const svg = chartSvg(completion({ 将近达标: 98.9, 超过: 103.2, 很短: 8 }))
  const fillOf = (value: string) => new RegExp(`fill="([^"]+)">${value}</text>`).exec(svg)?.[1]
  expect([fillOf('98.9'), fillOf('103.2'), fillOf('8.0')]).toEqual(['#fff', '#fff', '#15191e'])
})
