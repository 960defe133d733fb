import type { app as zh } from '../zh/app.ts'

export const app = {
  siteName: 'Xingsha Yardstick',
  skip: 'Skip to content',
  mainNavigation: 'Main navigation',
  menu: 'Menu',
  closeMenu: 'Close',
  switchLanguage: '中文',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'Change password',
  demo: 'Demonstration data',
  demoNote: 'Invented figures, not the county’s progress. Do not quote.',
  nav: {
    overview: 'Overview',
    indicators: 'Indicators',
    projects: 'Projects',
    actions: 'Actions',
    budget: 'Budget',
    units: 'Units',
    data: 'Data',
    report: 'Report',
    directives: 'Directives',
    review: 'Review',
    accounts: 'Accounts',
    audit: 'Audit',
  },
  ruler: {
    label: (from: string, to: string, marks: readonly string[]) =>
      `Time ruler of the plan, ${from} to ${to}: ${marks.join('; ')}`,
    asOf: (date: string) => `As of ${date}`,
    today: (date: string) => `Today ${date}`,
    beforeStart: ', before the plan begins',
    target: (year: number) => `${year} target`,
    targetShort: 'Target',
    daysLeft: (days: string) => `, ${days} left`,
    daysPast: (days: string) => `, ${days} ago`,
    due: ', due',
  },
  footer: {
    published: (period: string, date: string) => `Figures of ${period} published ${date}.`,
    nothingPublished: 'Nothing has been published yet.',
    method: 'Method scheduled-v1',
    source: (plan: string) => `Targets and budgets from the ${plan}`,
  },
  notFound: {
    title: 'Page not found',
    lead: 'The address may be wrong, or the content has moved.',
    home: 'Back to the overview',
  },
  failed: {
    title: 'This page did not open',
    retry: 'Try again',
  },
  noPlan: {
    title: 'No plan yet',
    lead: 'The database holds no plan. An administrator has to import one first.',
  },
  refused: {
    title: 'This page is not for your role',
    lead: 'If it is part of your work, ask the security administrator for the right.',
  },
} satisfies typeof zh
