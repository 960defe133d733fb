export const accounts = {
  signInTitle: '登录',
  passwordTitle: '修改密码',
  accountsTitle: '账号管理',
  auditTitle: '审计日志',
}
