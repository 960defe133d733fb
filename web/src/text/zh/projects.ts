export const projects = {
  title: '项目',
}
