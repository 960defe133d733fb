import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The family that charts are lettered in, wherever they are drawn. */
export const chartFamily = 'Noto Sans SC'

/** Its TrueType files. */
export const chartFonts = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const
