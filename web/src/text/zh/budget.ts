export const budget = {
  title: '资金',
}
