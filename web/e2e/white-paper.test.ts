import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { beginDemoStory, heading, see } from './story.ts'
import { findBarriers, overflowOf } from './visitor.ts'

// The book of the first year: nothing is left open in its data but what is written here.
const edition = '2021年度'
const title = '编者文字：指标'
const files = ['Word文档', 'PDF文档', 'Excel附表', '开放数据包'] as const
const note = '更正总体情况中的表述。'

/** What Word puts on the clipboard, with things that have no place in the book. */
const fromWord = `<style>p.MsoNormal{color:red}</style><h1 style="color:red">一、编写说明</h1>
<p class="MsoNormal" onclick="alert(1)"><b>正文。</b><script>alert(2)</script><o:p></o:p></p>
<table><tr><td><p>甲</p></td><td><p>乙</p></td></tr><tr><td>1</td><td>2</td></tr></table>`

const story = beginDemoStory()

const desk = (revision: number, section = 'overview.indicators'): string =>
  `/white-paper/2021-${revision}/desk?section=${section}`

/** Nothing that keeps people out, on a desk and on a phone. */
const expectReadable = async (page: Page): Promise<void> => {
  for (const width of [390, 1366]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await overflowOf(page)).toBe(0)
    expect(await findBarriers(page)).toEqual([])
  }
}

const download = async (page: Page, name: RegExp): Promise<Download> => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  return saved
}

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What the page says of one published edition; the demo has some of its own. */
const entryOf = (page: Page, title: string): Locator =>
  page
    .locator('.edition-entry')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })

/** The checksum that the page shows beside a file. */
const shownSum = async (entry: Locator, file: string): Promise<string> => {
  const row = entry.getByRole('row').filter({ hasText: file }).first()
  return (await row.locator('code').textContent()) ?? ''
}

const makeFiles = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '生成文件' }).click()
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', { name: '重新生成' }).waitFor({ timeout: 120_000 })
}

const publish = async (page: Page, done: string): Promise<void> => {
  await page.getByRole('button', { name: '发布', exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const file of files) await dialog.getByText(file).waitFor()
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  await see(page, done)
}

describe('a white paper, from the first draft to its correction', () => {
  test('the center begins the edition of a year', async () => {
    const page = await story.enterAs('editor', 'demo-center')
    await page.goto('/white-paper')
    await see(page, '2025年度')
    await page.getByRole('button', { name: '编制新一年' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('年度').selectOption('2021')
    await dialog.getByLabel('数据截至').fill('2022-03-01')
    await dialog.getByRole('button', { name: '开始编制' }).click()
    await heading(page, `${edition}白皮书编制`)
    await see(page, /没有错误，可以送审/)
    await expectReadable(page)
    await page.goto('/white-paper/2021/desk')
    await heading(page, `${edition}白皮书编制`)
    expect(page.url()).toContain('/white-paper/2021-1/desk')
  })

  test('a section without a word is an error, and its line leads to it', async () => {
    const page = await story.pageOf('editor')
    await page.goto(desk(1))
    await page.getByLabel('代替自动文字').check()
    await see(page, /\d\d:\d\d 保存/)
    await page.getByRole('button', { name: '重新检查' }).click()
    await see(page, '本节没有文字')
    await page.goto(desk(1, 'preface'))
    await page.getByRole('link', { name: '去修改' }).click()
    await page.getByRole('textbox', { name: title }).waitFor()
    await page.getByRole('button', { name: '送审' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '送审' }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  test('it is written with a heading, a list and a figure of the data, and outlives a reload', async () => {
    const page = await story.pageOf('editor')
    await page.getByRole('textbox', { name: title }).click()
    await page.keyboard.type('## 本年要点')
    await page.keyboard.press('Enter')
    await page.keyboard.type('《规划》设指标')
    await page.getByRole('button', { name: '插入数字' }).click()
    await page.getByLabel('查找').fill('indicators.total')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('listitem').getByRole('button').first().click()
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.type('项。')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- 一是摸清底数；')
    await page.keyboard.press('Enter')
    await page.keyboard.type('二是<b>补齐</b>短板。')
    await page.reload()
    const box = page.getByRole('textbox', { name: title })
    await box.getByRole('heading', { name: '本年要点' }).waitFor()
    expect(await box.locator('.editor-figure').textContent()).toBe('35')
    expect(await box.getByRole('listitem').allTextContents()).toEqual([
      '一是摸清底数；',
      '二是<b>补齐</b>短板。',
    ])
    await see(page, /\d\d:\d\d 保存/)
    await page.getByRole('button', { name: '重新检查' }).click()
    await see(page, /没有错误，可以送审/)
  })

  test('what is pasted keeps its words, a row of a table on each line, and nothing else', async () => {
    const page = await story.pageOf('editor')
    await page.goto(desk(1, 'preface'))
    const box = page.getByRole('textbox', { name: '编者文字：前言' })
    await box.evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, fromWord)
    await box.getByRole('heading', { name: '编写说明', exact: true }).waitFor()
    expect(await box.getByRole('paragraph').allTextContents()).toEqual(['正文。', '甲　乙', '1　2'])
    await see(page, /\d\d:\d\d 保存/)
    await page.goto(desk(1))
  })

  test('a second editor sees what the first one saved before anything is overwritten', async () => {
    const second = await story.enterAs('head', 'demo-head')
    await second.goto(desk(1))
    const theirs = second.getByRole('textbox', { name: title })
    await theirs.getByText('一是摸清底数；').waitFor()
    const page = await story.pageOf('editor')
    await page.getByRole('textbox', { name: title }).getByText('一是摸清底数；').click()
    await page.keyboard.press('End')
    await page.keyboard.type('先清后补；')
    await page.waitForResponse((reply) => reply.request().method() === 'PUT' && reply.ok())
    await theirs.getByText('一是摸清底数；').click()
    await second.keyboard.type('我的')
    await see(second, '本节刚被他人改动')
    await see(second, /一是摸清底数；先清后补；/)
    await second.getByRole('button', { name: '采用对方的' }).click()
    await theirs.getByText('一是摸清底数；先清后补；').waitFor()
  })

  test('the preview shows the book as it would be published', async () => {
    const page = await story.pageOf('editor')
    await page.getByRole('link', { name: '预览本章' }).click()
    await see(page, '预览稿，尚未发布')
    await heading(page, '长沙县新型智慧城市建设白皮书')
    await page.getByRole('heading', { name: '本年要点' }).waitFor()
    await see(page, '二是<b>补齐</b>短板。')
    await page.getByRole('button', { name: '35，查看出处' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('主要数据').waitFor()
    await dialog.getByRole('link', { name: '查看全部指标' }).waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
    await expectReadable(page)
  })

  test('it is handed in, sent back with a reason, and handed in again', async () => {
    const page = await story.pageOf('editor')
    await page.goto(desk(1))
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '送审' }).click()
    await dialog.getByRole('button', { name: '送审' }).click()
    await see(page, '已送审。')
    const head = await story.pageOf('head')
    await head.goto(desk(1))
    await head.getByRole('button', { name: '退回修改' }).click()
    await head.getByLabel('退回理由').fill('请再核对一遍。')
    await head.getByRole('dialog').getByRole('button', { name: '退回修改' }).click()
    await see(head, '已退回修改。')
    await page.reload()
    await see(page, '请再核对一遍。')
    await page.getByRole('button', { name: '送审' }).click()
    await dialog.getByRole('button', { name: '送审' }).click()
    await see(page, '已送审。')
  })

  test('the head makes the files and publishes them', async () => {
    const page = await story.pageOf('head')
    await page.goto(desk(1))
    await page.getByRole('button', { name: '生成文件' }).click()
    await page.getByRole('button', { name: '取消生成' }).click()
    await see(page, '已取消。')
    await makeFiles(page)
    await publish(page, `已发布${edition}白皮书。`)
    expect(await page.getByRole('button', { name: '送审' }).count()).toBe(0)
  })

  test('anyone downloads all four, and each has the checksum that is shown', async () => {
    const page = await story.pageOf('visitor')
    await page.goto('/white-paper')
    const entry = entryOf(page, edition)
    await entry.waitFor()
    for (const file of files) {
      const saved = await download(page, new RegExp(`${edition}白皮书：${file}$`))
      expect(saved.suggestedFilename()).toContain('演示')
      const bytes = await readFile(await saved.path())
      expect(sumOf(bytes)).toBe(await shownSum(entry, file))
    }
    const saved = await download(page, /2021年度白皮书：开放数据包$/)
    await page.getByLabel('选取文件').setInputFiles(await saved.path())
    await see(page, /一致：这是2021年度白皮书的开放数据包/)
    await page
      .getByLabel('选取文件')
      .setInputFiles({ name: '改.zip', mimeType: 'application/zip', buffer: Buffer.from('改') })
    await see(page, /不一致/)
    await expectReadable(page)
  })

  test('a mistake is put right in a revision, and both can be compared', async () => {
    const page = await story.pageOf('head')
    await page.goto(desk(1))
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByLabel('更正说明').fill(note)
    await page.getByRole('button', { name: '开始更正' }).click()
    await heading(page, '2021年度（第1次修订）白皮书编制')
    await page.goto(desk(2))
    await page.getByRole('textbox', { name: title }).getByText('一是摸清底数').click()
    await page.keyboard.press('End')
    await page.keyboard.type('（更正）')
    await see(page, /\d\d:\d\d 保存/)
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click()
    await see(page, '已送审。')
    await makeFiles(page)
    await publish(page, '已发布2021年度（第1次修订）白皮书。')
    const visitor = await story.pageOf('visitor')
    await visitor.goto('/white-paper')
    await see(visitor, note)
    const corrected = entryOf(visitor, '2021年度（第1次修订）')
    await corrected.getByRole('link', { name: '与初版对照' }).click()
    await heading(visitor, '两版对照')
    await see(visitor, /先清后补；（更正）/)
    await expectReadable(visitor)
    await visitor.goto('/white-paper/2021-1?chapter=overview')
    await see(visitor, /这一版已有修订/)
  })

  test('a leader who opens the desk is led to what is published of that year', async () => {
    const page = await story.enterAs('leader', 'demo-leader')
    await page.goto('/white-paper/2022/desk')
    await heading(page, '这一页供编制人员使用')
    await see(page, /2022年度白皮书还没有发布/)
    await page.goto('/white-paper/2021/desk')
    await see(page, /2021年度（第1次修订）白皮书已经发布/)
    await expectReadable(page)
    await page.getByRole('link', { name: '在线阅读2021年度（第1次修订）白皮书' }).click()
    await heading(page, '长沙县新型智慧城市建设白皮书')
  })

  test('nothing went wrong in any browser on the way', () => {
    // The conflict of the two editors is a refusal.
    expect(story.faults(/409 \(Conflict\)/)).toEqual([])
  })
})
