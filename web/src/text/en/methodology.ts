import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { methodology as zh } from '../zh/methodology.ts'

type Rule = { state: State; when: string }

export const methodology = {
  lead: 'Whether an indicator is on time rests on three numbers: the target the plan sets, where it should be today, and where it is.',
  facts: {
    method: 'Method scheduled-v1',
    tested: 'Every rule is a test of the program',
  },

  terms: {
    title: 'Words',
    note: 'the chart shows the same words as lines',
    columns: { word: 'Word', meaning: 'Meaning' },
    rows: [
      {
        word: 'Target',
        sign: 'T',
        meaning:
          'a value the plan sets for a year, or what the last revision made of it, due on 31 December of that year',
      },
      {
        word: 'Value',
        sign: 'v',
        meaning: 'a verified value; it stands for the last day of its period',
      },
      {
        word: 'Day of assessment',
        sign: 't',
        meaning: 'the last day of the period assessed; later values are left out',
      },
      {
        word: 'Anchor',
        sign: 'b',
        meaning: 'the value from which the schedule runs; its day is t₀',
      },
      {
        word: 'Scheduled value',
        sign: 's',
        meaning: 'where the indicator should stand on the day of assessment',
      },
      { word: 'Attainment', sign: 'v ÷ T', meaning: 'the value as a share of the target' },
      { word: 'Pace', sign: '', meaning: 'growth there is over growth that was due' },
    ],
    after:
      'Values are compared with targets unrounded: 29.96 shown as 30.0 does not meet 30. “100” counts like “at least 100”, since the plan uses it only where nothing lies above.',
  },

  schedule: {
    title: 'Schedule and anchor',
    scheduled: 'scheduled',
    anchor: 'anchor',
    target: 'target',
    daysPassed: 'days from the anchor to the day of assessment',
    daysAll: 'days from the anchor to the target date',
    spoken:
      'The scheduled value is the anchor plus the difference of target and anchor, times the days from the anchor to the day of assessment over the days from the anchor to the target date',
    intro:
      'The schedule is a straight line in days, from the anchor to the first target, from there to the next, and so on.',
    originsTitle: 'The anchor is',
    origins: [
      'the baseline, where the plan states one that measures the same thing and has a date;',
      'otherwise the first verified value. On that day nothing is due yet, so there is no pace.',
    ],
    after: [
      'After a target date the schedule starts at that target, met or not: the plan does not move because it was missed. On the target date itself the line stands at the target.',
      'With neither baseline nor value there is no schedule. Nothing is put in the place of a missing baseline, least of all zero.',
    ],
    additions: 'Additions',
    additionsRule:
      '“2 more in this phase” is counted from 0 on the first day of the phase. Only values of that phase count, and each phase counts anew, so a later one cannot make up for an earlier one. Before the phase begins it cannot be assessed.',
    revised: 'Revised targets',
    revisedRules: [
      'Where a target is revised by a decision, its document number, day and reason are public at once; the plan’s own target stays, in the chart with its own schedule.',
      'The target in force replaces the plan’s in the whole schedule, not only from the decision on. A period is judged by the revisions that had been decided and recorded by the day it was published; published periods do not change.',
      'Once a verdict is frozen, the target of that year can no longer be revised. Nothing recorded is taken back: a mistake is put right by a further revision. A verdict keeps the method it was frozen by; where that is no longer the present one, it says so.',
    ],
  },

  pace: {
    title: 'Pace',
    pace: 'pace',
    value: 'value',
    anchor: 'anchor',
    scheduled: 'scheduled',
    spoken: 'Pace is value minus anchor, over scheduled value minus anchor',
    intro:
      'A pace of 1 means that exactly the growth that was due is there. The bands are these; a pace on a bound belongs to the better band.',
  },

  states: {
    title: 'States',
    note: 'each target has its own; they are never averaged, within an indicator or across them',
    columns: { state: 'State', when: 'When' },
    verdict: {
      title: 'The date has passed: the verdict',
      intro: 'Decided by the value of the period that ends on the target date.',
      rules: [
        { state: 'achieved', when: 'that value meets the target' },
        { state: 'missed', when: 'it does not' },
        {
          state: 'met_late',
          when: 'missed or no data on the date, but a later value meets the target',
        },
        {
          state: 'not_reported',
          when: 'no value for that period, and none later that meets the target',
        },
      ] satisfies Rule[],
      after:
        'When that period is published, the verdict is frozen with its inputs and the version of the method. A later correction changes neither “achieved” nor “missed”; it can only become “met late” through a later period.',
    },
    provisional: {
      title: 'First target, still ahead: the pace',
      intro: 'Provisional until the figures of the target date are published.',
      rules: [
        { state: 'achieved', when: 'the target is met already' },
        { state: 'on_schedule', when: 'pace 0.95 and more' },
        { state: 'slightly_behind', when: '0.60 to under 0.95' },
        { state: 'behind', when: '0 to under 0.60' },
        { state: 'falling_back', when: 'under 0' },
        {
          state: 'not_assessable',
          when: 'no pace: nothing due yet, or the target does not lie above the anchor',
        },
        { state: 'not_reported', when: 'no value for the assessed period' },
      ] satisfies Rule[],
      after: '',
    },
    outlook: {
      title: 'A later target: the forecast',
      intro: 'In this order; the first that holds decides.',
      rules: [
        { state: 'not_reported', when: 'no value for the assessed period' },
        { state: 'achieved', when: 'the target is met already' },
        {
          state: 'falling_back',
          when: 'pace under 0, and below the value on the earlier target date',
        },
        { state: 'on_schedule', when: 'the forecast reaches the target on its date' },
        { state: 'slightly_behind', when: 'only the upper end of its interval does' },
        { state: 'behind', when: 'neither does' },
      ] satisfies Rule[],
      after:
        'With fewer than four values there is no forecast; the pace stands in, and the page says so. After a missed target the next schedule starts above the actual value, and the pace begins below 0 even while the indicator grows; so “falling back” also asks for a value below the one of that day (or, if none was reported by then, below the baseline or the first value).',
    },
    binding: 'An outline marks a binding indicator',
    noTarget: 'the plan sets no value for the year',
  },

  forecast: {
    title: 'Forecast',
    paragraphs: [
      'A least-squares line through the last six values (at least four), over days, carried on to the target date, with an 80% prediction interval (Student’s t). Ratios stay within 0–100, other values do not fall below 0.',
      'The date at which the line meets the target is given if it lies within ten years; for additions, within the phase.',
      'One departure from the textbook: a last value below the line of those before it widens the interval downwards only. Otherwise a worse value could lift the upper end, and with it the outlook.',
    ],
    ignoresTitle: 'It ignores',
    ignores: [
      'projects about to be finished',
      'saturation near 100%',
      'seasons',
      'changes of definition',
      'money',
      'every value before the last six',
    ],
    after: 'It says where the present trend leads, not what will happen.',
  },

  example: {
    title: 'Worked example',
    note: 'roads with smart street lights; the targets are the plan’s, the values invented; no baseline',
    chartTitle: 'Roads with smart street lights: value, schedule and forecast (invented)',
    summary: (value: string, scheduled: string, forecast: string) =>
      `On 30 September 2023 the value is ${value}%, the schedule asks for ${scheduled}%; the forecast for the end of 2025 is ${forecast}%, the target 80%. Invented values.`,
    source: 'invented values, to show the method.',
    columns: {
      period: 'Period',
      value: 'Value %',
      scheduled: 'Scheduled %',
      pace: 'Pace',
      state: 'State',
    },
    anchorRow: 'anchor',
    labels: {
      asOf: (date: string) => `As of ${date}`,
      anchor: (figure: string) => `Anchor ${figure}`,
      value: (figure: string) => `Value ${figure}`,
      scheduled: (figure: string) => `Scheduled ${figure}`,
      forecast: (figure: string) => `Forecast ${figure}`,
      target: (year: number, aim: string) => `Target ${year} ${aim}`,
    },
    legend: {
      observed: 'Verified values',
      schedule: 'Schedule',
      forecast: 'Forecast, 80% interval',
      target: 'Targets',
    },
    steps: {
      anchor: 'Anchor',
      anchorLine: (value: string, date: string) => `the first value, ${value} on ${date}`,
      scheduled: 'Scheduled',
      days: (passed: string, all: string) => `${passed} ÷ ${all} days`,
      short: (points: string) => `${points} percentage points too few`,
      attainment: 'Attainment 2023',
      pace: 'Pace',
      forecast: 'Forecast, end of 2025',
      forecastLine: (perQuarter: string, low: string, high: string) =>
        `${perQuarter} points a quarter over the last six; interval ${low}–${high}, even its upper end below 80`,
      meets: (date: string) => `at this rate 80 is met on ${date}`,
      together:
        'Slightly behind for 2023 and behind for 2025 stand side by side; they are not merged.',
    },
  },

  never: {
    title: 'What is never done',
    rules: [
      {
        rule: 'States are not averaged',
        why: 'A few targets met do not make up for one that is late. States are counted, never turned into a score, a rate or a ranking.',
      },
      {
        rule: 'Missing is not zero',
        why: 'Without a verified value it is not reported: no attainment, no pace, no forecast for the period. The last known value stays visible with its period. Nor is it read as unchanged.',
      },
      { rule: 'Baselines are not guessed', why: 'What the plan does not state is not derived.' },
      {
        rule: 'A frozen verdict is not changed',
        why: 'What was concluded at publication is kept with its inputs.',
      },
      {
        rule: 'Unpublished figures are not used',
        why: 'Only values that were verified and published are computed with, and only they are public.',
      },
    ],
  },

  order: {
    title: 'Order',
    paragraphs: [
      'More progress never gives a worse state: achieved > on schedule > slightly behind > behind > falling back. For a verdict: achieved > met late > missed or not reported.',
      'Wherever targets are sorted by urgency, a binding target that was missed or had no data on its date comes first. Then the order below; in the same state binding before expected.',
    ],
    label: 'Most urgent first',
  },

  why: {
    title: 'Why these bounds, and why linear',
    paragraphs: [
      'Open SDG and Statistics Canada use the same bounds, 0.95 and 0.60, but on a ratio of compound growth rates. A rate needs a base above zero. For a base of zero Open SDG takes 0.001, and then a target of 1,000 of which 50 has been reached after 40% of the time comes out as substantial progress; here its pace is 0.13, behind.',
      'A county plan often starts from nothing and counts things built, and 序时进度, by which Chinese administrations follow their plans, is linear. So the bounds are theirs and the growth is linear.',
    ],
    sources: 'Sources',
    statcan: 'Statistics Canada: Progress Measurement for Canada’s Sustainable Development Goals',
    openSdg: 'Open SDG: sdg/ProgressMeasure.py',
  },

  limits: {
    title: 'Limits',
    rules: [
      'Targets where less is better, ranges and yes/no promises are outside this method.',
      'A straight schedule is unfair to work that pays off in one step; until then the state says “behind”.',
      'With the first value as the anchor, what was achieved before it does not count as growth.',
      'Just after an anchor little is due, so the pace swings widely.',
      'A pace judges one indicator; paces of different indicators cannot be compared in size.',
    ],
  },
} satisfies typeof zh
