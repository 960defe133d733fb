import type { accounts as zh } from '../zh/accounts.ts'

export const accounts = {
  signInTitle: 'Sign in',
  passwordTitle: 'Change password',
  accountsTitle: 'Accounts',
  auditTitle: 'Audit trail',
} satisfies typeof zh
