import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { TextField } from '../ui/field.tsx'

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'spellCheck'>

/** A password that can be made visible while it is typed; says when Caps Lock is on. */
export const PasswordField = ({ hint, ...field }: Props) => {
  const { text } = useText()
  const [isShown, setIsShown] = useState(false)
  const [hasCapsLock, setHasCapsLock] = useState(false)
  const watch = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'))
  return (
    <div className="password-field">
      <TextField
        {...field}
        hint={hasCapsLock ? text.accounts.capsLock : hint}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        onKeyUp={watch}
        onBlur={() => setHasCapsLock(false)}
      />
      <label className="password-field-show">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setIsShown(event.target.checked)}
        />
        {text.accounts.showPassword}
      </label>
    </div>
  )
}
