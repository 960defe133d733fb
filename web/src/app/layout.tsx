import { Outlet, useRouter } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { useEffect } from 'react'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { useText } from '../text/use-text.ts'
import { Ruler } from '../ui/ruler.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import './layout.css'

/** After a page change the heading takes the focus, so that a screen reader says where it is. */
const useFocusOnNavigation = () => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      }),
    [router],
  )
}

/** The frame of every page: demo banner, header, the plan's ruler, the page, footer. */
export const Layout = () => {
  const { text, pick } = useText()
  const plan = useCurrentPlan()
  const { shown } = usePeriod()
  useFocusOnNavigation()
  return (
    <>
      <a className="skip-link" href="#content">
        {text.app.skip}
      </a>
      <header>
        {plan.demo && (
          <p className="demo-banner">
            <b>{text.app.demo}</b>
            <span>{text.app.demoNote(pick(plan.jurisdiction.name, plan.jurisdiction.nameEn))}</span>
          </p>
        )}
        <Header />
        <div className="site-ruler">
          <Ruler
            startsOn={plan.startsOn}
            endsOn={plan.endsOn}
            targetYears={plan.targetYears}
            at={
              shown
                ? { kind: 'asOf', on: shown.endsOn }
                : { kind: 'today', on: chinaDate(new Date()) }
            }
          />
        </div>
      </header>
      <main id="content" className="site-main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  )
}
