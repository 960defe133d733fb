import type { Language } from '../basics/problem-words.ts'
import { csvPath, dataLicence, demoMarkOf, type EditionMark, packageTitle } from './data-package.ts'
import type { EditionData } from './edition-data.ts'
import { markdownTable, markdownText } from './markdown.ts'
import { revisionName, revisionNameEn } from './revision-name.ts'
import { allTables } from './tables/all-tables.ts'

/** Under which names the dictionary lies beside the README. */
export const dictionaryPath: Record<Language, string> = {
  zh: 'data-dictionary.zh-CN.md',
  en: 'data-dictionary.en.md',
}

const words = {
  zh: {
    about: ({ plan, asOf, through }: EditionData) =>
      `${plan.name}的公开数据。截至${asOf}已发布的才计入，记述至${through}。`,
    revision: ({ revision, correctionNote }: EditionMark) =>
      revisionName(revision) + (correctionNote === null ? '。' : `，更正：${correctionNote}`),
    files: '文件',
    fileHeads: ['文件', '内容', '行数', '一行是什么'],
    reading: '怎样读',
    hints: [
      'CSV为UTF-8（带BOM），逗号分隔，首行为列名；各列含义见数据字典和datapackage.json。',
      '空格表示没有：规划没有写，没有填报，或者没有登记。空格不是零。',
      '金额单位为万元，精确到分；比率1即100%。',
      '以等号、加号、减号、@（含全角）开头的文本，前面加了一个撇号，以免被表格软件当作公式；去掉这一个撇号即为原文。数字不受影响。',
      '各表以编码相连，外键写在datapackage.json里；编码在各年各版不变。',
      '更正以修订版发布，此前各版保留不变；引用时请写明年度和版次。',
    ],
    licence: '许可',
    licenceText: (issuer: string) =>
      `${dataLicence.title}（${dataLicence.name}）：可自由使用，注明来源“${issuer}”。`,
    sources: '依据',
  },
  en: {
    about: ({ plan, asOf, through }: EditionData) =>
      `Published data on the ${plan.nameEn}. Only what was published by ${asOf} counts; the data tell of the time up to ${through}.`,
    revision: ({ revision, correctionNote }: EditionMark) =>
      correctionNote === null
        ? `This is ${revisionNameEn(revision)}.`
        : `This is ${revisionNameEn(revision)}, which corrects: ${correctionNote}`,
    files: 'Files',
    fileHeads: ['File', 'Content', 'Rows', 'One row is'],
    reading: 'How to read the data',
    hints: [
      'CSV is UTF-8 with a byte order mark, separated by commas, headed by the names of the columns. What they mean stands in the data dictionary and in datapackage.json.',
      'An empty cell means that there is nothing: the plan does not say, nobody reported or nobody recorded it. It is never a zero.',
      'Money is in units of CNY 10,000, exact to CNY 0.01; a ratio of 1 is 100%.',
      'Text that begins with an equals sign, plus, minus or @ (full width too) has an apostrophe before it, so that no spreadsheet takes it for a formula. Take that one apostrophe away for the text as it was. Numbers are not touched.',
      'Tables are joined by codes; foreign keys stand in datapackage.json. Codes stay the same in every year and revision.',
      'A correction is published as a new revision and the old one stays as it is; name year and revision when you cite.',
    ],
    licence: 'Licence',
    licenceText: (issuer: string) =>
      `${dataLicence.title} (${dataLicence.name}): use it freely and name the source, ${issuer}.`,
    sources: 'Sources',
  },
} as const

const fileRows = (data: EditionData, language: Language): string[][] =>
  allTables.map((table) => [
    `[${csvPath(table)}](${csvPath(table)})`,
    markdownText(table.title[language]),
    String(table.rows(data).length),
    markdownText(table.description[language]),
  ])

const sourceLine = (
  { title, titleEn, number }: EditionData['documents'][number],
  language: Language,
): string => {
  const named = language === 'zh' ? title : titleEn
  return `- ${markdownText(number === null ? named : `${named} ${number}`)}`
}

const half = (data: EditionData, mark: EditionMark, language: Language): string => {
  const said = words[language]
  const demo = demoMarkOf(data)
  return [
    `# ${markdownText(packageTitle(data)[language])}`,
    ...(demo ? [`**${demo[language]}**`] : []),
    markdownText(said.about(data)),
    markdownText(said.revision(mark)),
    `## ${said.files}`,
    markdownTable(said.fileHeads, fileRows(data, language)),
    `[${dictionaryPath[language]}](${dictionaryPath[language]}) · [datapackage.json](datapackage.json)`,
    `## ${said.reading}`,
    said.hints.map((hint) => `- ${markdownText(hint)}`).join('\n'),
    `## ${said.licence}`,
    `${markdownText(said.licenceText(data.plan.issuer))} <${dataLicence.path}>`,
    `## ${said.sources}`,
    data.documents.map((document) => sourceLine(document, language)).join('\n'),
  ].join('\n\n')
}

/** The README of an edition's open data: in Chinese, then in English. */
export const packageReadme = (data: EditionData, mark: EditionMark): string =>
  `${[half(data, mark, 'zh'), '---', half(data, mark, 'en')].join('\n\n')}\n`
