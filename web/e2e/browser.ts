import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The package's own archives: the browser, and the libraries that it wants beside it. */
const archives = ['chromium.br', 'al2023.tar.br'] as const

/**
 * Unpacks the bundled Chromium once per version. The folder appears whole or not at all, so test
 * runs side by side do not meet half a browser.
 */
const unpackBundledBrowser = async (): Promise<string> => {
  const home = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = require(join(home, 'package.json')) as { version: string }
  const folder = join(tmpdir(), `yardstick-chromium-${version}`)
  if (existsSync(folder)) return folder
  const systemTemporary = process.env.TMPDIR
  const partial = await mkdtemp(`${folder}-`)
  // `inflate` writes to the system's temporary folder and takes no other.
  process.env.TMPDIR = partial
  try {
    await Promise.all(archives.map((archive) => inflate(join(home, 'bin', archive))))
  } finally {
    if (systemTemporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = systemTemporary
  }
  await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }))
  return folder
}

/** Chinese and Latin text need fonts that a bare machine does not have. */
const writeFontConfig = async (): Promise<string> => {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folder = join(tmpdir(), 'yardstick-fonts')
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '600SemiBold')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  )
  return file
}

const findBrowser = async (): Promise<{ path: string; libraries: string | null }> => {
  const asked = process.env.BROWSER_PATH
  if (asked && !existsSync(asked)) throw new Error(`BROWSER_PATH names no file: ${asked}`)
  const installed = asked ?? installedBrowsers.find((path) => existsSync(path))
  if (installed) return { path: installed, libraries: null }
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error(
      'No browser found. Install Chrome or Chromium, or set BROWSER_PATH to one; ' +
        `the bundled one runs on Linux x64 only (this is ${platform()} ${arch()}).`,
    )
  }
  const folder = await unpackBundledBrowser()
  return { path: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
}

/**
 * A headless browser for the end-to-end tests: `BROWSER_PATH`, else an installed Chrome or
 * Chromium, else the one that comes with the packages.
 * @throws Error that names what is missing and how to get it
 */
export const launchBrowser = async (): Promise<Browser> => {
  const { path, libraries } = await findBrowser()
  const environment = Object.entries({
    ...process.env,
    FONTCONFIG_FILE: await writeFontConfig(),
    ...(libraries && { LD_LIBRARY_PATH: libraries }),
  }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  try {
    return await chromium.launch({
      executablePath: path,
      env: Object.fromEntries(environment),
      args: ['--no-sandbox', '--headless=shell', '--disable-dev-shm-usage'],
    })
  } catch (error) {
    throw new Error(
      `The browser ${path} did not start. Install Chromium (Debian: apt-get install chromium) ` +
        'or set BROWSER_PATH.',
      { cause: error },
    )
  }
}
