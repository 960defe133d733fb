import { seedPlans } from '../../seed/run.ts'
import { SeedError } from '../../seed/seed-error.ts'
import type { Store } from '../src/db/open.ts'
import { StartError } from '../src/start-failure.ts'

/** @throws StartError with a line for every fault that the seed finds in the plan files */
export const explainFaults = async <Result>(seed: () => Promise<Result>): Promise<Result> => {
  try {
    return await seed()
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    const sentences = { en: 'the plan files have faults', zh: '规划数据文件有误' }
    throw new StartError(sentences, error.faults)
  }
}

/**
 * Brings the plan files into the database before it is served.
 * @param folder of the plans; the one beside the program unless it is given
 * @throws StartError when the files have faults; nothing is written then
 */
export const preparePlans = async (store: Store, folder?: string): Promise<void> => {
  await explainFaults(() => seedPlans(store, folder))
}
