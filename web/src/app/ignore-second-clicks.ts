/** Buttons that write; what they do cannot always be undone. */
const writing = 'button[type="submit"], .button-primary'

/**
 * The second half of a double click on a button that writes. By then the first may be done and the
 * same place hold the button of the next thing, which nobody has read.
 */
export const isSecondClick = ({ detail, target }: Pick<MouseEvent, 'detail' | 'target'>): boolean =>
  detail > 1 && target instanceof Element && target.closest(writing) !== null

/** Makes a double click a single one wherever something is written. */
export const ignoreSecondClicks = (): void => {
  const ignore = (event: MouseEvent): void => {
    if (!isSecondClick(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('click', ignore, { capture: true })
}
