/**
 * The invented course of one indicator. `values` stand at 2021-Q3, 2023-Q3, 2023-Q4 and 2025-Q4, and
 * `also` fixes further quarters; the quarters between lie on straight lines.
 */
export type Profile = {
  values: readonly [number, number, number, number]
  also?: Readonly<Record<string, number>>
  /** How far a value may stray from its line, in the indicator's unit; fixed quarters never do. */
  wobble?: number
  /** A value stays until the next fixed quarter: for things counted one by one. */
  steps?: true
  /** Quarters for which nothing is ever reported. */
  missing?: readonly string[]
}

/** By indicator code. Every figure here is made up. */
export const profiles: Readonly<Record<string, Profile>> = {
  // New infrastructure
  I01: { values: [72.5, 91.4, 92.6, 100], also: { '2025-Q3': 99.6 }, wobble: 0.5 },
  I02: { values: [86.3, 94.6, 95.2, 98.3], wobble: 0.2 },
  I03: { values: [3105, 5214, 5520, 7260], also: { '2024-Q2': 5895, '2024-Q3': 6034 }, wobble: 35 },
  I04: { values: [520, 812, 838, 1040], wobble: 8 },
  I05: { values: [12.4, 45.9, 50.6, 101.3], also: { '2022-Q2': 16.6 }, wobble: 0.8 },
  I06: { values: [12.1, 35.2, 38.6, 77.4], also: { '2024-Q4': 60.4 }, wobble: 0.6 },
  I07: { values: [21.7, 56.9, 61.2, 91.2], wobble: 0.7 },
  I08: {
    values: [5, 21.6, 24.3, 57.6],
    also: {
      '2021-Q4': 6.1,
      '2022-Q1': 7.6,
      '2022-Q2': 9,
      '2022-Q3': 11.2,
      '2022-Q4': 13.4,
      '2023-Q1': 15.7,
      '2023-Q2': 18.4,
      '2024-Q2': 31.2,
    },
    wobble: 0.5,
  },
  I09: {
    values: [98, 121, 122, 119],
    also: {
      '2022-Q1': 104,
      '2022-Q3': 110,
      '2023-Q1': 117,
      '2024-Q2': 120,
      '2024-Q4': 117,
      '2025-Q3': 118,
    },
    steps: true,
  },
  // Digital government
  I10: { values: [38.5, 74.2, 76.8, 92.3], wobble: 0.9 },
  I11: { values: [35.4, 66.7, 71.4, 100], also: { '2025-Q3': 97.1 }, wobble: 0.8 },
  // Data resources
  I12: {
    values: [0.31, 0.53, 0.6, 1.12],
    also: { '2022-Q3': 0.33, '2022-Q4': 0.35, '2023-Q1': 0.38 },
    wobble: 0.01,
  },
  I13: { values: [80.3, 92.1, 94.8, 99.2], also: { '2024-Q1': 96.3 }, wobble: 0.3 },
  I14: {
    values: [81.2, 96.4, 96.6, 96.3],
    also: { '2024-Q2': 94.8, '2024-Q4': 93.9, '2025-Q2': 95.2 },
    wobble: 0.3,
  },
  I15: { values: [41.6, 76.8, 80.5, 93.1], wobble: 0.8 },
  // City governance
  I16: { values: [61.4, 85.9, 87.6, 98.4], wobble: 0.6 },
  I17: {
    values: [78.2, 91.2, 92.3, 95.4],
    also: { '2021-Q4': 76.9, '2022-Q1': 77.6 },
    wobble: 0.2,
  },
  I18: { values: [55.6, 100, 100, 100], also: { '2022-Q4': 100 }, wobble: 1.2 },
  I19: {
    values: [40.2, 68.5, 76.3, 92],
    wobble: 0.8,
    missing: ['2023-Q2', '2023-Q3', '2025-Q4'],
  },
  I20: { values: [10.2, 34, 36.8, 58.7], wobble: 0.6, missing: ['2022-Q2', '2024-Q3'] },
  I21: {
    values: [11.6, 72.4, 78.6, 163.2],
    also: { '2022-Q3': 30.2, '2023-Q1': 46.1, '2024-Q1': 84.1 },
    wobble: 1.2,
  },
  I22: {
    values: [1, 11, 12, 31],
    also: {
      '2022-Q2': 2,
      '2022-Q3': 3,
      '2022-Q4': 6,
      '2023-Q1': 8,
      '2023-Q2': 10,
      '2024-Q2': 16,
      '2024-Q4': 20,
      '2025-Q1': 23,
      '2025-Q3': 28,
    },
    steps: true,
  },
  I23: {
    values: [12.4, 41.5, 45.2, 66.1],
    also: { '2024-Q3': 51.3 },
    wobble: 0.7,
    missing: ['2022-Q4'],
  },
  // Public services
  I24: { values: [58.3, 86.3, 87.9, 96.1], wobble: 0.6 },
  I25: { values: [38.2, 75.5, 80.9, 97.6], wobble: 0.7 },
  I26: { values: [52.1, 66.4, 68.7, 90.3], also: { '2024-Q4': 85.6 }, wobble: 0.4 },
  I27: { values: [55.3, 82.4, 85.2, 95.6], wobble: 0.5 },
  I28: { values: [40.7, 79.9, 85.6, 92.8], wobble: 0.8 },
  // Liveable environment
  I29: { values: [84.6, 98.4, 98.7, 100], also: { '2025-Q3': 99.8 }, wobble: 0.2 },
  I30: {
    values: [18.4, 44, 46, 66],
    wobble: 0.9,
    missing: ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'],
  },
  I31: {
    values: [0, 1, 1, 3],
    also: { '2022-Q4': 1, '2024-Q3': 2, '2025-Q2': 3 },
    steps: true,
    missing: ['2022-Q1'],
  },
  // Digital economy
  I32: {
    values: [45.2, 52.9, 54.1, 59.8],
    also: { '2022-Q3': 47.6, '2023-Q1': 49.2, '2024-Q2': 55.3 },
    wobble: 0.2,
  },
  I33: {
    values: [0, 2, 2, 3],
    also: { '2022-Q2': 1, '2023-Q1': 2, '2024-Q1': 0, '2024-Q4': 1, '2025-Q2': 2 },
    steps: true,
  },
  I34: {
    values: [8, 16, 17, 22],
    also: {
      '2022-Q1': 9,
      '2022-Q3': 12,
      '2023-Q2': 14,
      '2024-Q2': 18,
      '2024-Q4': 20,
      '2025-Q3': 21,
    },
    steps: true,
  },
  I35: {
    values: [61.8, 96.3, 101.2, 143.5],
    also: { '2022-Q3': 73.4, '2023-Q1': 80.6 },
    wobble: 1.1,
    missing: ['2022-Q2'],
  },
}
