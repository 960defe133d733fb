import type { IssuedToken } from '@yardstick/shared/accounts/token-schema.ts'
import { useText } from '../text/use-text.ts'
import { SecretDialog } from '../ui/secret-dialog.tsx'

type Props = { issued: IssuedToken | null; onClose: () => void }

/** Shows a token the one time that it is shown. */
export const IssuedTokenDialog = ({ issued, onClose }: Props) => {
  const { text } = useText()
  return (
    <SecretDialog
      title={text.tokens.secretTitle}
      note={text.tokens.secretNote}
      label={text.tokens.secret}
      secret={issued?.secret ?? null}
      onClose={onClose}
    />
  )
}
