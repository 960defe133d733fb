/** The data page, its parts, and the list of discrepancies; long texts load with their own pages. */
export const data = {
  title: '数据',
  methodologyTitle: '评估方法',
  discrepanciesTitle: '规划文本中的不一致',
  problemsTitle: '问题编码',
  dictionaryTitle: '数据字典',

  discrepancies: {
    lead: (count: string) =>
      `规划原文有${count}处说法不一。各处并列于此，写明采用哪一种、为什么；原文照旧。`,
    none: '这份规划没有登记不一致。',
    filter: '按类别查看',
    all: '全部',
    kinds: {
      arithmetic: { name: '数字不合', meaning: '表中的数与小计、合计对不上' },
      responsibility: { name: '牵头不一', meaning: '不同章节写了不同的牵头单位' },
      target: { name: '目标不一', meaning: '同一件事的目标值前后不同' },
      date: { name: '时间不一', meaning: '期限与先后次序前后不同' },
      count: { name: '数量不一', meaning: '分项相加与总数不同，或个数前后不同' },
      omission: { name: '缺漏', meaning: '一处写了，另一处该有而没有' },
      duplication: { name: '重复', meaning: '同一事项写了两次' },
      naming: { name: '名称不一', meaning: '同一对象有几种写法' },
    },
    used: '采用',
    reason: '理由',
    evidence: (readings: number) => `${readings}处说法与理由`,
    joiner: '、',
    affected: {
      plan: '涉及整个规划',
      indicator: '指标',
      project: '项目',
      action: '行动',
      programme: '专项',
      'work-item': '建设内容',
      milestone: '承诺',
      unit: '单位',
    },
  },
}
