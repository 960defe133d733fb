export const data = {
  title: '数据',
  methodologyTitle: '评估方法',
  discrepanciesTitle: '规划文本中的不一致',
}
