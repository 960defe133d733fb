import { type ReactNode, useEffect } from 'react'
import { useText } from '../text/use-text.ts'
import './page-head.css'

type Props = {
  title: string
  /** What the browser's tab says, when it needs more than the title. */
  documentTitle?: string
  /** Small line above the title: where in the site this is. */
  above?: ReactNode
  /** The sentence beside or under the title, 20 px. */
  lead?: ReactNode
  /** Plain facts under the title, one after another. */
  facts?: ReactNode
  /** Buttons or a period picker at the far end. */
  tools?: ReactNode
}

/** The head of every page: the one h1, which takes the focus after navigation. */
export const PageHead = ({ title, documentTitle, above, lead, facts, tools }: Props) => {
  const { text } = useText()
  useEffect(() => {
    document.title = `${documentTitle ?? title} · ${text.app.siteName}`
  }, [documentTitle, title, text])
  return (
    <div className="page-head">
      {above && <div className="page-head-above">{above}</div>}
      <div className="page-head-main">
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="page-head-lead">{lead}</p>}
        {tools && <div className="page-head-tools">{tools}</div>}
      </div>
      {facts && <div className="page-head-facts">{facts}</div>}
    </div>
  )
}
