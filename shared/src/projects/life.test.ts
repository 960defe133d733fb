import { describe, expect, test } from 'vitest'
import { roles } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'
import { problemSentence } from '../basics/problem-words.ts'
import { type DeclarationKind, declarationKinds, type Gate } from './gates.ts'
import {
  decideStage,
  gateStandings,
  type NewDeclaration,
  type NewStageChange,
  refuseUnfitDeclaration,
  type StageGround,
} from './life.ts'
import {
  documentedStages,
  type ProjectStage,
  projectStages,
  reasonedStageActions,
  stageActions,
  stageAfter,
  stageRoles,
  standingAfter,
  trackStages,
} from './stages.ts'

const citation = { document: 'plan', chapter: '第七章（二）统筹推进机制', table: null, row: null }
const gates: Gate[] = [
  {
    before: 'project_approval',
    requires: ['sharing_needs', 'standards_conformity'],
    clause: { zh: '说不清共享需求的不批', en: 'Without stated needs there is no approval' },
    citations: [citation],
  },
  {
    before: 'acceptance',
    requires: ['sharing_in_place'],
    clause: { zh: '未共享的不得验收', en: 'Without sharing there is no acceptance' },
    citations: [citation],
  },
]

const met = (...kinds: DeclarationKind[]) => kinds.map((kind) => ({ kind, isMet: true }))

/** The changes that bring a project to a stage; a pause or an end is reached from construction. */
const wayTo = (stage: ProjectStage): { stage: ProjectStage; on: string }[] => {
  const isOff = stage === 'paused' || stage === 'terminated'
  const last = isOff ? 'construction' : stage
  const track = trackStages.slice(1, trackStages.indexOf(last) + 1)
  return [...track, ...(isOff ? [stage] : [])].map((one) => ({ stage: one, on: '2022-06-01' }))
}

const groundAt = (stage: ProjectStage, change: Partial<StageGround> = {}): StageGround => ({
  changes: wayTo(stage),
  declarations: [],
  gates,
  poolStanding: 'funded',
  role: 'center_head',
  today: '2023-10-20',
  planStartsOn: '2021-01-01',
  ...change,
})

const asked = (change: Partial<NewStageChange> = {}): NewStageChange => ({
  action: 'advance',
  on: '2023-10-01',
  documentNumber: '长县数〔2023〕1号',
  note: '说明',
  overrideReason: null,
  seen: null,
  ...change,
})

const refusalOf = (work: () => unknown): RuleError | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof RuleError) return error
    throw error
  }
}
const outcome = (change: Partial<NewStageChange>, ground: StageGround): string => {
  try {
    return decideStage(asked(change), ground).stage
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

describe('every stage × every action × every role, with documents, reasons and gates', () => {
  for (const stage of projectStages) {
    test(`from ${stage}`, () => {
      for (const action of stageActions) {
        for (const role of roles) {
          const ground = groundAt(stage, { role })
          const next = stageAfter(action, standingAfter(ground.changes))
          const isGated = action === 'advance' && gates.some(({ before }) => before === next)
          const place = `${action} by ${role}`
          if (!stageRoles[action].includes(role)) {
            expect(outcome({ action }, ground), place).toBe('role-refused')
            continue
          }
          if (next === null) {
            expect(outcome({ action }, ground), place).toBe('stage-refused')
            continue
          }
          expect(outcome({ action }, ground), place).toBe(isGated ? 'gate-shut' : next)
          const open = groundAt(stage, { role, declarations: met(...declarationKinds) })
          expect(outcome({ action }, open), place).toBe(next)
          const needsNumber =
            (action === 'advance' || action === 'terminate') && documentedStages.includes(next)
          expect(outcome({ action, documentNumber: null }, open), place).toBe(
            needsNumber ? 'document-required' : next,
          )
          expect(outcome({ action, note: null }, open), place).toBe(
            reasonedStageActions.includes(action) ? 'reason-required' : next,
          )
        }
      }
    })
  }
})

describe('the gates', () => {
  const atReview = groundAt('technical_review')

  test('the refusal names stage, clause, place in the plan and what is missing, in both languages', () => {
    const refusal = refusalOf(() =>
      decideStage(asked(), groundAt('technical_review', { declarations: met('sharing_needs') })),
    )
    expect(refusal?.code).toBe('gate-shut')
    const { code, facts } = refusal ?? new RuleError('internal-error')
    expect(problemSentence(code, facts, 'zh')).toBe(
      '不能进入“立项批复”。规划第七章（二）统筹推进机制规定：说不清共享需求的不批。尚缺：符合全县统一标准。确需越过的，由县大数据中心负责人写明理由。',
    )
    expect(problemSentence(code, facts, 'en')).toBe(
      'The project cannot reach “project approval”. The plan (第七章（二）统筹推进机制) says: Without stated needs there is no approval. Missing: conformity to the county’s standards. Only the head of the center may pass it, with a reason.',
    )
  })

  test('the head passes one with a reason, and what it missed is kept', () => {
    expect(decideStage(asked({ overrideReason: '应急' }), atReview)).toEqual({
      stage: 'project_approval',
      overrode: ['sharing_needs', 'standards_conformity'],
    })
  })

  test('the center does not, reason or no reason', () => {
    const ground = { ...atReview, role: 'center' } as const
    expect(outcome({ overrideReason: '应急' }, ground)).toBe('role-refused')
    expect(outcome({}, ground)).toBe('gate-shut')
  })

  test('a reason given at an open gate overrides nothing', () => {
    const open = { ...atReview, declarations: met('sharing_needs', 'standards_conformity') }
    expect(decideStage(asked({ overrideReason: '应急' }), open).overrode).toBeNull()
  })

  test('a statement that was taken back shuts the gate again', () => {
    const declarations = [
      ...met('sharing_needs', 'standards_conformity'),
      { kind: 'sharing_needs', isMet: false } as const,
    ]
    expect(outcome({}, { ...atReview, declarations })).toBe('gate-shut')
  })

  test('a project that comes back from a pause is not asked again', () => {
    const changes = [...wayTo('acceptance'), { stage: 'paused', on: '2023-01-01' } as const]
    expect(outcome({ action: 'resume' }, groundAt('paused', { changes }))).toBe('acceptance')
  })

  test('each stands with what it misses', () => {
    const standings = gateStandings(gates, met('sharing_in_place'))
    expect(standings.map(({ before, missing }) => [before, missing])).toEqual([
      ['project_approval', ['sharing_needs', 'standards_conformity']],
      ['acceptance', []],
    ])
  })
})

describe('the reserve', () => {
  test.each([
    ['reserve', 'project-not-funded'],
    ['ended', 'project-not-funded'],
    ['funded', 'application'],
  ] as const)('a project that is %s: %s', (poolStanding, expected) => {
    expect(outcome({}, groundAt('reserve', { poolStanding }))).toBe(expected)
  })

  test('a project returned to the reserve may step back, pause and end, but not go on', () => {
    const ground = groundAt('construction', { poolStanding: 'reserve' })
    expect(outcome({ action: 'advance' }, ground)).toBe('project-not-funded')
    expect(outcome({ action: 'step_back' }, ground)).toBe('procurement')
    expect(outcome({ action: 'pause' }, ground)).toBe('paused')
    expect(outcome({ action: 'terminate' }, ground)).toBe('terminated')
  })
})

describe('the day of a change', () => {
  const ground = groundAt('application')
  test.each([
    ['today', '2023-10-20', 'technical_review'],
    ['tomorrow', '2023-10-21', 'date-in-future'],
    ['the day of the change before', '2022-06-01', 'technical_review'],
    ['before the change before', '2022-05-31', 'date-too-early'],
  ])('%s', (_day, on, expected) => {
    expect(outcome({ on }, ground)).toBe(expected)
  })

  test('the first is not before the plan', () => {
    expect(outcome({ on: '2020-12-31' }, groundAt('reserve'))).toBe('date-too-early')
    expect(outcome({ on: '2021-01-01' }, groundAt('reserve'))).toBe('application')
  })
})

describe('statements', () => {
  const limits = { today: '2023-10-20', planStartsOn: '2021-01-01' }
  const before = [{ kind: 'sharing_needs', isMet: true, on: '2022-01-10' }] as const
  const declared = (change: Partial<NewDeclaration>): NewDeclaration => ({
    kind: 'sharing_needs',
    isMet: true,
    statement: '向县教育局共享',
    documentNumber: null,
    on: '2022-02-01',
    seen: null,
    ...change,
  })
  test.each<[string, Partial<NewDeclaration>, string | null]>([
    ['a new one', { kind: 'standards_conformity', on: '2021-05-01' }, null],
    ['one that is put anew', {}, null],
    ['one before the last of its kind', { on: '2022-01-09' }, 'date-too-early'],
    ['one of tomorrow', { on: '2023-10-21' }, 'date-in-future'],
    ['one taken back', { isMet: false }, null],
    [
      'one taken back that never stood',
      { isMet: false, kind: 'platform_delivery' },
      'declaration-absent',
    ],
  ])('%s', (_what, change, code) => {
    const refusal = refusalOf(() => refuseUnfitDeclaration(declared(change), before, limits))
    expect(refusal?.code ?? null).toBe(code)
  })
})
