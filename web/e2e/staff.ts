import type { Page } from 'playwright-core'

/** Somebody with an account: what they sign in with, and what they then choose as password. */
export type Person = { loginName: string; displayName: string; password: string }

const person = (loginName: string, displayName: string): Person => ({
  loginName,
  displayName,
  password: `Xingsha ${displayName} 2025`,
})

export const staff = {
  sysadmin: person('sysadmin', '系统管理员'),
  secadmin: person('sec.office', '安全管理员'),
  center: person('center.desk', '中心审核员'),
  reporter: person('city.desk', '城管填报员'),
  leader: person('leader.office', '县领导甲'),
  auditor: person('audit.office', '审计员'),
} as const

export const signIn = async (page: Page, loginName: string, password: string): Promise<void> => {
  await page.getByLabel('登录名').fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** The first sign-in, which ends with a password of one's own. */
export const enter = async (page: Page, who: Person, oneTimePassword: string): Promise<void> => {
  await page.goto('/sign-in')
  await signIn(page, who.loginName, oneTimePassword)
  await page.getByRole('heading', { name: '修改密码' }).waitFor()
  await page.getByLabel('一次性密码').fill(oneTimePassword)
  await page.getByLabel('新密码', { exact: true }).fill(who.password)
  await page.getByLabel('再输一次新密码').fill(who.password)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await page.getByRole('heading', { name: '修改密码' }).waitFor({ state: 'detached' })
}

const takeHalf = async (page: Page, name: string): Promise<string> => {
  const dialog = page.getByRole('dialog')
  const shown = dialog.getByLabel(name)
  await shown.waitFor()
  const half = await shown.inputValue()
  await dialog.getByRole('button', { name: '已记下，关闭' }).click()
  return half
}

/** As the system administrator. @returns the first half of the one-time password, shown once */
export const createAccount = async (page: Page, who: Person): Promise<string> => {
  await page.getByRole('button', { name: '创建账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('登录名').fill(who.loginName)
  await dialog.getByLabel('姓名').fill(who.displayName)
  await dialog.getByRole('button', { name: '创建', exact: true }).click()
  return takeHalf(page, '一次性密码前半段')
}

/** As the security administrator. @returns the second half of the one-time password, shown once */
export const giveSecondHalf = async (page: Page, who: Person): Promise<string> => {
  await page.getByRole('button', { name: `发放后半段 ${who.displayName}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发放后半段' }).click()
  return takeHalf(page, '一次性密码后半段')
}

/** As the security administrator. @param unit part of a unit's name, for roles that act for one */
export const grantRole = async (
  page: Page,
  who: Person,
  { role, unit }: { role: string; unit?: string },
): Promise<void> => {
  await page.getByRole('button', { name: `授权 ${who.displayName}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('角色').selectOption(role)
  if (unit) await dialog.getByLabel('找单位').fill(unit)
  await dialog.getByRole('button', { name: '授予' }).click()
  await dialog.waitFor({ state: 'detached' })
}
