import { mkdtemp, rm } from 'node:fs/promises'
import { arch, availableParallelism, cpus, loadavg, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  kilobytes,
  markdownTable,
  median,
  megabytes,
  perSecond,
  type Row,
  seconds,
  within,
} from './bench/figures.ts'
import { type FilesTime, measureFiles } from './bench/files.ts'
import { type Launched, launchCommand, launchDemo, launchServer } from './bench/launch.ts'
import { measureLoad } from './bench/load.ts'
import { residentBytes } from './bench/memory.ts'
import { measureRush, type Rush, reporters, rushMs } from './bench/rush.ts'
import { measureVisit } from './bench/visit.ts'

// Measures this very machine and prints the table of the README. Every server runs on a free port
// and a database of its own, and is gone at the end.

const restMs = 3000
const folder = await mkdtemp(join(tmpdir(), 'yardstick-bench-'))
const realData = join(folder, 'real')
const demoData = join(folder, 'demo')

const say = (what: string): void => console.error(`… ${what}`)

const during = async <T>(start: Promise<Launched>, work: (server: Launched) => Promise<T>) => {
  const server = await start
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

/** The median over several starts, after one that makes what later ones find. */
const measureStarts = async (
  start: (dataDir: string) => Promise<Launched>,
  { runs, time }: { runs: number; time: 'readyMs' | 'answeredMs' },
): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const measured = await during(start(realData), async (server) => server[time])
    if (run > 0) times.push(measured)
  }
  return median(times)
}

const atRest = async ({ pid }: Launched): Promise<number | null> => {
  await setTimeout(restMs)
  return residentBytes(pid)
}

const measureReal = () =>
  during(launchServer(realData), async (server) => ({
    memory: await atRest(server),
    visit: await measureVisit(server.address),
  }))

const measureDemo = async () => {
  await during(launchDemo(demoData), async () => undefined)
  return during(launchDemo(demoData), async (server) => {
    const memory = await atRest(server)
    const visit = await measureVisit(server.address)
    const { items } = await (await fetch(`${server.address}/api/v1/plans`)).json()
    say('requests for five seconds')
    const load = await measureLoad(`${server.address}/api/v1/plans/${items[0].id}/overview`)
    return { memory, visit, load, memoryAfter: await atRest(server) }
  })
}

const measure = async () => {
  say('start-up on an existing database')
  const ownStart = await measureStarts(launchServer, { runs: 7, time: 'readyMs' })
  say('the whole command')
  const command = await measureStarts(launchCommand, { runs: 3, time: 'answeredMs' })
  say('memory and first visit')
  const real = await measureReal()
  say('the same with the demo, whose database is built first')
  const demo = await measureDemo()
  say('the files of editions')
  const files = measureFiles(demoData)
  say(`${reporters} reporters in their last hour, pressed into ${seconds(rushMs)}`)
  const rush = await measureRush(join(folder, 'rush'))
  return { ownStart, command, real, demo, files, rush }
}

/** A rush that lost or doubled anything has thrown, and is no row. */
const rowsOfRush = (rush: Rush): Row[] => [
  {
    what: `${reporters} reporters sign in, eight at a time`,
    limit: '–',
    measured: within(rush.signIn),
  },
  {
    what: `Their last hour, pressed into ${seconds(rushMs)}: ${(reporters * 2).toLocaleString('en-US')} saves`,
    limit: 'none lost, none doubled',
    measured: `none; ${within(rush.save)}`,
  },
  {
    what: `The same: ${reporters} submissions, of which ${rush.repeated} sent again after a double click or a lost connection`,
    limit: 'none lost, none doubled',
    measured: `none; ${rush.replayed} repetitions got the first answer again; ${within(rush.submit)}`,
  },
  {
    what: 'The same: all of these requests',
    limit: '–',
    measured: perSecond(rush.requestsPerSecond),
  },
  {
    what: 'Overview of their plan, before and meanwhile',
    limit: '–',
    measured: `${within(rush.overview.before)}; ${within(rush.overview.during)}`,
  },
]

const rowsOfFiles = ({ docxMs, docxBytes, allMs, twiceMs, waits }: FilesTime): Row[] => [
  {
    what: 'White paper as Word: 35 indicators, 48 projects, 13 charts',
    limit: '5 s, 300 MB',
    measured: `${seconds(docxMs)}, ${megabytes(docxBytes)} more while it is made`,
  },
  {
    what: 'All four files of an edition; of two editions at once',
    limit: '–',
    measured: `${seconds(allMs)}; ${seconds(twiceMs)}`,
  },
  {
    what: 'How long two editions in the making hold up the answers to others',
    limit: '–',
    measured: within(waits),
  },
]

const rowsOf = ({
  ownStart,
  command,
  real,
  demo,
  files,
  rush,
}: Awaited<ReturnType<typeof measure>>): Row[] => [
  {
    what: 'Server’s own start-up on an existing database',
    limit: '1 s',
    measured: seconds(ownStart),
  },
  {
    what: 'Second `start`, from the command to the first answer',
    limit: 'about 3 s',
    measured: seconds(command),
  },
  {
    what: 'Resident memory at rest, without and with demo data',
    limit: '200 MB',
    measured: `${megabytes(real.memory)}, ${megabytes(demo.memory)}`,
  },
  {
    what: 'The same, 3 s after the requests below',
    limit: '–',
    measured: megabytes(demo.memoryAfter),
  },
  {
    what: 'First visit of the overview, everything, compressed, without and with demo data',
    limit: '350 kB',
    measured: `${kilobytes(real.visit.bytes)}, ${kilobytes(demo.visit.bytes)}`,
  },
  {
    what: 'Requests for the overview’s data, ten connections',
    limit: '–',
    measured: `${perSecond(demo.load.requestsPerSecond)}, 95% within ${demo.load.p95Ms.toFixed(0)} ms`,
  },
  ...rowsOfFiles(files),
  ...rowsOfRush(rush),
]

/** The figures mean little while the machine has other work: its load at the beginning says so. */
const describeMachine = (load: number): string =>
  [
    `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    `${platform()} ${arch()}`,
    `Node.js ${process.versions.node}`,
    `load ${load.toFixed(1)} before`,
  ].join(', ')

try {
  const [load = 0] = loadavg()
  const rows = rowsOf(await measure())
  console.log(`\n${describeMachine(load)}\n\n${markdownTable(rows)}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
