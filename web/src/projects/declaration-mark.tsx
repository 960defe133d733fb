import { Drawing } from '../ui/drawing.tsx'

/** Met: a tick in a square. Missing: the square alone. The word always stands beside it. */
export const DeclarationMark = ({ isMet }: { isMet: boolean }) => (
  <Drawing className="declaration-mark" width={16} height={16} viewBox="0 0 16 16">
    <rect x="2.5" y="2.5" width="11" height="11" />
    {isMet && <path d="M5 8.2l2.2 2.3L11 5.6" />}
  </Drawing>
)
