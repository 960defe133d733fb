import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { accountListSchema } from '@yardstick/shared/accounts/schema.ts'
import { noticePageSchema } from '@yardstick/shared/notices/schema.ts'
import { officeAccounts } from './accounts.ts'
import type { People } from './people.ts'

const pageSize = 100

/** The people that are told things. */
const listReaders = async (people: People): Promise<string[]> => {
  const ask = { method: 'GET', path: '/accounts' } as const
  const reply = await people.ask(officeAccounts.sysadmin.loginName, ask)
  return accountListSchema
    .parse(reply.json())
    .items.filter(({ role }) => mayDo(role, 'notice.readOwn'))
    .map(({ loginName }) => loginName)
}

const readOwn = async (people: People, loginName: string, before: string): Promise<void> => {
  for (let next: number | null = Number.MAX_SAFE_INTEGER; next !== null; ) {
    const path = `/notices?limit=${pageSize}&before=${next}`
    const page = noticePageSchema.parse(
      (await people.ask(loginName, { method: 'GET', path })).json(),
    )
    const ids = page.items.filter(({ createdAt }) => createdAt < before).map(({ id }) => id)
    if (ids.length > 0) {
      await people.ask(loginName, { method: 'POST', path: '/notices/read', body: { ids } })
    }
    next = page.nextBefore
  }
}

/**
 * Everybody has read what they were told before an instant; the rest still waits for them.
 * @param before an instant in UTC
 */
export const readNotices = async (people: People, before: string): Promise<void> => {
  for (const loginName of await listReaders(people)) await readOwn(people, loginName, before)
}
