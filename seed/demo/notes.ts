import { chanceOf } from './chance.ts'

/** What reporters remark beside a value; every published remark says that it is invented. */
export const mark = '（演示）'

/** By indicator code. They explain a change and name nothing that exists. */
const remarks: Readonly<Record<string, readonly string[]>> = {
  I01: ['本季度又迁移一批业务系统上云。', '个别老旧系统待改造后迁移。'],
  I02: ['按运营商报送的用户数汇总。', '用户数为季末在网口径。'],
  I03: ['新建站址陆续开通。', '部分站址受选址影响顺延。'],
  I04: ['按测速样本平均值填报。', '老旧小区光纤改造继续推进。'],
  I05: ['新增终端已登记入台账。', '按已接入平台的终端数统计。'],
  I06: ['按已改造井盖数量占比计算。', '本季度受施工窗口影响，进度偏慢。'],
  I07: ['新增一批电梯接入监测。', '按在用电梯总数计算占比。'],
  I08: ['新改造路段已并网亮灯。', '部分路段改造排在下季度。'],
  I09: ['按认定文件逐个核对。', '以在有效期内的平台和孵化器计数。'],
  I10: ['新接入部门已完成账号配置。', '按已上线部门数计算占比。'],
  I11: ['大厅窗口分批完成整合。', '窗口人员轮训后上岗。'],
  I12: ['新增数据目录完成归集。', '剔除重复数据后统计。'],
  I13: ['按目录内可共享资源计算。', '尚有少量资源待补充挂接。'],
  I14: ['按开放目录逐条核对。', '新增资源已完成脱密审查。'],
  I15: ['按统筹采集任务数计算。', '部门自采任务逐步并入统筹。'],
  I16: ['新纳入监管的主体已完成建档。', '按主体名录计算覆盖率。'],
  I17: ['按办结案件闭环率统计。', '跨部门案件流转时间缩短。'],
  I18: ['按已接入平台的街镇计算。', '新接入街镇完成网格员培训。'],
  I19: ['按实时接口对接情况统计。', '部分单位仍为定期报送，未计入。'],
  I20: ['按已布设监测点的管线统计。', '监测设备到货较晚，进度偏慢。'],
  I21: ['新完工路段已通过验收。', '按完工里程累计。'],
  I22: ['新建停车场已接入系统。', '按验收通过的停车场计数。'],
  I23: ['新增车辆投入运营。', '按在营公交车总数计算占比。'],
  I24: ['新上线一批掌上办事项。', '按事项清单逐项核对。'],
  I25: ['本批学校已通过评估。', '按学校名录计算占比。'],
  I26: ['个别机构接口仍在联调。', '按已接入机构占比计算。'],
  I27: ['新建档案已完成去重。', '按常住人口口径计算。'],
  I28: ['新增服务对象已建档。', '按65岁以上人口数计算占比。'],
  I29: ['新增监测点已联网。', '按重点源名录计算覆盖率。'],
  I30: ['部件类别较上季度有所增加。', '按已入库部件类别计算。'],
  I31: ['按验收通过的景区计数。', '在建景区未计入。'],
  I32: ['按初步核算数填报，年报后修订。', '口径与上季度一致。'],
  I33: ['按认定公示名单计数。', '本阶段累计数。'],
  I34: ['按公示名单累计。', '已剔除重复申报企业。'],
  I35: ['按企业报送数汇总。', '按可比口径填报。'],
}

/** Where a value turns, somebody would explain it. By indicator and quarter. */
const explanations: Readonly<Record<string, string>> = {
  'I09/2024-Q2': '部分平台到期未续认，数量减少。',
  'I09/2024-Q4': '又有平台到期退出，新增认定未能补足。',
  'I14/2024-Q2': '开放目录扩容，分母增加，比例下降。',
  'I14/2025-Q2': '新增目录陆续完成开放。',
  'I17/2021-Q4': '案件口径调整后，闭环比例有所回落。',
  'I30/2024-Q2': '平台恢复统计，此前各季度无数据。',
  'I33/2024-Q1': '第二阶段重新起算。',
}

/** The remark beside a value, which answers whatever the checks ask. */
export const noteFor = (indicator: string, quarter: string): string => {
  const explanation = explanations[`${indicator}/${quarter}`]
  if (explanation) return mark + explanation
  const remark = chanceOf(remarks[indicator] ?? [], indicator, quarter, 'remark')
  if (!remark) throw new Error(`no remark is invented for ${indicator}`)
  return mark + remark
}
