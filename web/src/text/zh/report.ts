export const report = {
  title: '填报',
}
