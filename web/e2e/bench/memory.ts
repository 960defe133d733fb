import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Resident memory of a process in bytes; null where the system does not tell. */
export const residentBytes = (pid: number): number | null => {
  if (process.platform === 'linux') {
    const [, kilobytes] =
      /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes ? Number(kilobytes) * 1024 : null
  }
  if (process.platform === 'win32') return null
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  const kilobytes = Number(stdout?.trim())
  return kilobytes > 0 ? kilobytes * 1024 : null
}
