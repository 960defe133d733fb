import { milestoneStates } from '../plan/milestones.ts'
import type { EditionData } from './edition-data.ts'
import { count, type KeyFigure, type Named, units } from './key-figure.ts'
import { milestoneLabels } from './tables/labels.ts'

const promiseStates = (
  { code, zh, en }: Named,
  promises: EditionData['promises'],
  through: string,
): KeyFigure[] => [
  count(
    `${code}.dates`,
    [`${zh}（逐年的按年计）`, `${en}, yearly ones counted by the year`],
    promises.length,
    units.promises,
  ),
  count(
    `${code}.due`,
    [`${zh}已到期`, `${en}, due`],
    promises.filter(({ dueOn }) => dueOn !== null && dueOn <= through).length,
    units.promises,
  ),
  ...milestoneStates.map((state) =>
    count(
      `${code}.${state}`,
      [`${zh}${milestoneLabels[state].zh}`, `${en}, ${milestoneLabels[state].en.toLowerCase()}`],
      promises.filter((one) => one.state === state).length,
      units.promises,
    ),
  ),
]

const actionFigures = (data: EditionData): KeyFigure[] =>
  data.actions.flatMap(({ code, name, nameEn }) => {
    const programmes = data.programmes.filter(({ action }) => action === code)
    const own = new Set(programmes.map((programme) => programme.code))
    const items = data.workItems.filter(({ programme }) => own.has(programme))
    return [
      count(
        `programmes.${code}`,
        [`${name}专项`, `${nameEn}, programmes`],
        programmes.length,
        units.items,
      ),
      count(
        `work_items.${code}`,
        [`${name}建设内容`, `${nameEn}, work items`],
        items.length,
        units.items,
      ),
      ...promiseStates(
        { code: `promises.${code}`, zh: `${name}承诺`, en: `${nameEn}, promises` },
        data.promises.filter(({ programme }) => own.has(programme)),
        data.through,
      ),
    ]
  })

/** Actions, and what became of the promises: of the whole plan and of each action. */
export const promiseFigures = (data: EditionData): KeyFigure[] => {
  const { promises, through } = data
  return [
    count('actions.total', ['优先行动', 'Actions'], data.actions.length, units.items),
    count('programmes.total', ['专项', 'Programmes'], data.programmes.length, units.items),
    count('work_items.total', ['建设内容', 'Work items'], data.workItems.length, units.items),
    count(
      'promises.total',
      ['承诺', 'Promises'],
      new Set(promises.map(({ code }) => code)).size,
      units.promises,
    ),
    ...promiseStates({ code: 'promises', zh: '承诺', en: 'Promises' }, promises, through),
    ...actionFigures(data),
  ]
}
