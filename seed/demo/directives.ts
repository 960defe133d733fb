import { directiveDetailSchema } from '@yardstick/shared/directives/schema.ts'
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
    on: '2026-02-02',
    by: leader.loginName,
    body: {
      unit: 'education',
      title: '扭转智慧校园建设滞后',
      task: '（演示）请说明2025年目标未达的原因，提出补齐措施和完成时间。',
      subjects: ['indicator:I25', 'project:F13'],
      dueOn: '2026-03-31',
    },
    steps: [
      { on: '2026-02-03', by: schools, step: 'receive' },
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
    on: '2026-02-03',
    by: head.loginName,
    body: {
      unit: 'health',
      title: '补齐人口健康信息平台覆盖',
      task: '（演示）请列出尚未接入的机构及接入时间。',
      subjects: ['indicator:I26'],
      dueOn: '2026-03-15',
    },
    steps: [{ on: '2026-02-04', by: health, step: 'receive' }],
  },
]

/** Plays what leaders asked of units through the application itself. */
export const playDirectives = async ({
  people,
  clock,
  planId,
}: {
  people: People
  clock: DemoClock
  planId: string
}): Promise<void> => {
  const base = `/plans/${planId}/directives`
  for (const { on, by, body, steps } of directives) {
    clock.now = new Date(instantInChina(on, '09:30'))
    const issued = await people.ask(by, { method: 'POST', path: base, body })
    let told = directiveDetailSchema.parse(issued.json())
    for (const { on: day, by: who, step, ...content } of steps) {
      clock.now = new Date(instantInChina(day, '15:00'))
      const path = `${base}/${told.no}/${step}`
      const reply = await people.ask(who, {
        method: 'POST',
        path,
        body: { seen: told.lastEvent, ...content },
      })
      told = directiveDetailSchema.parse(reply.json())
    }
  }
}
