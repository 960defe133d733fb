import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fillIn } from '../../server/test/sample-workbooks.ts'
import { staff } from './staff.ts'
import { beginStory, heading, see } from './story.ts'
import { findBarriers } from './visitor.ts'

// A unit with three indicators: one typed in, two by workbook, of which one is wrong at first.
const quarter = '2025年四季度'
const roads = '智慧道路覆盖里程'
const parking = '智慧停车场建设数'
const buses = '智能网联公交车占比'
const reason = '停车场数与台账不符，请核对后重报。'

const story = beginStory()
let template: Buffer

const upload = async (page: Page, rows: Parameters<typeof fillIn>[1]): Promise<void> => {
  const buffer = await fillIn(template, rows)
  const file = { name: '填报表.xlsx', mimeType: 'application/octet-stream', buffer }
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })

describe('a quarter of a unit, reported with a workbook', () => {
  test('the center opens the quarter', async () => {
    const reporter = { ...staff.reporter, displayName: '交通填报员' }
    await story.employ({
      center: { person: staff.center, role: 'center_head' },
      reporter: { person: reporter, role: 'reporter', unit: '交通' },
    })
    const page = await story.pageOf('center')
    await page.getByRole('button', { name: '开启第一个填报期' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('填报期').selectOption({ label: quarter })
    await dialog.getByRole('button', { name: '开启', exact: true }).click()
    await see(page, `已开启：${quarter}。`)
  })

  test('the reporter drafts one value in the form', async () => {
    const page = await story.pageOf('reporter')
    await page.reload()
    await heading(page, `${quarter}填报`)
    await page.getByRole('button', { name: `填报：${buses}` }).click()
    await page.getByLabel('本期值').fill('18.5')
    await see(page, /\d\d:\d\d 已保存/)
  })

  test('a workbook with one wrong row writes nothing at all', async () => {
    const page = await story.pageOf('reporter')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载模板' }).click(),
    ])
    template = await readFile(await download.path())
    await page.getByRole('button', { name: '上传表格' }).click()
    await upload(page, { I21: { value: 46.5 }, I22: { value: 31.5 } })
    const dialog = page.getByRole('dialog')
    await see(page, '有1行须改正')
    await dialog.getByText(/^K\d+：/).waitFor()
    expect(await dialog.getByRole('button', { name: /^写入草稿/ }).count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])
  })

  test('once the row is put right both are written, and the one typed in stays as it is', async () => {
    const page = await story.pageOf('reporter')
    await upload(page, { I21: { value: 46.5 }, I22: { value: 31 } })
    await see(page, '将写入2项草稿')
    await page.getByRole('button', { name: '写入草稿（2项）' }).click()
    await see(page, '已写入草稿：新填2项。')
    for (const value of ['46.5公里', '31个', '18.5%']) {
      await page.getByRole('cell', { name: value, exact: true }).first().waitFor()
    }
  })

  test('all three drafts are submitted at once', async () => {
    const page = await story.pageOf('reporter')
    await page.getByRole('button', { name: '提交全部已填草稿（3）' }).click()
    await page.getByRole('button', { name: '提交3项' }).click()
    await see(page, '3项已全部提交。')
  })

  test('the center returns one, and verifies the rest in one go', async () => {
    const page = await story.pageOf('center')
    await page.goto('/review?report=I22')
    await heading(page, `${quarter}审核`)
    await page.getByRole('button', { name: '退回', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('退回理由').fill(reason)
    await dialog.getByRole('button', { name: '退回' }).click()
    await see(page, `已退回：${parking}。`)
    await page.getByRole('button', { name: '批量核定2项' }).click()
    await dialog.getByRole('button', { name: '核定2项' }).click()
    await see(page, '已核定2项。')
  })

  test('the reporter reads the reason and hands in the value again, put right', async () => {
    const page = await story.pageOf('reporter')
    await page.reload()
    await see(page, reason)
    await page.getByRole('button', { name: `修改：${parking}` }).click()
    await page.getByLabel('本期值').fill('29')
    await page.getByRole('button', { name: '提交县大数据中心审核' }).click()
    await see(page, `已提交：${parking}。`)
  })

  test('the center verifies it, finds every step, and publishes', async () => {
    const page = await story.pageOf('center')
    await page.goto('/review?report=I22')
    await see(page, '31个 → 29个')
    await page.getByRole('button', { name: '核定', exact: true }).click()
    await see(page, `已核定：${parking}。`)
    await page.goto('/review?report=I22')
    const steps = page.getByRole('region', { name: '经过' }).getByRole('listitem')
    await steps.first().waitFor()
    const actions = (await steps.allTextContents()).map((step) => step.trim().slice(0, 2))
    expect(actions).toEqual(['核定', '提交', '退回', '提交'])
    await page.goto('/review?view=periods')
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByLabel('清单有错误仍要发布的理由').fill('其余单位另行催报')
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await see(page, `已发布：${quarter}。`)
  })

  test('the public finds the values, and how they came about', async () => {
    const page = await story.pageOf('visitor')
    await page.goto('/indicators')
    for (const [name, value] of [
      [roads, /46\.5/],
      [parking, /29/],
      [buses, /18\.5/],
    ] as const) {
      await rowOf(page, name).getByText(value).first().waitFor()
    }
    await page.goto('/indicators/I22')
    await see(page, '29个')
    const history = page.getByRole('region', { name: '数值变动' })
    expect(await history.textContent()).toMatch(/29个.*31个/s)
    expect(await history.getByText(reason).count()).toBe(0)
  })

  test('nothing went wrong in any browser on the way', () => {
    expect(story.faults(/^$/)).toEqual([])
  })
})
