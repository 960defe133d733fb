import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { useTargetRecord } from '../api/target-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TargetForm } from './target-form.tsx'

type Props = {
  /** Whose target is revised; null while none is asked for. */
  indicator: Indicator | null
  onRevised: (outcome: string) => void
  onClose: () => void
}

/** Records that a target was revised by a decision taken elsewhere. */
export const TargetDialog = ({ indicator, onRevised, onClose }: Props) => {
  const { text, pick } = useText()
  const name = indicator ? pick(indicator.name, indicator.nameEn) : ''
  return (
    <Dialog open={indicator !== null} title={text.targets.reviseTitle(name)} onClose={onClose}>
      {indicator && <Contents indicator={indicator} onRevised={onRevised} onClose={onClose} />}
    </Dialog>
  )
}

const Contents = ({ indicator, onRevised, onClose }: Props & { indicator: Indicator }) => {
  const { data, error } = useTargetRecord(indicator.code)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <LoadingRows rows={6} />
  return <TargetForm record={data} indicator={indicator} onRevised={onRevised} onClose={onClose} />
}
