import { type Role, roles, unitRoles } from '@yardstick/shared/accounts/schema.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { declarationKinds } from '@yardstick/shared/projects/gates.ts'
import { projectDetailSchema } from '@yardstick/shared/projects/schema.ts'
import {
  type ProjectStage,
  projectStages,
  type StageAction,
  stageActions,
  stageAfter,
  stageRoles,
  standingAfter,
  trackStages,
} from '@yardstick/shared/projects/stages.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { projectDeclarations, projectStageChanges } from '../db/project-tables.ts'
import { insertStageChange } from './life-store.ts'
import { requireProject } from './store.ts'

const path = `/plans/${countyPlan}/projects/F13`
const on = '2022-03-01'
const by = { accountId: 1, actorName: '县大数据中心', at: '2022-03-01T02:00:00.000Z' }

let test: TestApp
let projectId: number
const accounts = new Map<Role, TestAccount>()

/** Everything is declared, so that no gate answers in place of the track. */
beforeAll(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  projectId = (await test.store.read((at) => requireProject(at, countyPlan, 'F13'))).id
  for (const role of roles) {
    const isOfUnit = unitRoles.some((one) => one === role)
    const account = { role, ...(isOfUnit && { unitCode: 'education' }) }
    accounts.set(role, await test.createAccount(account))
  }
  await test.store.write(async (connection) => {
    const declared = { isMet: true, statement: '说明', on, projectId, ...by }
    const rows = declarationKinds.map((kind) => ({ kind, ...declared }))
    await connection.insert(projectDeclarations).values(rows)
  })
})
afterAll(() => test.close())

/** What is written behind the back of the application, to stand at a stage again. */
const wayTo = (stage: ProjectStage): ProjectStage[] =>
  stage === 'paused' || stage === 'terminated' ? ['construction', stage] : [stage]

const standAt = (stage: ProjectStage): Promise<number> =>
  test.store.write(async (connection) => {
    for (const one of wayTo(stage)) {
      await insertStageChange(connection, { stage: one, on, projectId, ...by })
    }
    return connection.$count(projectStageChanges)
  })

const ask = (role: Role, action: StageAction, seen: number) => {
  const body = { action, on, documentNumber: '长县数〔2022〕1号', note: '说明', seen }
  return test.send('POST', `${path}/stage`, { cookie: accounts.get(role)?.cookie, body })
}

const expected = (stage: ProjectStage, action: StageAction, role: Role): string => {
  if (!stageRoles[action].includes(role)) return 'role-refused'
  const changes = wayTo(stage).map((one) => ({ stage: one }))
  return stageAfter(action, standingAfter(changes)) ?? 'stage-refused'
}

it.each(projectStages)('from %s every role takes every step, or is refused it', async (stage) => {
  let seen = await standAt(stage)
  for (const action of stageActions) {
    for (const role of roles) {
      const reply = await ask(role, action, seen)
      const isDone = reply.statusCode === 200
      const came = isDone
        ? projectDetailSchema.parse(reply.json()).stage
        : problemSchema.parse(reply.json()).code
      expect(came, `${action} by ${role}`).toBe(expected(stage, action, role))
      if (isDone) seen = await standAt(stage)
    }
  }
})

it('a visitor takes no step', async () => {
  const seen = await standAt(trackStages[1])
  for (const action of stageActions) {
    const body = { action, on, seen }
    expect((await test.send('POST', `${path}/stage`, { body })).statusCode).toBe(401)
  }
})
