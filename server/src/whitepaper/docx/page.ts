import { convertMillimetersToTwip, PageOrientation } from 'docx'

/** GB/T 9704-2012: A4 with these margins; body 三号 at a line pitch of 28 points. */
const margins = { top: 37, right: 26, bottom: 35, left: 28 } as const
const paper = { width: 210, height: 297 } as const

/** Exact pitch of a line of the body, in twips. */
export const linePitch = 560

/** Sizes in half points, by the names of the trade. */
export const sizes = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const

const twips = convertMillimetersToTwip

/** Width of the text of a page, in twips. */
export const textWidth = (isWide: boolean): number =>
  isWide
    ? twips(paper.height - margins.top - margins.bottom)
    : twips(paper.width - margins.left - margins.right)

/** How far from the edge of the paper heads and feet of pages begin, in millimetres. */
const furniture = {
  standing: { head: 22, foot: 28 },
  lying: { head: 15, foot: 15 },
} as const

/** Exact pitch of the lines at head and foot of a page, and what the rule at its head takes, in twips. */
export const furniturePitch = 320
const headRule = 100

/**
 * What the head of a page leaves below itself, in twips: together they reach down to the text.
 * LibreOffice knows no other distance on the first page of a part that begins on the right.
 */
export const spaceBelowHead = (isWide: boolean): number => {
  const reach = isWide ? margins.left - furniture.lying.head : margins.top - furniture.standing.head
  return twips(reach) - furniturePitch - headRule
}

/** Lying pages are the standing ones turned to the left: the head margin is at the left. */
export const pageOf = (isWide: boolean) => ({
  size: {
    width: twips(paper.width),
    height: twips(paper.height),
    orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: isWide
    ? {
        top: twips(margins.left),
        right: twips(margins.top),
        bottom: twips(margins.right),
        left: twips(margins.bottom),
        header: twips(furniture.lying.head),
        footer: twips(furniture.lying.foot),
      }
    : {
        top: twips(margins.top),
        right: twips(margins.right),
        bottom: twips(margins.bottom),
        left: twips(margins.left),
        header: twips(furniture.standing.head),
        footer: twips(furniture.standing.foot),
      },
})
