import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const weights = [400, 600] as const

/** Latin, figures and the signs beside them; Chinese comes from the machine's own fonts. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xb1, 0xb1],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2009, 0x2009],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
]
const characters = ranges
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step))
  .map((code) => String.fromCodePoint(code))
  .join('')

const folder = fileURLToPath(new URL('../node_modules/.cache/figures-font', import.meta.url))

const writeSubset = async (weight: number): Promise<void> => {
  const require = createRequire(import.meta.url)
  const family = dirname(require.resolve('@fontsource/ibm-plex-sans/package.json'))
  const font = await readFile(join(family, `files/ibm-plex-sans-latin-${weight}-normal.woff2`))
  // Ligatures and small capitals would double the size; hinting stays, for office screens.
  const subset = await subsetFont(font, characters, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
  })
  await writeFile(join(folder, `${weight}.woff2`), subset)
}

/**
 * Cuts IBM Plex Sans down to figures and Latin. Style sheets reach the result as
 * `url('@figures-font/400.woff2')`, and the page preloads it.
 */
export const figuresFont = (): Plugin => ({
  name: 'figures-font',
  async config() {
    await mkdir(folder, { recursive: true })
    await Promise.all(weights.map(writeSubset))
    return { resolve: { alias: { '@figures-font': folder } } }
  },
  transformIndexHtml(_html, context) {
    const fonts = Object.keys(context.bundle ?? {}).filter((file) => file.endsWith('.woff2'))
    return fonts.map((file) => ({
      tag: 'link',
      attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
      injectTo: 'head' as const,
    }))
  },
})
