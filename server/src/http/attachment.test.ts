import { expect, it } from 'vitest'
import { attachmentDisposition } from './attachment.ts'

it.each([
  ['a plain name', 'a b.pdf', 'a b.pdf', 'a%20b.pdf'],
  ['a Chinese name', '统计表.pdf', '___.pdf', '%E7%BB%9F%E8%AE%A1%E8%A1%A8.pdf'],
  [
    'quotes and signs of its own',
    `a"b'(1)*!%.pdf`,
    `a_b'(1)*!_.pdf`,
    'a%22b%27%281%29%2A%21%25.pdf',
  ],
])('names a download: %s', (_what, name, ascii, encoded) => {
  expect(attachmentDisposition(name)).toBe(
    `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
  )
})
