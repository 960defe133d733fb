import type { Sheets } from '../form/sheets.ts'
import { faultAt } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

const checkTargets = (sheets: Sheets, faults: Fault[]): void => {
  for (const { row, value } of sheets.indicators.entries) {
    const cells = sheets.targets.get(row) ?? []
    for (const { year, value: target } of cells) {
      if (target.comparator === 'none') continue
      const column = `target${year}`
      if (target.unit !== '' && target.unit !== value.unit) {
        const reason = `"${target.asPrinted}" is not in the indicator’s unit, ${value.unit}`
        faults.push(faultAt(row, column, reason))
      }
      if ((target.comparator === 'increment') !== (value.measure === 'increment')) {
        const reason = `"${target.asPrinted}" does not fit the measure ${value.measure}`
        faults.push(faultAt(row, column, reason))
      }
    }
    const blank = cells.length > 0 && cells.every((cell) => cell.value.comparator === 'none')
    if (blank) faults.push(faultAt(row, 'code', `${value.code} has no target in any year`))
  }
}

const checkBaselines = (sheets: Sheets, faults: Fault[]): void => {
  const usable = new Map<string, number>()
  for (const { row, value } of sheets.baselines.entries) {
    if (!value.usable) continue
    for (const column of ['value', 'asOf'] as const) {
      if (value[column] === null) faults.push(faultAt(row, column, 'is empty in a usable baseline'))
    }
    const earlier = usable.get(value.indicator)
    if (earlier) {
      const reason = `${value.indicator} has a usable baseline already in row ${earlier}`
      faults.push(faultAt(row, 'usable', reason))
    }
    usable.set(value.indicator, row.line)
  }
}

const checkNotes = (sheets: Sheets, faults: Fault[]): void => {
  for (const { row, value } of sheets.indicators.entries) {
    if ((value.note === null) !== (value.noteEn === null)) {
      faults.push(faultAt(row, 'noteEn', 'must stand beside its Chinese note, or both be empty'))
    }
  }
}

/** Targets fit their indicator, baselines that are to be used say what and when. */
export const checkIndicators = (sheets: Sheets, faults: Fault[]): void => {
  checkTargets(sheets, faults)
  checkBaselines(sheets, faults)
  checkNotes(sheets, faults)
}
