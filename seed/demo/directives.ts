import { type DirectiveDetail, directiveDetailSchema } from '@yardstick/shared/directives/schema.ts'
import { officeAccounts, reporterOf } from './accounts.ts'
import { instantInChina } from './diary.ts'
import type { DemoClock, People } from './people.ts'

type Step = {
  on: string
  by: string
  step: 'receive' | 'reply' | 'ask-extension' | 'grant-extension' | 'return' | 'close'
  text?: string
  dueOn?: string
}

type Told = {
  on: string
  by: string
  body: { unit: string; title: string; task: string; subjects: string[]; dueOn: string }
  steps: Step[]
}

const { leader, head } = officeAccounts
const lamps = reporterOf('city-management')
const schools = reporterOf('education')
const health = reporterOf('health')

/** One that is closed, one that was extended and answered, and one that is overdue. */
const directives: readonly Told[] = [
  {
    on: '2024-02-05',
    by: leader.loginName,
    body: {
      unit: 'city-management',
      title: '加快主城区智慧路灯改造',
      task: '（演示）请说明改造进度滞后的原因，报送分月赶工计划。',
      subjects: ['indicator:I08'],
      dueOn: '2024-03-20',
    },
    steps: [
      { on: '2024-02-06', by: lamps, step: 'receive' },
      { on: '2024-03-12', by: lamps, step: 'reply', text: '（演示）已排定分月计划并开工。' },
      { on: '2024-03-18', by: leader.loginName, step: 'close' },
    ],
  },
  {
    on: '2026-02-12',
    by: leader.loginName,
    body: {
      unit: 'education',
      title: '扭转智慧校园建设滞后',
      task: '（演示）请说明2025年目标未达的原因，提出补齐措施和完成时间。',
      subjects: ['indicator:I25', 'project:F13'],
      dueOn: '2026-03-31',
    },
    steps: [
      { on: '2026-02-13', by: schools, step: 'receive' },
      {
        on: '2026-03-20',
        by: schools,
        step: 'ask-extension',
        text: '（演示）部分学校设备尚未到货。',
        dueOn: '2026-04-30',
      },
      { on: '2026-03-23', by: leader.loginName, step: 'grant-extension', dueOn: '2026-04-20' },
      { on: '2026-04-10', by: schools, step: 'reply', text: '（演示）原因与措施已报。' },
      {
        on: '2026-04-13',
        by: head.loginName,
        step: 'return',
        text: '（演示）请补充各校完成时间。',
      },
      { on: '2026-04-17', by: schools, step: 'reply', text: '（演示）各校完成时间已补充。' },
    ],
  },
  {
    on: '2026-02-12',
    by: head.loginName,
    body: {
      unit: 'health',
      title: '补齐人口健康信息平台覆盖',
      task: '（演示）请列出尚未接入的机构及接入时间。',
      subjects: ['indicator:I26'],
      dueOn: '2026-03-15',
    },
    steps: [{ on: '2026-02-13', by: health, step: 'receive' }],
  },
]

/** A moment in the life of a directive, and what is then done. */
type Scene = { at: string; play: () => Promise<void> }

type Stage = { people: People; planId: string }

const scenesOf = ({ people, planId }: Stage, { on, by, body, steps }: Told): Scene[] => {
  const base = `/plans/${planId}/directives`
  let told: DirectiveDetail | null = null
  const post = async (who: string, path: string, sent: unknown) => {
    const reply = await people.ask(who, { method: 'POST', path, body: sent })
    told = directiveDetailSchema.parse(reply.json())
  }
  const take = ({ by: who, step, on: _day, ...content }: Step) =>
    post(who, `${base}/${told?.no}/${step}`, { seen: told?.lastEvent, ...content })
  return [
    { at: instantInChina(on, '09:30'), play: () => post(by, base, body) },
    ...steps.map((step) => ({ at: instantInChina(step.on, '15:00'), play: () => take(step) })),
  ]
}

const isBefore =
  (until: string | null) =>
  ({ at }: Scene): boolean =>
    until === null || at < until

/**
 * What leaders asked of units and what became of it, through the application itself.
 * @returns a function that plays on up to an instant, or to the end when it is null
 */
export const makeDirectives = ({ clock, ...stage }: Stage & { clock: DemoClock }) => {
  const scenes = directives
    .flatMap((told) => scenesOf(stage, told))
    .toSorted((one, other) => one.at.localeCompare(other.at))
  return async (until: string | null): Promise<void> => {
    for (const { at, play } of scenes.splice(0, scenes.filter(isBefore(until)).length)) {
      clock.now = new Date(at)
      await play()
    }
  }
}
