import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { palette } from './palette.ts'
import './chart.css'

export type ChartColumn = { key: string; title: ReactNode; kind: 'name' | 'number' }

/** Cells by the keys of the columns; `isCurrent` sets the row of the shown period in bold. */
export type ChartRow = { key: string; cells: Record<string, ReactNode>; isCurrent?: boolean }

type Props = {
  title: string
  /** What the drawing shows, in a sentence or two with its main figures: spoken for the image. */
  summary: string
  columns: readonly ChartColumn[]
  /** The data of the drawing, as a table. */
  rows: readonly ChartRow[]
  /** Who reported and verified it, and as of when. */
  source: ReactNode
  option: EChartsCoreOption
  /** Pixels. */
  height?: number
  /** Signs of the drawing and what they mean. */
  legend?: ReactNode
  /** The title stands above the figure already: keep it for assistive technology. */
  hideTitle?: boolean
  /** The table is open from the start, where there is room for it. */
  startsOpen?: boolean
}

/**
 * The page's own type, no motion, and tooltips drawn into the SVG: the content security policy
 * forbids styles inside markup.
 */
const withHouseStyle = (option: EChartsCoreOption, element: HTMLElement): EChartsCoreOption => {
  const { fontFamily } = getComputedStyle(element)
  const tooltip = typeof option.tooltip === 'object' ? option.tooltip : {}
  return {
    animation: false,
    textStyle: { fontFamily, fontSize: 12, color: palette.ink2 },
    ...option,
    tooltip: {
      backgroundColor: palette.ground,
      borderColor: palette.ink,
      borderRadius: 0,
      shadowBlur: 0,
      shadowOffsetX: 0,
      shadowOffsetY: 0,
      textStyle: { fontFamily, fontSize: 12, color: palette.ink },
      ...tooltip,
      renderMode: 'richText',
    },
  }
}

const useDrawing = (option: EChartsCoreOption) => {
  const field = useRef<HTMLDivElement>(null)
  const drawing = useRef<EChartsType>(null)
  const newest = useRef(option)
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
  newest.current = option
  useEffect(() => {
    const element = field.current
    if (!element) return
    let isGone = false
    const observer = new ResizeObserver(() => drawing.current?.resize())
    const draw = async () => {
      const { startDrawing } = await import('./echarts.ts')
      if (isGone) return
      drawing.current = startDrawing(element)
      drawing.current.setOption(withHouseStyle(newest.current, element))
      observer.observe(element)
      setState('drawn')
    }
    draw().catch(() => setState('failed'))
    return () => {
      isGone = true
      observer.disconnect()
      drawing.current?.dispose()
      drawing.current = null
    }
  }, [])
  useEffect(() => {
    if (field.current) drawing.current?.setOption(withHouseStyle(option, field.current), true)
  }, [option])
  return { field, state }
}

/** One chart: caption, the drawing as an image with its summary, the same data as a table, source. */
export const Chart = (props: Props) => {
  const { title, summary, option, source, legend, hideTitle = false, height = 320 } = props
  const { startsOpen = false } = props
  const { text } = useText()
  const { field, state } = useDrawing(option)
  const [isOpen, setIsOpen] = useState(startsOpen)
  const tableId = useId()
  const showsTable = isOpen || state === 'failed'
  return (
    <figure className="chart">
      <figcaption className={hideTitle ? 'visually-hidden' : 'chart-title'}>{title}</figcaption>
      <div className="chart-field" style={{ height: state === 'failed' ? 'auto' : height }}>
        {state === 'failed' && <p className="note">{text.ui.chart.failed}</p>}
        <div ref={field} className="chart-drawing" role="img" aria-label={summary} />
      </div>
      <div className="chart-foot">
        {legend && <div className="legend">{legend}</div>}
        <button
          type="button"
          className="link-button"
          aria-expanded={showsTable}
          aria-controls={tableId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {showsTable ? text.ui.chart.hideTable : text.ui.chart.showTable}
        </button>
      </div>
      <div id={tableId} hidden={!showsTable}>
        <ChartTable {...props} />
      </div>
      <p className="note">
        {text.ui.chart.source} {source}
      </p>
    </figure>
  )
}

const ChartTable = ({ title, columns, rows }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
  <section className="table-scroll" tabIndex={0} aria-label={title}>
    <table className="table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.kind}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isCurrent ? 'current' : undefined}>
            {columns.map((column, place) =>
              place === 0 ? (
                <th key={column.key} scope="row">
                  {row.cells[column.key]}
                </th>
              ) : (
                <td key={column.key} className={column.kind}>
                  {row.cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
