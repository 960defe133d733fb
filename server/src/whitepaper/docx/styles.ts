import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { linePitch, sizes } from './page.ts'

/** Latin letters and figures stand in Times New Roman, as offices set them. */
const fontOf = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})
type Font = ReturnType<typeof fontOf>

/** Fonts of GB/T 9704-2012 by what they are for. */
export const fonts = {
  body: fontOf('仿宋_GB2312'),
  title: fontOf('方正小标宋简体'),
  first: fontOf('黑体'),
  second: fontOf('楷体_GB2312'),
  number: { ...fontOf('宋体'), ascii: '宋体', hAnsi: '宋体' },
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT })
const twoCharacters = { firstLineChars: 200, firstLine: 640 }

export const styleIds = {
  coverTitle: 'CoverTitle',
  coverLine: 'CoverLine',
  contentsTitle: 'ContentsTitle',
  picture: 'Picture',
  caption: 'Caption',
  cell: 'TableText',
  head: 'TableHead',
  wideCell: 'AnnexText',
  wideHead: 'AnnexHead',
  note: 'TableNote',
  item: 'ListText',
  figure: 'DataFigure',
} as const

const headingRun = (font: Font, size: number, bold = false) => ({
  run: { font, size, bold, color: '000000' },
})

/** Headings below a chapter’s stand in the text, indented as it is, and tell themselves by font. */
const textHeading = (outlineLevel: number, font: Font, bold = false) => ({
  ...headingRun(font, sizes.三号, bold),
  paragraph: {
    spacing: { before: 0, after: 0, ...exactly(linePitch) },
    indent: twoCharacters,
    keepNext: true,
    outlineLevel,
  },
})

const headings: Partial<NonNullable<IStylesOptions['default']>> = {
  heading1: {
    ...headingRun(fonts.title, sizes.二号),
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: linePitch, ...exactly(700) },
      keepNext: true,
      outlineLevel: 0,
    },
  },
  heading2: textHeading(1, fonts.first),
  heading3: textHeading(2, fonts.second),
  heading4: textHeading(3, fonts.body, true),
}

const own: IParagraphStyleOptions[] = [
  {
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: twoCharacters },
  },
  {
    id: styleIds.item,
    name: '列表文字',
    basedOn: 'Normal',
    quickFormat: true,
  },
  {
    id: styleIds.coverTitle,
    name: '封面标题',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fonts.title, size: 60 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(1000) },
  },
  {
    id: styleIds.coverLine,
    name: '封面文字',
    basedOn: 'Normal',
    run: { font: fonts.second, size: sizes.三号 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(640) },
  },
  {
    id: styleIds.contentsTitle,
    name: '目录标题',
    basedOn: 'Normal',
    run: { font: fonts.title, size: sizes.二号 },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { after: linePitch, ...exactly(700) },
    },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    run: { font: fonts.first, size: sizes.四号 },
    paragraph: { spacing: { before: 80, ...exactly(480) } },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    basedOn: 'Normal',
    run: { size: sizes.四号 },
    paragraph: { indent: { left: 560 }, spacing: exactly(440) },
  },
  {
    id: styleIds.caption,
    name: 'caption',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fonts.first, size: sizes.小四 },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 160, after: 80, ...exactly(400) },
    },
  },
  {
    id: styleIds.picture,
    name: '图',
    basedOn: 'Normal',
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 160, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  },
  {
    id: styleIds.cell,
    name: '表格文字',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: sizes.五号 },
    paragraph: { spacing: exactly(320), alignment: AlignmentType.LEFT },
  },
  {
    id: styleIds.head,
    name: '表头',
    basedOn: styleIds.cell,
    run: { font: fonts.first },
  },
  {
    id: styleIds.wideCell,
    name: '附表文字',
    basedOn: styleIds.cell,
    run: { size: sizes.小五 },
    paragraph: { spacing: exactly(260) },
  },
  {
    id: styleIds.wideHead,
    name: '附表表头',
    basedOn: styleIds.wideCell,
    run: { font: fonts.first },
  },
  {
    id: styleIds.note,
    name: '表注',
    basedOn: 'Normal',
    run: { size: sizes.小五 },
    paragraph: { spacing: { before: 60, after: 200, ...exactly(300) } },
  },
]

/** The styles of the book: an office can go on writing with them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fonts.body,
        size: sizes.三号,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(linePitch), alignment: AlignmentType.BOTH },
    },
    ...headings,
  },
  paragraphStyles: own,
  characterStyles: [{ id: styleIds.figure, name: '数据', basedOn: 'DefaultParagraphFont' }],
}
