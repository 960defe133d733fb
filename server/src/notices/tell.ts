import { isUnitRole, roles, unitRoles } from '@yardstick/shared/accounts/schema.ts'
import { type Message, messageBody } from '@yardstick/shared/notices/message.ts'
import type { Connection } from '../db/open.ts'
import { insertNotices, listAccountIds, listUnitsInPeriod } from './store.ts'
