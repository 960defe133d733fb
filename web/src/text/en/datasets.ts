import type { ColumnWords, datasets as zh } from '../zh/datasets.ts'

export const datasets: typeof zh = {
  lead: 'Everything published can be downloaded and read by programs, without an account.',
  related: {
    method: 'Methodology',
    discrepancies: 'Where the plan disagrees with itself',
    problems: 'Problem codes',
  },

  downloads: {
    title: 'Downloads',
    note: 'CSV opens in Excel; JSON is what the API answers',
    csv: 'CSV',
    csvOf: (name: string) => `Download CSV: ${name}`,
    json: 'JSON',
    jsonOf: (name: string) => `Download JSON: ${name}`,
    rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
    counting: 'counting',
    notCounted: 'not counted',
    columns: (count: number) => `Columns (${count})`,
    columnHeads: { key: 'Column', name: 'Name', meaning: 'Meaning' },
    form: 'The first row holds the column names; they do not change with language or version. Several values in a cell are separated by “；”. An empty cell means that the plan or the report does not say; it is never zero. Dates are calendar days in China, amounts are in 10,000 yuan (万元).',
    demo: 'Demonstration data are marked in the file name and in every row. Do not quote them.',
    fileName: (plan: string, dataset: string, period: string) =>
      [plan, dataset, period]
        .filter((part) => part !== '')
        .map((part) => part.toLowerCase().replaceAll(' ', '-'))
        .join('-'),
  },

  sets: {
    indicators: {
      name: 'Indicators',
      what: (period: string) =>
        `one row an indicator: targets, value and state (${period}), unit in charge, citation`,
    },
    observations: {
      name: 'Verified values',
      what: () =>
        'one row a published value: indicator, period, who reported it, when it was verified',
    },
    revisions: {
      name: 'Revised targets',
      what: () =>
        'one row a revision: the target of which indicator and year, from what to what, by which document, when and why',
    },
    projects: {
      name: 'Projects',
      what: () => 'one row a project: lead units, source of money, yearly budgets, citation',
    },
    promises: {
      name: 'Promises',
      what: () => 'one row a dated or quantified promise in a programme’s goals',
    },
    workItems: {
      name: 'Work items',
      what: () => 'one row a work item: action and programme, lead and cooperating units',
    },
    units: {
      name: 'Units',
      what: () => 'one row a unit: name, other spellings, indicators and projects it answers for',
    },
    discrepancies: {
      name: 'Discrepancies',
      what: () => 'one row a contradiction: the passages, the reading used, why, what it touches',
    },
  },
  latestPeriod: 'latest period',

  columns: {
    indicators: {
      code: ['Code', 'order in the plan; the same in every file'],
      no: ['Number', 'number in the plan'],
      group: ['Group', ''],
      groupEn: ['Group in English', 'unofficial'],
      name: ['Name', 'as in the plan, without the unit in brackets'],
      nameEn: ['Name in English', 'unofficial'],
      kind: ['Kind', 'binding or expected'],
      unit: ['Unit of measure', 'of every value in the row'],
      measure: ['Measure', 'ratio, level, cumulative, or increment within a phase'],
      baseline: ['Baseline', 'where the plan states a usable one; most have none'],
      baselineOn: ['Date of baseline', ''],
      latestPeriod: ['Latest period', 'the last with a verified value'],
      latestValue: ['Latest value', 'verified'],
      asOf: ['Day of assessment', 'on which the states rest'],
      unitInCharge: ['Unit in charge', ''],
      unitCode: ['Code of the unit', ''],
      basis: ['Basis of charge', 'cited from the plan, assumed by this site, set by the centre'],
      citations: ['Citations', 'document, chapter, table, row; several separated by “|”'],
    },
    indicatorYear: {
      target: (year: number): ColumnWords => [
        `Target ${year}`,
        'in force when the shown period was published; empty for none',
      ],
      comparator: (year: number): ColumnWords => [
        `Kind of target ${year}`,
        'gte at least, eq exactly, increment more',
      ],
      plannedTarget: (year: number): ColumnWords => [
        `Original target ${year}`,
        'as the plan sets it, whatever was revised; empty where it sets none',
      ],
      revisedBy: (year: number): ColumnWords => [
        `Document that revised ${year}`,
        'empty where it was not revised',
      ],
      state: (year: number): ColumnWords => [`State ${year}`, 'see the methodology'],
    },
    observations: {
      code: ['Indicator code', ''],
      name: ['Indicator', ''],
      nameEn: ['Indicator in English', 'unofficial'],
      unit: ['Unit of measure', ''],
      period: ['Period', '2023-Q3 a quarter, 2023 a year'],
      endsOn: ['End of period', 'the day the value stands for'],
      value: ['Verified value', ''],
      note: ['Note', 'by the reporting unit'],
      reportedBy: ['Reporting unit', ''],
      reportedByCode: ['Code of the unit', ''],
      verifiedAt: ['Verified at', 'UTC'],
      publishedAt: ['Published at', 'UTC'],
    },
    revisions: {
      code: ['Indicator code', ''],
      name: ['Indicator name', ''],
      nameEn: ['Indicator name in English', 'not an official translation'],
      unit: ['Unit of measure', ''],
      year: ['Target year', ''],
      comparatorFrom: ['Kind of target before', 'gte at least, eq exactly, increment more'],
      from: ['Before', 'empty where the plan sets none'],
      comparatorTo: ['Kind of target after', 'gte at least, eq exactly, increment more'],
      to: ['After', ''],
      documentNumber: ['Document number', ''],
      decidedOn: ['Decided on', ''],
      recordedAt: ['Recorded at', 'UTC'],
      reason: ['Reason', 'in Chinese'],
      known: ['Counted', 'yes: the shown period is judged by it; no: recorded after it'],
    },
    projects: {
      code: ['Code', 'F funded, R reserve'],
      no: ['Number', 'in its list'],
      category: ['Category', 'funded or reserve'],
      stage: ['Stage', 'reserve, then the eight stages of the track; paused, terminated'],
      stageSince: ['Stage since', 'empty while nothing is recorded'],
      list: ['Reserve list', 'reserve projects only'],
      listEn: ['Reserve list in English', 'unofficial'],
      name: ['Name', 'as in the plan'],
      nameEn: ['Name in English', 'unofficial'],
      leads: ['Lead units', 'proper names'],
      leadCodes: ['Codes of the lead units', ''],
      fundingSource: ['Source of money', ''],
      totalWanyuan: ['Total', '10,000 yuan'],
      reconciliation: ['Reconciliation', 'why a misprinted row is read this way'],
      discrepancies: ['Discrepancies', 'codes of those that touch the project'],
      citations: ['Citations', ''],
    },
    projectYear: {
      planned: (year: number): ColumnWords => [
        `Budget ${year}`,
        '10,000 yuan; empty without money in the year',
      ],
    },
    promises: {
      code: ['Code', 'action, programme, promise'],
      action: ['Action', ''],
      programme: ['Programme', ''],
      dueOn: ['Due on', 'empty where the plan gives no date'],
      recurring: ['Every year', ''],
      text: ['Promise', 'condensed here'],
      textEn: ['Promise in English', 'unofficial'],
      measure: ['What is counted', ''],
      comparator: ['Comparison', 'gte at least, lte at most, eq exactly'],
      quantity: ['Quantity', ''],
      unit: ['Unit of measure', ''],
      indicator: ['Indicator', 'code of the one that measures the same thing'],
      citations: ['Citations', ''],
    },
    workItems: {
      code: ['Code', 'action, programme, work item'],
      action: ['Action', ''],
      programme: ['Programme', ''],
      name: ['Name', 'as in the plan'],
      nameEn: ['Name in English', 'unofficial'],
      leads: ['Lead units', 'proper names'],
      cooperating: ['Cooperating units', 'proper names'],
      openEnded: ['Open list', 'the plan adds “and others”'],
      citations: ['Citations', ''],
    },
    units: {
      code: ['Code', ''],
      name: ['Name', ''],
      nameEn: ['Name in English', 'unofficial'],
      shortName: ['Short name', ''],
      kind: ['Kind', 'collective stands for several units'],
      aliases: ['Other spellings', 'in the plan'],
      indicators: ['Indicators in charge of', 'codes'],
      projects: ['Projects it leads', 'codes'],
      leadWorkItems: ['Work items it leads', 'count'],
      cooperatingWorkItems: ['Work items it helps with', 'count'],
    },
    discrepancies: {
      code: ['Code', ''],
      kind: ['Kind', ''],
      title: ['Title', ''],
      titleEn: ['Title in English', ''],
      readings: ['Passages', 'citation in brackets; separated by “|”'],
      readingsEn: ['Passages in English', ''],
      used: ['Reading used', ''],
      usedEn: ['Reading used, in English', ''],
      reason: ['Why', ''],
      reasonEn: ['Why, in English', ''],
      affects: ['Touches', 'kind:code'],
    },
  },

  periods: {
    title: 'Published periods',
    note: (count: string) => `${count} in all, newest first`,
    none: 'Nothing has been published yet. Targets, projects and budgets of the plan can be downloaded now.',
    columns: { period: 'Period', endsOn: 'Ends', dueOn: 'Due', publishedOn: 'Published' },
  },

  api: {
    title: 'API',
    note: 'reading needs no account',
    docs: 'Documentation',
    openapi: 'OpenAPI description',
    intro:
      'Every figure on these pages comes from one public API below /api/v1, which answers in JSON. Send the last ETag along: while the data are unchanged, the answer is 304 without a body.',
    examples: 'Example requests',
    example: {
      overview: 'All indicators, projects and matters for decision',
      indicator: (name: string) => `Every published value of one indicator (${name})`,
      projects: 'Funded projects with their yearly budgets',
    },
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Selected: press Ctrl+C',
    problems:
      'A refused request is answered with application/problem+json; its code is stable and made for programs.',
    allProblems: 'All problem codes',
    feed: (form: string) => `Feed of publications (${form})`,
    tables:
      'The tables can be filtered by column, sorted, paged, cut to some columns, and had as CSV. Pages of other sites may read them.',
    dictionary: 'What every column means',
    versions: 'Versions and changes',
    promise:
      'Within /api/v1 nothing is removed or renamed and no meaning changes; fields, codes and addresses may be added, so programs should pass over what they do not know. A change that breaks this gets a new prefix, and the old one stays for at least a year.',
  },

  use: {
    title: 'Source and citation',
    source: (plan: string) => `Source of the data: ${plan}.`,
    plan: 'Targets, projects, budgets and promises are cited from this plan. Names and figures are exact, descriptions are condensed here, chapters are given; where the plan disagrees with itself is listed apart.',
    english: 'The English is an unofficial translation; the Chinese text counts.',
    values:
      'Values are reported by the units in charge and published once verified; nothing is public before.',
    cite: 'When you quote, name the plan, the period and the day of download.',
    citeExample: (plan: string, period: string, today: string) =>
      `${plan}, data of ${period}, Xingsha Yardstick, downloaded ${today}.`,
    demo: 'This site is a demonstration: every value is invented. Do not quote it.',
  },

  problems: {
    lead: (count: string) =>
      `When the API or a page refuses something, it gives one of these ${count} codes. Codes do not change; the sentence follows the language.`,
    note: 'braces are filled from the entry of that name in facts',
    columns: { code: 'Code', sentence: 'Sentence' },
  },
}
