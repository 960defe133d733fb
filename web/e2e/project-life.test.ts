import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { staff } from './staff.ts'
import { beginStory, heading, see } from './story.ts'
import { findBarriers } from './visitor.ts'

// 智慧城管 stands in the reserve of the plan; here it is taken into the list, built and accepted.
const project = '智慧城管'
const path = '/projects/R05'
const unit = '县城市管理局'
const year = '2025'

const story = beginStory()

const openProject = async (who: string): Promise<Page> => {
  const page = await story.pageOf(who)
  await page.goto(path)
  await heading(page, project)
  return page
}

/** Takes one step on the track. @returns once the page stands there */
const advance = async (page: Page, stage: string, documentNumber: string): Promise<void> => {
  await page.getByRole('button', { name: `推进到“${stage}”` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^文号/).fill(documentNumber)
  await dialog.getByRole('button', { name: '确认变更' }).click()
  await dialog.getByText('已记录。').waitFor()
  await dialog.getByRole('button', { name: '完成' }).click()
}

const declare = async (page: Page, kind: string, statement: string): Promise<void> => {
  await page.getByRole('button', { name: `记录“${kind}”` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('情况说明').fill(statement)
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The step is asked for; the gate says what is missing and by which clause, and nothing is pressed. */
const meetShutGate = async (page: Page, stage: string, missing: RegExp): Promise<void> => {
  await page.getByRole('button', { name: `推进到“${stage}”` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(missing).first().waitFor()
  await dialog.getByText('第七章（二）').first().waitFor()
  await dialog.getByText('只有县大数据中心负责人可以写明理由后越过。').waitFor()
  await dialog.getByLabel(/^文号/).fill('不该成立〔2025〕1号')
  expect(await dialog.getByRole('button', { name: '确认变更' }).isDisabled()).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '取消' }).click()
}

const enterMoney = async (page: Page, kind: string, amount: string, document: string) => {
  await page.getByRole('button', { name: '登记', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('类别').selectOption({ label: kind })
  await dialog.getByLabel('预算年度').selectOption(year)
  await dialog.getByLabel('金额（万元）').fill(amount)
  await dialog.getByLabel('日期').fill('2025-03-20')
  await dialog.getByLabel('文号或凭证号').fill(document)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await see(page, document)
}

describe('a project from the reserve to its acceptance', () => {
  test('people take up their work', async () => {
    await story.employ({
      head: { person: staff.center, role: 'center_head' },
      clerk: {
        person: { ...staff.auditor, loginName: 'center.clerk', displayName: '中心经办人' },
        role: 'center',
      },
      leader: { person: staff.leader, role: 'leader' },
      reporter: { person: staff.reporter, role: 'reporter', unit: '城管' },
    })
  })

  test('the head takes it into the list, with its money, by a decision', async () => {
    const page = await openProject('head')
    await page.getByRole('button', { name: '调整归属' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(year).fill('300')
    await dialog.getByLabel('文号').fill('长县数〔2025〕8号')
    await dialog.getByLabel('决定日期').fill('2025-01-10')
    await dialog.getByLabel('理由').fill('纳入年度建设安排')
    await dialog.getByRole('button', { name: '作出决定' }).click()
    await dialog.waitFor({ state: 'detached' })
    await see(page, '长县数〔2025〕8号')
  })

  test('the approval is refused until the project states what it shares', async () => {
    const page = await openProject('clerk')
    await advance(page, '立项申报', '城管申〔2025〕1号')
    await advance(page, '技术审查', '数审〔2025〕3号')
    await meetShutGate(page, '立项批复', /明确数据共享需求/)
    await declare(page, '明确数据共享需求', '与公安、交通共享案件与部件数据')
    await declare(page, '符合全县统一标准', '采用县政务数据元标准')
    await declare(page, '承诺接入县共享平台', '建成即接入县共享平台')
    await advance(page, '立项批复', '长县数批〔2025〕5号')
  })

  test('money is revised by a document that the head approves, allocated and paid', async () => {
    const clerk = await story.pageOf('clerk')
    await clerk.goto('/budget')
    await clerk.getByRole('button', { name: '提出调整' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('类型').selectOption({ label: '调整额度' })
    const line = dialog.getByRole('group', { name: '第1行' })
    await line.getByLabel('项目').selectOption({ label: project })
    await line.getByLabel('年度').selectOption(year)
    await line.getByLabel('增减（万元，减用负号）').fill('20.5')
    await dialog.getByLabel('文号').fill('长县财〔2025〕31号')
    await dialog.getByLabel('决定日期').fill('2025-03-01')
    await dialog.getByLabel('理由').fill('增加视频分析点位')
    await dialog.getByRole('button', { name: '提出', exact: true }).click()
    await see(clerk, '待批准')
    const head = await story.pageOf('head')
    await head.goto('/budget')
    await head.getByRole('button', { name: '批准', exact: true }).click()
    await head.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
    await see(head, '已生效')
    const page = await openProject('clerk')
    await enterMoney(page, '下达', '320.5', '长县财预〔2025〕12号')
    await enterMoney(page, '支付', '160.25', '支付凭证0001')
    await see(page, '320.5')
    await see(page, '160.25')
    expect(await findBarriers(page)).toEqual([])
  })

  test('a leader asks what holds it up; the unit answers, and the leader closes it', async () => {
    const page = await openProject('leader')
    await page.getByRole('link', { name: '就此督办' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('找单位').fill(unit)
    await dialog.getByLabel('事项').fill('加快智慧城管建设')
    await dialog.getByLabel('要求').fill('请报送建设进度和接入共享平台的时间。')
    await dialog.getByRole('button', { name: '下达督办' }).click()
    await see(page, '待签收')
    const answering = await story.pageOf('reporter')
    await answering.goto('/directives?no=1')
    await answering.getByRole('button', { name: '签收' }).click()
    await answering.getByRole('button', { name: '回复', exact: true }).click()
    const reply = answering.getByRole('dialog')
    await reply.getByLabel('办理情况').fill('已完成部署，本月接入。')
    await reply.getByRole('button', { name: '回复', exact: true }).click()
    await see(answering, '已回复，待审阅')
    await page.goto('/directives?no=1')
    await see(page, '已完成部署，本月接入。')
    await page.getByRole('button', { name: '办结' }).click()
    await see(page, '办结后不能再改')
    await page.getByRole('dialog').getByRole('button', { name: '办结' }).click()
    await see(page, '已办结')
  })

  test('the acceptance is refused until sharing is in place', async () => {
    const page = await openProject('clerk')
    await advance(page, '采购', '采购〔2025〕22号')
    await advance(page, '建设', '开工〔2025〕1号')
    await advance(page, '试运行', '试运行〔2025〕2号')
    await meetShutGate(page, '竣工验收', /已与其他部门互联共享/)
    await declare(page, '已与其他部门互联共享', '案件数据已与公安、交通互通')
    await declare(page, '已向县共享平台提供信息', '目录与接口已上线')
    await advance(page, '竣工验收', '验收〔2025〕1号')
  })

  test('the public page tells the story, and names nobody', async () => {
    const page = await openProject('visitor')
    await page.getByText(/^变更记录\d+条$/).click()
    for (const words of ['长县数〔2025〕8号', '验收〔2025〕1号', '长县数批〔2025〕5号']) {
      await see(page, words)
    }
    await see(page, '160.25')
    expect(await page.getByText('中心经办人').count()).toBe(0)
    expect(await page.getByText('加快智慧城管建设').count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])
  })

  test('nothing went wrong in any browser on the way', () => {
    expect(story.faults(/^$/)).toEqual([])
  })
})
