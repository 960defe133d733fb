export const actions = {
  title: '行动',
}
