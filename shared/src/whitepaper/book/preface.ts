import { type ChapterDraft, type Ground, paragraph, say } from './ground.ts'
import { chineseDay } from './words.ts'

/** Why the book exists, what it tells of and where its figures come from. */
export const buildPreface = ({ data }: Ground): ChapterDraft => {
  const { plan, year, asOf, through, demo } = data
  const issued = say`《${plan.name}》（以下简称《规划》）由${plan.issuer}于${chineseDay(plan.issuedOn)}印发，规划期自${chineseDay(plan.startsOn)}至${chineseDay(plan.endsOn)}。为如实反映《规划》年度实施情况，接受社会监督，编制本白皮书。`
  const told = say`本白皮书记述${String(year)}年度情况，止于${chineseDay(through)}。指标实绩由责任单位填报，经核定后发布；项目、资金和承诺以登记为准。凡${chineseDay(asOf)}以后发布或更正的，不计入本版。`
  const traced = say`书中数字均取自随书发布的数据包，表、行、列可逐一核对；文中统计数列于数据包“主要数据”表。《规划》文本前后不一之处，如实并列，说明采用哪一种及理由，不作回避。`
  const invented = say`本书为演示文本：全部填报均为虚构，不代表${plan.jurisdictionName}实际进展，请勿引用。`
  return {
    id: 'preface',
    kind: 'preface',
    title: '前言',
    sections: [
      {
        id: 'preface',
        heading: null,
        automatic: [
          paragraph(issued),
          paragraph(told),
          paragraph(traced),
          ...(demo ? [paragraph(invented)] : []),
        ],
        exhibits: [],
      },
    ],
  }
}
