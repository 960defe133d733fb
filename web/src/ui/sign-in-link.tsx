import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { className?: string; children: ReactNode }

/** Leads to the sign-in page, and from there back to where one is now. */
export const SignInLink = ({ className = '', children }: Props) => {
  const here = useLocation({ select: ({ href }) => href })
  const isNowhere = here === '/' || here.startsWith('/sign-in')
  return (
    <Link
      to="/sign-in"
      className={className}
      search={(old) => ({ ...old, ...(!isNowhere && { next: here }) })}
    >
      {children}
    </Link>
  )
}
