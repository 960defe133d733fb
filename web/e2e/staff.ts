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

/** The first sign-in, with a blank copied along, which ends with a password of one's own. */
export const enter = async (page: Page, who: Person, oneTimePassword: string): Promise<void> => {
  await page.goto('/sign-in')
  await signIn(page, who.loginName, `${oneTimePassword} `)
  await page.getByRole('heading', { name: '修改密码' }).waitFor()
  await page.getByLabel('一次性密码').fill(` ${oneTimePassword}`)
  await page.getByLabel('新密码', { exact: true }).fill(who.password)
  await page.getByLabel('再输一次新密码').fill(who.password)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await page.getByRole('heading', { name: '修改密码' }).waitFor({ state: 'detached' })
}

/** As the system administrator. @returns the one-time password that is shown once */
export const createAccount = async (page: Page, who: Person): Promise<string> => {
  await page.getByRole('button', { name: '创建账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('登录名').fill(who.loginName)
  await dialog.getByLabel('姓名').fill(who.displayName)
  await dialog.getByRole('button', { name: '创建', exact: true }).click()
  const shown = dialog.getByLabel('一次性密码')
  await shown.waitFor()
  // What is shown once is not lost to a key.
  await page.keyboard.press('Escape')
  const oneTimePassword = await shown.inputValue()
  await dialog.getByRole('button', { name: '已记下，关闭' }).click()
  return oneTimePassword
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
