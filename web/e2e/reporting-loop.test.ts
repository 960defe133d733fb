import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { createAccount, enter, grantRole, signIn, staff } from './staff.ts'
import { beginStory, heading, see } from './story.ts'
import { findBarriers } from './visitor.ts'

const indicator = '智慧路灯道路覆盖率'
const quarter = '2025年四季度'
const firstNote = '按道路台账统计。'
const question = '说明里的台账是哪一版？'
const answer = '2025年11月版，已附照片。'
const correction = '与市级主管部门核对后更正分母。'
/** One white pixel. */
const photo =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
const reason = '分子含未并网路段，请核对后重报。'

const story = beginStory()
const { pageOf } = story
const oneTimePasswords: Record<string, string> = {}

const openReport = async (page: Page, way: string): Promise<void> => {
  await page.getByRole('button', { name: `${way}：${indicator}` }).click()
}

describe('a figure on its way from a department to the public', () => {
  test('the first administrator signs in with the password from the console and replaces it', async () => {
    const page = await pageOf('sysadmin')
    const { loginName, oneTimePassword } = story.administrator()
    await page.goto('/sign-in')
    await signIn(page, loginName, 'not the password')
    await see(page, '登录名或密码不正确。')
    expect(await findBarriers(page)).toEqual([])
    await enter(page, { ...staff.sysadmin, loginName }, oneTimePassword)
    await heading(page, '账号管理')
    expect(page.url()).toBe(`${story.address()}/admin/accounts`)
  })

  test('creates accounts, each with a password that is shown once, and appoints who grants rights', async () => {
    const page = await pageOf('sysadmin')
    for (const name of ['secadmin', 'center', 'reporter', 'auditor'] as const) {
      oneTimePasswords[name] = await createAccount(page, staff[name])
    }
    await see(page, '还没有可用的安全管理员')
    await page
      .getByRole('button', { name: `指定为安全管理员 ${staff.secadmin.displayName}` })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '指定为安全管理员' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('还没有可用的安全管理员').waitFor({ state: 'detached' })
    expect(await findBarriers(page)).toEqual([])
  })

  test('the security administrator grants roles, and the reporter a unit', async () => {
    const page = await pageOf('secadmin')
    await enter(page, staff.secadmin, oneTimePasswords.secadmin ?? '')
    await heading(page, '账号管理')
    expect(await page.getByRole('button', { name: '创建账号' }).count()).toBe(0)
    await grantRole(page, staff.center, { role: 'center_head' })
    await grantRole(page, staff.reporter, { role: 'reporter', unit: '城管' })
    await grantRole(page, staff.auditor, { role: 'auditor' })
    await page.getByRole('row', { name: '城管填报员' }).getByText('县城市管理局').waitFor()
  })

  test('the center opens the last quarter of the plan, due in the future', async () => {
    const page = await pageOf('center')
    await enter(page, staff.center, oneTimePasswords.center ?? '')
    await heading(page, '审核')
    await see(page, '还没有开启过填报期')
    await page.getByRole('button', { name: '开启第一个填报期' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('填报期').selectOption({ label: quarter })
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: '开启', exact: true }).click()
    await see(page, `已开启：${quarter}。`)
  })

  test('the reporter fills in the value, and a reload loses nothing', async () => {
    const page = await pageOf('reporter')
    await enter(page, staff.reporter, oneTimePasswords.reporter ?? '')
    await heading(page, `${quarter}填报`)
    await openReport(page, '填报')
    await page.getByLabel('本期值').fill('126.4')
    await see(page, '百分比不能超过100')
    await page.getByLabel('本期值').fill('57.1')
    await page.getByLabel('说明').fill(firstNote)
    await page.reload()
    expect(await page.getByLabel('本期值').inputValue()).toBe('57.1')
    await see(page, /\d\d:\d\d 已保存/)
    expect(await findBarriers(page)).toEqual([])
  })

  test('closing the tab right after typing loses nothing; a note that is too long says so', async () => {
    const page = await pageOf('reporter')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.waitForLoadState('networkidle')
    const closing = await page.context().newPage()
    await closing.goto(page.url())
    await closing.getByLabel('说明').fill(`${firstNote}关闭前`)
    await closing.close({ runBeforeUnload: true })
    const readAgain = async () => {
      await page.reload()
      return page.getByLabel('说明').inputValue()
    }
    await expect.poll(readAgain, { timeout: 10_000 }).toBe(`${firstNote}关闭前`)
    const note = page.getByLabel('说明')
    await note.fill('长'.repeat(2001))
    await see(page, '已满2000字，多出的没有填入')
    await note.fill(firstNote)
    await see(page, /\d\d:\d\d 已保存/)
  })

  test('a fraction makes the value; another kind of answer takes nothing away', async () => {
    const page = await pageOf('reporter')
    await page.getByLabel('分子').fill('285.5')
    await page.getByLabel('分母').fill('500')
    await see(page, '分子不大于分母')
    expect(await page.getByRole('status', { name: '本期值' }).textContent()).toBe('57.1 %')
    await page.getByLabel('暂无数据').check()
    await see(page, '本期不报数值，对外显示“无数据”')
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('填报数值').check()
    expect(await page.getByLabel('分母').inputValue()).toBe('500')
    for (const part of ['分子', '分母']) await page.getByLabel(part).fill('')
    expect(await page.getByLabel('本期值').inputValue()).toBe('57.1')
    await see(page, /\d\d:\d\d 已保存/)
  })

  test('the template that was downloaded comes back: first tried, then written over the draft', async () => {
    const page = await pageOf('reporter')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载模板' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/2025年四季度填报表\.xlsx$/)
    const template = await download.path()
    await page.getByLabel('本期值').fill('58.2')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByRole('cell', { name: '58.2%' }).waitFor()
    await page.getByRole('button', { name: '上传表格' }).click()
    const dialog = page.getByRole('dialog')
    const choose = (file: { name: string; mimeType: string; buffer: Buffer }) =>
      dialog.locator('input[type=file]').setInputFiles(file)
    const mimeType = 'application/octet-stream'
    await choose({ name: '别的.xlsx', mimeType, buffer: Buffer.from('text') })
    await see(page, '表格不是xlsx文件，未接收。')
    await choose({ name: '填报表.xlsx', mimeType, buffer: await readFile(template) })
    await see(page, '将写入1项草稿，不会提交。')
    await see(page, '下载模板后，系统中这一项有过改动')
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: '写入草稿（1项）' }).click()
    await see(page, '已写入草稿：改动1项。')
    await page.getByRole('cell', { name: '57.1%' }).first().waitFor()
    await expect.poll(() => page.getByLabel('本期值').inputValue()).toBe('57.1')
  })

  test('two windows change it: both versions are shown, and one is chosen', async () => {
    const page = await pageOf('reporter')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByLabel('本期值').fill('50.5')
    await see(other, /\d\d:\d\d 已保存/)
    await other.close()
    await page.getByLabel('本期值').fill('56.4')
    await see(page, '这项填报刚被改动')
    await see(page, '50.5%')
    await see(page, '56.4%')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '用我填的' }).click()
    await see(page, /\d\d:\d\d 已保存/)
  })

  test('the reporter adds evidence; what is no document is refused by its content', async () => {
    const page = await pageOf('reporter')
    const choose = (name: string, content: string | Buffer) =>
      page
        .getByLabel('添加文件')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) })
    await choose('程序.pdf', 'MZ this is no document')
    await see(page, /未接收。可以上传/)
    await choose('影像.pdf', Buffer.alloc(20 * 1024 * 1024 + 1))
    await see(page, '影像.pdf超过20 MB，没有上传。')
    await choose('四季度台账.pdf', '%PDF-1.4\n%%EOF\n')
    await page.getByRole('link', { name: '四季度台账.pdf' }).waitFor()
    await choose('台账照片.png', Buffer.from(photo, 'base64'))
    await page.getByRole('link', { name: '台账照片.png' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  test('the reporter asks for more time, the center grants it, and the page says so', async () => {
    const page = await pageOf('reporter')
    await page.getByRole('button', { name: '申请延期' }).click()
    const dialog = page.getByRole('dialog')
    const until = dialog.getByLabel('延期至')
    await until.fill((await until.getAttribute('min')) ?? '')
    await dialog.getByLabel('理由').fill('台账月底才能核定')
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: '提交申请' }).click()
    await see(page, /已申请延期至/)
    const desk = await pageOf('center')
    await desk.goto('/review?view=periods')
    await desk.getByRole('button', { name: /^同意县城市管理局/ }).click()
    expect(await findBarriers(desk)).toEqual([])
    await desk.getByRole('dialog').getByRole('button', { name: '同意' }).click()
    await see(desk, /已同意县城市管理局延期至/)
    await page.reload()
    await see(page, /已获准延期/)
  })

  test('the reporter submits, takes it back and submits again', async () => {
    const page = await pageOf('reporter')
    const submit = page.getByRole('button', { name: '提交县大数据中心审核' })
    await submit.dispatchEvent('click', { detail: 2 })
    expect(await submit.isEnabled()).toBe(true)
    await submit.click()
    await see(page, `已提交：${indicator}。`)
    await openReport(page, '查看')
    await page.getByRole('button', { name: '撤回' }).click()
    await submit.click()
    await see(page, `已提交：${indicator}。`)
  })

  test('the center looks at the picture and asks; the reporter answers', async () => {
    const page = await pageOf('center')
    await page.goto('/review')
    await page.getByRole('button', { name: '查看大图：台账照片.png' }).click()
    const picture = page.getByRole('img', { name: '台账照片.png' })
    await picture.waitFor()
    const widthOf = (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)
    expect(await picture.evaluate(widthOf)).toBe(1)
    await page.getByRole('button', { name: '关闭' }).click()
    await page.getByLabel('写给县城市管理局').fill(question)
    await page.getByRole('button', { name: '发送' }).click()
    await see(page, '留言（1）')

    const unit = await pageOf('reporter')
    await unit.reload()
    await openReport(unit, '查看')
    await see(unit, question)
    await unit.getByLabel('写给县大数据中心').fill(answer)
    await unit.getByRole('button', { name: '发送' }).click()
    await see(unit, '留言（2）')
    expect(await findBarriers(unit)).toEqual([])
    await openReport(unit, '收起')
  })

  test('the center sends it back with a reason, by keyboard', async () => {
    const page = await pageOf('center')
    await page.goto('/review')
    await heading(page, `${quarter}审核`)
    await see(page, firstNote)
    await see(page, answer)
    await page.getByRole('link', { name: '四季度台账.pdf' }).waitFor()
    await page.keyboard.press('f')
    await see(page, `已标记跟踪：${indicator}。`)
    await page.keyboard.press('f')
    await see(page, `已取消跟踪：${indicator}。`)
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('r')
    await page.getByLabel('退回理由').fill(reason)
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await see(page, `已退回：${indicator}。`)
  })

  test('the reporter reads why, corrects the value and submits again', async () => {
    const page = await pageOf('reporter')
    await page.reload()
    await see(page, reason)
    await openReport(page, '修改')
    await see(page, '退回原因')
    await page.getByLabel('本期值').fill('55.2')
    await page.getByRole('button', { name: '提交县大数据中心审核' }).click()
    await see(page, `已提交：${indicator}。`)
  })

  test('the center sees old and new, verifies by keyboard and publishes', async () => {
    const page = await pageOf('center')
    await page.goto('/review')
    await see(page, '56.4% → 55.2%')
    await page.keyboard.press('v')
    await see(page, `已核定：${indicator}。`)
    await page.getByRole('link', { name: '去发布' }).click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await see(page, '已核定的1项立即公开')
    await see(page, '本期末是2025年目标日')
    await see(page, '14项约束性指标没有核定')
    await see(page, /现在发布，各单位就不能再报/)
    await page.getByLabel('清单有错误仍要发布的理由').fill('其余单位另行催报')
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await see(page, `已发布：${quarter}。`)
  })

  test('a visitor without an account sees the value', async () => {
    const page = await pageOf('visitor')
    await page.goto('/indicators/I08')
    await heading(page, indicator)
    await see(page, /55\.2/)
    await page.getByRole('link', { name: '总览' }).click()
    await heading(page, quarter)
    await see(page, /55\.2/)
  })

  test('the reporter finds it again among the earlier periods', async () => {
    const page = await pageOf('reporter')
    await page.goto('/report')
    await page.getByLabel('填报期').selectOption({ label: quarter })
    await heading(page, `${quarter}填报`)
    await openReport(page, '查看')
    await see(page, '已核定并发布。')
    expect(await findBarriers(page)).toEqual([])
  })

  test('the center opens the published value for correction; it stays public until then', async () => {
    const page = await pageOf('center')
    await page.goto('/review?report=I08')
    await page.getByRole('button', { name: '开启更正' }).click()
    const dialog = page.getByRole('dialog')
    await see(page, '已公开的55.2%在新值核定前继续公开。')
    await dialog.getByLabel('更正理由').fill(correction)
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: '开启更正' }).click()
    await see(page, `已开启更正：${indicator}。`)

    const unit = await pageOf('reporter')
    await unit.goto('/report')
    await openReport(unit, '修改')
    await see(unit, correction)
    await unit.getByLabel('本期值').fill('54.9')
    await unit.getByRole('button', { name: '提交县大数据中心审核' }).click()
    await see(unit, `已提交：${indicator}。`)
    const visitor = await pageOf('visitor')
    await visitor.goto('/indicators/I08')
    await see(visitor, /55\.2/)
    expect(await visitor.getByText(/54\.9/).count()).toBe(0)
  })

  test('once it is verified the new value is public, and says why', async () => {
    const page = await pageOf('center')
    await page.goto('/review?report=I08')
    await see(page, '更正中')
    await see(page, '新值一经核定立即公开，并注明更正理由。')
    await page.keyboard.press('v')
    await see(page, `已核定：${indicator}。`)
    const visitor = await pageOf('visitor')
    await visitor.goto('/indicators/I08')
    await see(visitor, /54\.9/)
    await see(visitor, `更正原因：${correction}`)
    expect(await findBarriers(visitor)).toEqual([])
  })

  test('the auditor finds every step in the trail', async () => {
    const page = await pageOf('auditor')
    await enter(page, staff.auditor, oneTimePasswords.auditor ?? '')
    await heading(page, '审计日志')
    const steps = [
      '创建账号',
      '授予权限',
      '开启填报期',
      '申请延期',
      '同意延期',
      '保存填报',
      '提交填报',
      '退回填报',
    ]
    const later = [
      '核定填报',
      '发布填报期',
      '开启更正',
      '留言',
      '设置跟踪标记',
      '修改密码',
      '登录失败',
    ]
    for (const action of [...steps, ...later]) {
      await page.getByRole('rowheader', { name: action, exact: true }).first().waitFor()
    }
    await see(page, reason)
    expect(await findBarriers(page)).toEqual([])
  })

  test('nothing went wrong in any browser on the way', () => {
    // Three steps try what must be refused: a wrong password, a version that is no longer the newest,
    // and a file that is no document.
    const refused = /status of 4(01|09|15|22)/
    expect(story.faults(refused)).toEqual([])
  })
})
