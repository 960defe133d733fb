import { CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([LineChart, ScatterChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer])

/** An empty drawing in the element; loaded by `chart.tsx` only, when a chart is on the page. */
export const startDrawing = (element: HTMLElement) => init(element, null, { renderer: 'svg' })
