import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressAssets } from './build/compress-assets.ts'
import { figuresFont } from './build/figures-font.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), figuresFont(), compressAssets()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // ECharts alone is larger than the default limit; it is loaded where a chart is drawn.
    chunkSizeWarningLimit: 600,
    // Office PCs that stayed on Windows 7 stop at Chrome 109.
    target: ['chrome109', 'firefox115', 'safari16'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Libraries change seldom: one file that browsers keep over our releases. Charts and the
          // editor of the white paper are loaded where they are used.
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(?!.*(echarts|zrender|prosemirror|orderedmap|rope-sequence|w3c-keyname))/,
            },
            // What most pages share comes in one file instead of sixty of a kilobyte each.
            { name: 'common', test: /\/(shared|web)\/src\/(?!text\/(zh|en))/, minShareCount: 5 },
          ],
        },
      },
    },
  },
})
