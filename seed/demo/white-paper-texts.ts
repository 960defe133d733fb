import type { Narrative } from '@yardstick/shared/whitepaper/narrative.ts'

/** What an editor wrote for one section. */
export type Text = { section: string; narrative: Narrative }

/** Text that stands behind what data says by itself. */
const behind = (section: string, ...blocks: Narrative['blocks']): Text => ({
  section,
  narrative: { replacesAutomatic: false, blocks },
})

/** The white paper of 2024 as first published. */
export const textsOf2024: readonly Text[] = [
  behind(
    'overview',
    {
      kind: 'paragraph',
      text: '（演示）2024年是《规划》第二阶段的第一年。全年支付资金{{key-figures:money.2024.paid:value}}万元，列入建设清单的项目{{key-figures:projects.funded:value}}个，主要进展如下：',
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        '（演示）智慧农业通过竣工验收，智慧应急转入试运行；',
        '（演示）智慧城管由储备项目转入建设清单，年内完成采购，开工建设；',
        '（演示）智慧文旅因场馆改造推迟，年内暂停建设。',
      ],
    },
  ),
  behind('indicators', {
    kind: 'paragraph',
    text: '（演示）对滞后的指标，县大数据中心已会同责任单位逐项核对原因，措施列入2025年工作安排，进展随季度数据发布。',
  }),
  behind('units', {
    kind: 'paragraph',
    text: '（演示）迟报多在季后第三周。自2025年起，截止日前七天逐单位提醒，按期率列入季度通报。',
  }),
]

/** What its correction says in addition. */
export const correctionOf2024 = {
  note: '（演示）更正智慧农业2024年支付数：凭证误录为450万元，应为405万元；有关合计一并更正。',
  text: behind('projects.money', {
    kind: 'paragraph',
    text: '（演示）本版已更正智慧农业2024年支付数，全年支付合计相应更正为{{key-figures:money.2024.paid:value}}万元。',
  }),
} as const

/** The white paper of 2025 in the making; one figure is misspelt, as the checklist says. */
export const draftsOf2025: readonly Text[] = [
  behind('overview', {
    kind: 'paragraph',
    text: '（演示）2025年是《规划》收官之年。全年支付资金{{key-figures:money.2025.paid:value}}万元。',
  }),
  behind('units', {
    kind: 'paragraph',
    text: '（演示）全年迟报{{key-figures:reports.lates:value}}次，原因已逐次与单位核对。',
  }),
]
