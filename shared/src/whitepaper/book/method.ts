import { paceBands } from '../../indicators/progress.ts'
import type { Block, DocumentTable } from '../document.ts'
import { discrepancyLabels, stateLabels } from '../tables/labels.ts'
import { keyCell, rowLine, tableOf, totalLine, wordCell } from './exhibits.ts'
import { type ChapterDraft, type Ground, keyFigure, keyValue, paragraph, say } from './ground.ts'

const { achieved, on_schedule, slightly_behind, behind, falling_back, missed, not_reported } =
  stateLabels

const kindTable = (ground: Ground): DocumentTable => {
  const kinds = Object.entries(discrepancyLabels).filter(
    ([kind]) => keyValue(ground, `discrepancies.${kind}`) > 0,
  )
  return tableOf({
    id: 'discrepancy-kinds',
    caption: '规划文本中的不一致',
    columns: [
      ['类别', 30],
      ['处数', 20, 'end'],
    ],
    lines: [
      ...kinds.map(([kind, { zh }]) =>
        rowLine([wordCell(zh), keyCell(ground, `discrepancies.${kind}`)]),
      ),
      totalLine([wordCell('合计'), keyCell(ground, 'discrepancies.total')]),
    ],
  })
}

const list = (...items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => say`${item}`),
})

const methodText = (): Block[] => [
  paragraph(
    say`每个目标日各有一次判定，由该日所在填报期的核定值与目标相比得出，发布后定格，不再改变。目标日未到的，按序时进度和预测给出暂评或展望。各项指标不加总、不平均、不排名。`,
  ),
  paragraph(
    say`序时值为起点至目标之间按时间直线推算、到评估日应达到的值；起点依次取基期值、前一目标或首个核定值。速度比为实际增长与应有增长之比，据以分段：`,
  ),
  list(
    `${on_schedule.zh}：速度比${paceBands.on_schedule}及以上；`,
    `${slightly_behind.zh}：速度比${paceBands.slightly_behind.toFixed(2)}以上，不足${paceBands.on_schedule}；`,
    `${behind.zh}：速度比不低于0，不足${paceBands.slightly_behind.toFixed(2)}；`,
    `${falling_back.zh}：现值低于起点。`,
  ),
  paragraph(
    say`目标日已过的，达到目标为“${achieved.zh}”，未达到为“${missed.zh}”，没有核定值为“${not_reported.zh}”；没有的数不以任何数代替。`,
  ),
]

/** Where the figures come from, how they are judged, and where the plan contradicts itself. */
export const buildMethod = (ground: Ground): ChapterDraft => ({
  id: 'method',
  kind: 'chapter',
  title: '数据口径与评估方法',
  sections: [
    {
      id: 'method.sources',
      heading: '数据来源',
      automatic: [
        paragraph(
          say`目标、项目、资金安排和承诺引自《规划》，名称和数字与原文一致，说明文字为缩写。指标实绩由责任单位填报、经核定后随填报期发布；本版共收录已发布填报期${keyFigure(ground, 'periods.published')}期、核定值${keyFigure(ground, 'observations.total')}个。责任单位注“推定”的，《规划》未写明由谁负责。`,
        ),
      ],
      exhibits: [],
    },
    { id: 'method.rules', heading: '评估方法', automatic: methodText(), exhibits: [] },
    {
      id: 'method.discrepancies',
      heading: '规划文本中的不一致',
      automatic: [
        paragraph(
          say`《规划》文本有${keyFigure(ground, 'discrepancies.total')}处前后不一或缺漏。按类别计数如下；各处采用哪一种及理由见附表，各处说法与出处全文见数据包。原文照旧。`,
        ),
      ],
      exhibits: ground.data.discrepancies.length > 0 ? [kindTable(ground)] : [],
    },
  ],
})
