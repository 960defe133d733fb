import { join } from 'node:path'
import { demoPassword, shownAccounts } from '../../seed/demo/accounts.ts'
import { ensureDemo } from '../../seed/demo/demo-file.ts'
import { SeedError } from '../../seed/seed-error.ts'
import { run } from '../src/main.ts'
import { StartError } from '../src/start-failure.ts'
import { buildWeb } from './build-web.ts'

const showProgress = (period: string, done: number, all: number): void => {
  const line = `Building the demo 正在生成演示数据… ${period} (${done + 1}/${all})`
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done + 1 === all ? '\n' : ''}`)
  else if (done === 0) console.log(line)
}

/** The demo's own database, apart from the real one. */
const prepareDemo = async (dataDir: string): Promise<string> => {
  try {
    return await ensureDemo(join(dataDir, 'demo'), showProgress)
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    const sentences = { en: 'the plan files have faults', zh: '规划数据文件有误' }
    throw new StartError(sentences, error.faults)
  }
}

const describeAccounts = (): string => {
  const width = Math.max(...shownAccounts.map(({ loginName }) => loginName.length))
  const rows = shownAccounts.map(
    ({ loginName, zh, en }) => `  ${loginName.padEnd(width)}  ${demoPassword}  ${zh} ${en}`,
  )
  return rows.join('\n')
}

const apiOnly = process.argv.includes('--api-only')

await run(async ({ DATA_DIR }) => {
  const [webRoot, file] = await Promise.all([
    apiOnly ? undefined : buildWeb(),
    prepareDemo(DATA_DIR),
  ])
  return { demo: true, webRoot, file }
})
if (!process.exitCode) {
  console.log('演示数据：全部填报均为虚构，不代表长沙县实际进展，请勿引用。')
  console.log(
    'Demo data: every report is invented and says nothing of the county; do not quote it.',
  )
  console.log(`Demo accounts 演示账号 (login name 登录名, password 密码, role 角色):`)
  console.log(describeAccounts())
}
