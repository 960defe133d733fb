import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import { fonts } from './styles.ts'

/** The lists that count chapters and headings, and those of the text. */
export const numberings = {
  headings: 'headings',
  third: 'third-headings',
  fourth: 'fourth-headings',
  ordered: 'ordered',
  bullets: 'bullets',
} as const

type Place = { reference: string; level: number; instance?: number }

/** Where a heading is counted: 0 is the title of a chapter, 1 to 3 are headings below it. */
export type PlaceHeading = (level: 0 | 1 | 2 | 3) => Place

/**
 * Lower headings are counted in lists of their own that begin anew below each higher one: programs
 * differ on what a lower level counts for where the higher one is left out.
 */
export const makePlaceHeading = (): PlaceHeading => {
  let lists = 0
  let third = 0
  let fourth = 0
  return (level) => {
    if (level < 2) third = 0
    if (level < 3) fourth = 0
    if (level < 2) return { reference: numberings.headings, level }
    if (level === 2) {
      third ||= ++lists
      return { reference: numberings.third, level: 0, instance: third }
    }
    fourth ||= ++lists
    return { reference: numberings.fourth, level: 0, instance: fourth }
  }
}

/** What stands before a number, as before any paragraph: two characters of 三号. */
const twoCharacters = { left: 0, firstLine: 640 } as const

const chinese = 'chineseCountingThousand' as const

/** `第一章`, `一、`, `（一）`, `1．`, and the lists of the text. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: numberings.headings,
      levels: [
        {
          level: 0,
          format: chinese,
          text: '第%1章',
          suffix: LevelSuffix.SPACE,
          alignment: AlignmentType.LEFT,
          style: { style: 'Heading1' },
        },
        {
          level: 1,
          format: chinese,
          text: '%2、',
          suffix: LevelSuffix.NOTHING,
          alignment: AlignmentType.LEFT,
          style: { style: 'Heading2', paragraph: { indent: twoCharacters } },
        },
      ],
    },
    {
      reference: numberings.third,
      levels: [
        {
          level: 0,
          format: chinese,
          text: '（%1）',
          suffix: LevelSuffix.NOTHING,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: twoCharacters } },
        },
      ],
    },
    {
      reference: numberings.fourth,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1．',
          suffix: LevelSuffix.NOTHING,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: twoCharacters } },
        },
      ],
    },
    {
      reference: numberings.ordered,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1．',
          suffix: LevelSuffix.NOTHING,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: twoCharacters } },
        },
      ],
    },
    {
      reference: numberings.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '·',
          suffix: LevelSuffix.SPACE,
          alignment: AlignmentType.LEFT,
          style: {
            paragraph: { indent: twoCharacters },
            run: { font: fonts.body },
          },
        },
      ],
    },
  ],
}
