import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { useAccount, useSignOut } from '../api/account-queries.ts'
import { NoticeBell } from '../notices/notice-bell.tsx'
import { useLanguage } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'
import { SignInLink } from '../ui/sign-in-link.tsx'
import { Logo } from './logo.tsx'
import { placesFor } from './navigation.ts'

/** Name of the site, places, language, account; on narrow screens behind one menu button. */
export const Header = () => {
  const { text } = useText()
  return (
    <div className="site-header">
      <Link to="/" className="brand">
        <Logo />
        <b>{text.app.siteName}</b>
      </Link>
      <div className="wide-menu">
        <Places />
        <div className="tools">
          <LanguageSwitch />
          <AccountTools />
        </div>
      </div>
      <NoticeBell />
      <NarrowMenu />
    </div>
  )
}

const Places = () => {
  const { text } = useText()
  const role = useAccount()?.role ?? null
  return (
    <nav aria-label={text.app.mainNavigation}>
      {placesFor(role).map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {text.app.nav[name]}
        </Link>
      ))}
    </nav>
  )
}

const LanguageSwitch = () => {
  const { text } = useText()
  const { language, setLanguage } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className="tool"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      {text.app.switchLanguage}
    </button>
  )
}

const AccountTools = () => {
  const { text } = useText()
  const account = useAccount()
  const signOut = useSignOut()
  if (!account) {
    return <SignInLink className="tool">{text.app.signIn}</SignInLink>
  }
  return (
    <>
      <Link to="/account" className="tool" title={text.app.account}>
        {account.displayName}
      </Link>
      <button
        type="button"
        className="tool"
        disabled={signOut.isPending}
        onClick={() => signOut.mutate()}
      >
        {text.app.signOut}
      </button>
    </>
  )
}

/** Opens as a dialog: the browser keeps the focus inside and closes it on Escape. */
const NarrowMenu = () => {
  const { text } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  return (
    <>
      <button
        type="button"
        className="link-button menu-button"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {text.app.menu}
      </button>
      <dialog ref={dialog} className="narrow-menu" aria-label={text.app.menu}>
        <div className="narrow-menu-head">
          <b>{text.app.siteName}</b>
          <button type="button" className="link-button" onClick={close}>
            {text.app.closeMenu}
          </button>
        </div>
        <CloseOnChoice close={close}>
          <Places />
          <div className="tools">
            <LanguageSwitch />
            <AccountTools />
          </div>
        </CloseOnChoice>
      </dialog>
    </>
  )
}

/** Any link or button chosen inside closes the menu; the keyboard reaches the same elements. */
const CloseOnChoice = ({ close, children }: { close: () => void; children: ReactNode }) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: clicks bubble here from links and buttons only
  // biome-ignore lint/a11y/noStaticElementInteractions: the elements inside are the interactive ones
  <div onClick={close}>{children}</div>
)
