import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The family that charts are lettered in. */
export const chartFamily = 'Noto Sans SC'

/** What it is called while charts are drawn: fonts of the machine may bear its own name. */
export const drawnFamily = 'Yardstick Charts'

/** Its TrueType files. */
export const chartFonts = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const

/** The TrueType files of the family that the text of the PDF is set in, Noto Serif SC. */
export const textFonts = {
  regular: resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
} as const
