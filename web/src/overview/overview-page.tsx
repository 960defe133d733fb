import { useOverview } from '../api/plan-queries.ts'
import { isLongList } from './decision-lists.ts'
import { Decisions } from './decisions.tsx'
import { IndicatorWall } from './indicator-wall.tsx'
import './overview.css'
import { OverviewHead } from './overview-head.tsx'
import { ProjectLanes } from './project-lanes.tsx'
import { StateCounts } from './state-counts.tsx'
import { TargetCounts } from './target-counts.tsx'
import { UnitTimeliness } from './unit-timeliness.tsx'
import { YearlyMoney } from './yearly-money.tsx'
import { YearlyPromises } from './yearly-promises.tsx'

/** The first page: what is late, and what needs a decision. */
export const OverviewPage = () => {
  const overview = useOverview()
  return (
    <>
      <OverviewHead overview={overview} />
      <div className={`overview ${isLongList(overview.decisions) ? 'long' : 'short'}`}>
        {overview.period === null ? (
          <TargetCounts overview={overview} />
        ) : (
          <StateCounts overview={overview} period={overview.period} />
        )}
        <Decisions overview={overview} />
        <IndicatorWall overview={overview} />
        <div className="overview-tail">
          <YearlyMoney overview={overview} />
          <YearlyPromises overview={overview} />
          <UnitTimeliness overview={overview} />
        </div>
        <ProjectLanes overview={overview} />
      </div>
    </>
  )
}
