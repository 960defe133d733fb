import { useText } from '../text/use-text.ts'
import { ShortcutKey } from './shortcut-key.tsx'

type Props = { isOn: boolean; onChoose: (isOn: boolean) => void }

/** Which keys act, and the way to turn them off. */
export const QueueShortcuts = ({ isOn, onChoose }: Props) => {
  const { text } = useText()
  const { shortcutList, shortcutsOn, shortcuts } = text.review
  return (
    <div className="legend shortcuts">
      <span>{shortcuts}</span>
      <ShortcutKey sign="J" meaning={shortcutList.next} />
      <ShortcutKey sign="K" meaning={shortcutList.previous} />
      <ShortcutKey sign="V" meaning={shortcutList.verify} />
      <ShortcutKey sign="R" meaning={shortcutList.return} />
      <ShortcutKey sign="F" meaning={text.desk.followUpMark} />
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChoose(event.target.checked)}
        />
        {shortcutsOn}
      </label>
    </div>
  )
}
