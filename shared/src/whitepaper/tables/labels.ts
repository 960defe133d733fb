import type { State } from '../../indicators/assessment.ts'
import type { Comparator, IndicatorKind, Measure } from '../../indicators/schema.ts'
import type { MilestoneState } from '../../plan/milestones.ts'
import type { Discrepancy, Unit } from '../../plan/schema.ts'
import type { PoolStanding } from '../../projects/reserve.ts'
import type { ProjectCategory } from '../../projects/schema.ts'
import type { ProjectStage } from '../../projects/stages.ts'
import type { VerdictRow } from '../edition-data.ts'
import type { Bilingual } from './table.ts'

type Labels<Code extends string> = Record<Code, Bilingual>

/** What the codes of the tables are called, in the words of the site. */

export const stateLabels: Labels<State> = {
  achieved: { zh: '达标', en: 'Achieved' },
  met_late: { zh: '逾期达标', en: 'Met late' },
  on_schedule: { zh: '序时', en: 'On schedule' },
  slightly_behind: { zh: '略滞后', en: 'Slightly behind' },
  behind: { zh: '滞后', en: 'Behind' },
  falling_back: { zh: '倒退', en: 'Falling back' },
  missed: { zh: '未达标', en: 'Missed' },
  not_reported: { zh: '未填报', en: 'Not reported' },
  no_target: { zh: '无目标', en: 'No target' },
  not_assessable: { zh: '暂不可评', en: 'Not assessable' },
}

export const basisLabels: Labels<VerdictRow['basis']> = {
  verdict: { zh: '判定', en: 'Verdict' },
  provisional: { zh: '暂评', en: 'Provisional' },
  outlook: { zh: '展望', en: 'Outlook' },
}

export const kindLabels: Labels<IndicatorKind> = {
  binding: { zh: '约束性', en: 'Binding' },
  expected: { zh: '预期性', en: 'Expected' },
}

export const measureLabels: Labels<Measure> = {
  ratio: { zh: '比率', en: 'Ratio' },
  level: { zh: '现状', en: 'Level' },
  cumulative: { zh: '累计', en: 'Cumulative' },
  increment: { zh: '阶段内新增', en: 'Added in the phase' },
}

export const comparatorLabels: Labels<Comparator> = {
  gte: { zh: '不低于', en: 'At least' },
  eq: { zh: '等于', en: 'Exactly' },
  increment: { zh: '新增', en: 'Added' },
}

export const chargeLabels: Labels<'cited' | 'assumed' | 'set'> = {
  cited: { zh: '据规划', en: 'By the plan' },
  assumed: { zh: '推定', en: 'Assumed' },
  set: { zh: '指定', en: 'Set' },
}

export const categoryLabels: Labels<ProjectCategory> = {
  funded: { zh: '建设项目', en: 'Funded' },
  reserve: { zh: '储备项目', en: 'Reserve' },
}

export const standingLabels: Labels<PoolStanding> = {
  ...categoryLabels,
  ended: { zh: '已并入其他项目', en: 'Went into another project' },
}

export const stageLabels: Labels<ProjectStage> = {
  reserve: { zh: '储备', en: 'Reserve' },
  application: { zh: '立项申报', en: 'Application' },
  technical_review: { zh: '技术审查', en: 'Technical review' },
  project_approval: { zh: '立项批复', en: 'Project approval' },
  procurement: { zh: '采购', en: 'Procurement' },
  construction: { zh: '建设', en: 'Construction' },
  trial_run: { zh: '试运行', en: 'Trial run' },
  acceptance: { zh: '竣工验收', en: 'Acceptance' },
  operation: { zh: '运维', en: 'Operation' },
  paused: { zh: '暂停', en: 'Paused' },
  terminated: { zh: '终止', en: 'Terminated' },
}

export const milestoneLabels: Labels<MilestoneState> = {
  kept: { zh: '按期完成', en: 'Kept' },
  kept_late: { zh: '逾期完成', en: 'Kept late' },
  ahead: { zh: '未到期', en: 'Not due yet' },
  near_due: { zh: '临近到期', en: 'Due soon' },
  projected_late: { zh: '预计推迟', en: 'Expected late' },
  overdue: { zh: '逾期', en: 'Overdue' },
  undated: { zh: '未写期限', en: 'Undated' },
}

export const unitKindLabels: Labels<Unit['kind']> = {
  county_department: { zh: '县直部门', en: 'County departments' },
  party_organ: { zh: '党委机构', en: 'Party organs' },
  public_institution: { zh: '事业单位', en: 'Public institutions' },
  park: { zh: '园区与片区', en: 'Parks and districts' },
  town: { zh: '镇街', en: 'Towns and sub-districts' },
  city_body: { zh: '市级单位', en: 'City bodies' },
  enterprise: { zh: '企业', en: 'Enterprises' },
  collective: { zh: '泛指的单位', en: 'Collective names' },
}

export const discrepancyLabels: Labels<Discrepancy['kind']> = {
  arithmetic: { zh: '数字不合', en: 'Sums' },
  responsibility: { zh: '牵头不一', en: 'Lead units' },
  target: { zh: '目标不一', en: 'Targets' },
  date: { zh: '时间不一', en: 'Dates' },
  count: { zh: '数量不一', en: 'Counts' },
  omission: { zh: '缺漏', en: 'Omissions' },
  duplication: { zh: '重复', en: 'Duplicates' },
  naming: { zh: '名称不一', en: 'Names' },
}
