/** One key and what it does. */
export const ShortcutKey = ({ sign, meaning }: { sign: string; meaning: string }) => (
  <span>
    <kbd>{sign}</kbd>
    {meaning}
  </span>
)
