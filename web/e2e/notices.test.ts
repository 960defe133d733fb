import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staff } from './staff.ts'
import { beginStory, heading, see } from './story.ts'
import { findBarriers, overflowOf } from './visitor.ts'

const quarter = '2025年四季度'
const unit = '县城市管理局'

type Received = { signature: string | undefined; body: string }

let receiver: Server
const received: Received[] = []
const story = beginStory()
const { pageOf } = story

/** Nothing that keeps people out, on a desk and on a phone. */
const expectReadable = async (page: Page): Promise<void> => {
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflowOf(page)).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 1366, height: 768 })
}

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const signature = request.headers['x-yardstick-signature']?.toString()
    received.push({ signature, body: await text(request) })
    response.end('{"errcode":0}')
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
})

afterAll(() => {
  receiver?.closeAllConnections()
  receiver?.close()
})

describe('pressing for what is owed', () => {
  test('the administrators make the accounts', async () => {
    await story.employ({
      center: { person: staff.center, role: 'center_head' },
      leader: { person: staff.leader, role: 'leader' },
      reporter: { person: staff.reporter, role: 'reporter', unit: '城管' },
    })
  })

  test('a webhook: bad addresses are refused in words, a good one gets its secret once', async () => {
    const page = await pageOf('sysadmin')
    await page.getByRole('link', { name: '推送' }).click()
    await heading(page, '消息推送')
    await see(page, '还没有登记地址')
    await page.getByRole('button', { name: '添加地址' }).click()
    const dialog = page.getByRole('dialog')
    const add = async (address: string) => {
      await dialog.getByLabel('地址', { exact: true }).fill(address)
      await dialog.getByRole('button', { name: '添加', exact: true }).click()
    }
    await add('robot.example/send')
    await see(page, '地址不完整')
    await add('http://169.254.169.254/latest')
    await see(page, '不能是链路本地地址或云主机的元数据地址')
    expect(await findBarriers(page)).toEqual([])
    const { port } = receiver.address() as AddressInfo
    await add(`http://127.0.0.1:${port}/robot?key=k`)
    const secret = await dialog.getByLabel('密钥').inputValue()
    await dialog.getByRole('button', { name: '已记下，关闭' }).click()
    await page.getByRole('button', { name: '发测试消息' }).click()
    await see(page, '测试消息已送达：HTTP 200。')
    const [message] = received
    expect(message?.body).toContain('【星沙标尺】测试消息')
    const signed = createHmac('sha256', secret)
      .update(message?.body ?? '')
      .digest('hex')
    expect(message?.signature).toBe(`sha256=${signed}`)
    await page.getByText('发送记录', { exact: true }).click()
    await page.getByRole('cell', { name: '已送达' }).waitFor()
    await expectReadable(page)
  })

  test('the center opens a quarter, and the chat room is told', async () => {
    const page = await pageOf('center')
    await heading(page, '审核')
    await page.getByRole('button', { name: '开启第一个填报期' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('填报期').selectOption({ label: quarter })
    await dialog.getByRole('button', { name: '开启', exact: true }).click()
    await see(page, `已开启：${quarter}。`)
    await expect.poll(() => received.length, { timeout: 40_000 }).toBe(2)
    expect(received[1]?.body).toContain('第四季度填报已开启')
  })

  test('the reporter’s bell rings, and leads over the notice to what is owed', async () => {
    const page = await pageOf('reporter')
    await page.reload()
    await page.getByRole('link', { name: '通知，1条未读' }).click()
    await heading(page, '通知')
    await see(page, `${quarter}填报已开启：本单位应报2项`)
    await page.getByText('未读', { exact: true }).waitFor()
    await expectReadable(page)
    await page.getByRole('main').getByRole('link', { name: '去填报' }).click()
    await heading(page, `${quarter}填报`)
    await page.getByRole('link', { name: '通知，没有未读' }).click()
    await see(page, '都已读过')
    expect(await page.getByText('未读', { exact: true }).count()).toBe(0)
  })

  test('the board counts what is missing, and one click makes the reminder list', async () => {
    const page = await pageOf('center')
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '催报' })
      .click()
    await heading(page, `${quarter}催报`)
    const row = page.getByRole('row', { name: unit }).first()
    await row.getByText(/还有\d+天/).waitFor()
    await page.getByText('近1期报送').waitFor()
    await expectReadable(page)
    await page.getByRole('link', { name: '生成催报清单' }).click()
    await heading(page, `${quarter}催报清单`)
    const written = await page.getByLabel('可直接粘贴到工作群').inputValue()
    expect(written).toMatch(/：\d+家单位共54项未报\n1\. /)
    expect(written).toContain(`${unit}2项，`)
    await expectReadable(page)
    await page.getByRole('button', { name: '复制文字' }).click()
    await see(page, '已复制')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^2025年四季度催报清单-.*\.csv$/)
  })

  test('a leader reads the same board, and finds the indicator behind a missing report', async () => {
    const page = await pageOf('leader')
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '催报' })
      .click()
    await heading(page, `${quarter}催报`)
    await page.getByRole('link', { name: '生成催报清单' }).click()
    await page.getByRole('link', { name: '智慧路灯道路覆盖率' }).click()
    await heading(page, '智慧路灯道路覆盖率')
  })

  test('a webhook is paused, resumed and removed, each after asking', async () => {
    const page = await pageOf('sysadmin')
    const dialog = page.getByRole('dialog')
    const choose = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click()
      await dialog.getByRole('button', { name, exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await choose('暂停')
    await see(page, '已暂停')
    await choose('启用')
    await choose('删除')
    await see(page, '还没有登记地址')
  })

  test('nothing went wrong in any browser on the way', () => {
    const refused = /status of 422/
    expect(story.faults(refused)).toEqual([])
  })
})
