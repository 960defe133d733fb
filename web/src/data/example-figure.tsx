import { Drawing } from '../ui/drawing.tsx'
import { useWidth } from '../ui/use-width.ts'
import { Axes, figure, height, Labels, Lines, scaleFor } from './example-drawing.tsx'
import { useMethodologyText } from './use-methodology-text.ts'
import { workedExample } from './worked-example.ts'
import './example-figure.css'

const { latest, near, forecast } = workedExample

/** The worked example as a drawing: values, schedule, forecast and targets over five years. */
export const ExampleFigure = () => {
  const { words } = useMethodologyText()
  const { box, width } = useWidth()
  const scale = scaleFor(width)
  const { example } = words
  return (
    <figure className="example-figure">
      <figcaption className="visually-hidden">{example.chartTitle}</figcaption>
      <div ref={box}>
        {width > 0 && (
          <Drawing
            className="example-drawing"
            width={width}
            height={height}
            label={example.summary(
              figure(latest.value),
              figure(near.scheduledValue ?? Number.NaN),
              figure(forecast.value),
            )}
          >
            <Axes {...scale} width={width} />
            <Lines {...scale} />
            <Labels {...scale} />
          </Drawing>
        )}
      </div>
      <Legend />
      <p className="note">{example.source}</p>
    </figure>
  )
}

const Legend = () => {
  const { words } = useMethodologyText()
  const { legend } = words.example
  const signs = [
    { className: 'observed', name: legend.observed },
    { className: 'schedule', name: legend.schedule },
    { className: 'forecast', name: legend.forecast },
    { className: 'target', name: legend.target },
  ]
  return (
    <div className="legend">
      {signs.map(({ className, name }) => (
        <span key={className}>
          <Drawing className="example-drawing" width={24} height={10}>
            {className === 'forecast' && (
              <rect className="band" x={0.5} y={1} width={23} height={8} />
            )}
            <line className={className} x1={0} x2={24} y1={5} y2={5} />
          </Drawing>
          {name}
        </span>
      ))}
    </div>
  )
}
