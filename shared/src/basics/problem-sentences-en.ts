import { periodName } from './period-words.ts'
import type { ProblemCode } from './problem.ts'
import type { Sentence } from './problem-words.ts'

/** What refusals say in English. */
export const sentencesEn = {
  'bad-request': () => 'The request could not be read. Please check it and try again.',
  'validation-failed': () =>
    'Some input does not meet the rules. Correct what is marked; nothing else has changed.',
  'unsupported-media-type': () => 'Only JSON requests are accepted.',
  'body-too-large': (fact) =>
    `The content is too large; the limit is ${fact('limitKilobytes')} KB.`,
  'origin-refused': () => 'The request came from another site and was refused.',
  'sign-in-required': () => 'Please sign in first.',
  'password-change-required': () => 'Change the one-time password before anything else.',
  'sign-in-failed': () => 'The login name or the password is not right.',
  'sign-in-locked': (fact) => `Too many failed sign-ins. Try again in ${fact('minutes')} min.`,
  'too-many-requests': (fact) => `Too many requests. Try again in ${fact('seconds')} s.`,
  'role-refused': (fact) => `Your role may not do this. Roles that may: ${fact('allowed')}.`,
  'unit-refused': () => 'This belongs to another unit; you may neither see nor change it.',
  'route-unknown': (fact) => `There is no such address: ${fact('path')}.`,
  'range-refused': (fact) => `The file has ${fact('bytes')} bytes; there is no such part of it.`,
  'plan-unknown': (fact) => `There is no plan “${fact('plan')}”.`,
  'indicator-unknown': (fact) => `The plan has no indicator “${fact('code')}”.`,
  'project-unknown': (fact) => `The plan has no project “${fact('code')}”.`,
  'period-unknown': (fact) => `There is no period “${fact('period')}”, or it is not published yet.`,
  'report-unknown': (fact) =>
    `There is no report of indicator “${fact('code')}” for “${periodName(fact('period'), 'en')}”.`,
  'account-unknown': (fact) => `There is no account ${fact('id')}.`,
  'unit-unknown': (fact) => `There is no unit “${fact('code')}”.`,
  'login-name-taken': (fact) => `The login name “${fact('loginName')}” is taken.`,
  'unit-collective': (fact) => `“${fact('name')}” stands for several units. Choose one of them.`,
  'current-password-wrong': () => 'The current password is not right.',
  'password-unchanged': () => 'The new password must differ from the current one.',
  'password-weak': () =>
    'The password is too easy: leave out the login name, runs such as 0123 and repeated signs.',
  'role-needs-unit': (fact) => `“${fact('role')}” needs a unit; other roles take none.`,
  'role-not-grantable': (fact) =>
    `You may not grant “${fact('role')}”; the security administrator does.`,
  'last-administrator': () =>
    'At least one system administrator, one security administrator and one auditor must remain who can sign in. Let the successor sign in first, then change this account.',
  'last-secadmin': () =>
    'No other security administrator can sign in, so nobody could give the second half of the new password. If it must be reset, have it given on the server first, then reset here.',
  'half-not-awaited': () =>
    'No second half of a password is awaited for this account. It is given once after the system administrator resets an administrator’s password; if it was lost, have the password reset again.',
  'own-account': () => 'You cannot do this to your own account.',
  'period-exists': (fact) => `Period “${periodName(fact('period'), 'en')}” has been opened before.`,
  'period-outside-plan': (fact) =>
    `The period must lie inside the plan (${fact('startsOn')} to ${fact('endsOn')}).`,
  'period-dates-invalid': () =>
    'The due date may be neither before the end of the period nor before its opening.',
  'period-opening-past': (fact) =>
    `A planned opening lies after today, at the earliest on ${fact('earliest')}.`,
  'period-unchanged': () => 'The dates are the same as before.',
  'period-locked': (fact) =>
    `The period is closed and locked. The ${fact('allowed')} may reopen it or return this report on its own.`,
  'period-not-owed': (fact) => `Your unit owes nothing in “${periodName(fact('period'), 'en')}”.`,
  'period-state-refused': (fact) => `The period is “${fact('state')}”; this cannot be done now.`,
  'period-has-open-reports': (fact) =>
    `${fact('count')} submitted reports are still open. Verify or return them first.`,
  'report-state-refused': (fact) => `The report is “${fact('state')}”; this cannot be done now.`,
  'report-version-conflict': () =>
    'Somebody else has just changed this report. Look at the newest version before you save.',
  'report-not-owed': () => 'Your unit does not report this indicator.',
  'project-report-unknown': (fact) =>
    `“${periodName(fact('period'), 'en')}” asks for no report on project “${fact('code')}”.`,
  'own-report': () =>
    'Whoever reported in place of the unit does not verify it; somebody else at the center must.',
  'together-refused': (fact) =>
    [
      'None of them was verified and nothing was changed.',
      fact('moved') && ` Changed in the meantime: ${fact('moved')}.`,
      fact('apart') && ` To be verified one by one: ${fact('apart')}.`,
    ].join(''),
  'value-invalid': (fact) => `The value does not fit: ${fact('reason')}.`,
  'explanation-required': (fact) => `Please explain in the note: ${fact('checks')}.`,
  'approval-missing': () => 'The head of the unit has not approved the report yet.',
  'publication-blocked': (fact) =>
    `The checklist still has ${fact('errors')} errors. Settle them, or let the head of the center publish with a reason.`,
  'idempotency-key-reused': () => 'This request key was used for something else. Take another one.',
  'reason-required': () => 'Please give a reason.',
  'upload-invalid': () =>
    'Send a form (multipart/form-data) that holds one file in the field “file”, and nothing else.',
  'file-suspicious': (fact) =>
    `The file was not accepted: ${fact('reason')}. Save it anew and send it again.`,
  'evidence-unknown': (fact) => `There is no evidence ${fact('id')} here, or it has been removed.`,
  'evidence-type-refused': (fact) =>
    `The file was not accepted: ${fact('reason')}. Accepted are ${fact('accepted')}, without macros.`,
  'evidence-empty': () => 'The file is empty and was not accepted.',
  'file-too-large': (fact) =>
    `The file is too large; each may have up to ${fact('limitMegabytes')} MB.`,
  'evidence-too-many': (fact) =>
    `There may be ${fact('limit')} pieces of evidence at most. Remove one first.`,
  'evidence-exists': (fact) => `This very file is among the evidence: ${fact('fileName')}.`,
  'nothing-owed': () => 'Your unit owes no report in this period.',
  'workbook-refused': (fact) =>
    `The workbook was not accepted: ${fact('reason')}. Download the template of the period and fill that in.`,
  'workbook-rows-wrong': (fact) =>
    `Nothing was written: ${fact('count')} rows of the workbook are wrong (${fact('cells')}).`,
  'workbook-outdated': () =>
    'Nothing was written: the workbook or the reports have changed since the check. Check again.',
  'extension-unknown': (fact) => `There is no extension request ${fact('id')}.`,
  'extension-pending': (fact) =>
    `A request until ${fact('dueOn')} still waits for its answer; ask again after that.`,
  'extension-too-late': (fact) =>
    `The due date ${fact('dueOn')} has passed; an extension is asked for before it.`,
  'extension-at-limit': (fact) =>
    `The due date has been moved as far as possible (${fact('days')} days).`,
  'extension-date-invalid': (fact) =>
    `The new due date must lie between ${fact('earliest')} and ${fact('latest')}.`,
  'extension-decided': (fact) => `The request was ${fact('state')} already.`,
  'responsible-unit-unchanged': () => 'The unit in charge is the same as before.',
  'stage-refused': (fact) => `The project is at “${fact('stage')}”; that is not possible now.`,
  'project-not-funded': (fact) =>
    `The project is “${fact('standing')}”. It goes on from the reserve once it is on the funded list.`,
  'gate-shut': (fact) =>
    `The project cannot reach “${fact('stage')}”. The plan (${fact('citation')}) says: ${fact('clauseEn')}. Missing: ${fact('missing')}. Only the head of the center may pass it, with a reason.`,
  'document-required': (fact) => `“${fact('stage')}” needs a document number.`,
  'declaration-absent': (fact) => `“${fact('kind')}” does not stand, so it cannot be taken back.`,
  'milestone-unknown': (fact) =>
    `The project has no milestone ${fact('no')}, or it has been removed.`,
  'milestone-exists': (fact) => `The project already has the milestone “${fact('name')}”.`,
  'promise-unknown': (fact) => `The plan has no promise “${fact('code')}”, or not for that year.`,
  'statement-required': () =>
    'State what was done and where it is written; or why it is late or taken back.',
  'nothing-changed': () => 'This is what is on record already.',
  'date-in-future': (fact) => `The date may not be later than today (${fact('today')}).`,
  'date-too-early': (fact) => `The date may not be earlier than ${fact('notBefore')}.`,
  'date-outside-plan': (fact) =>
    `The date must lie between ${fact('firstDay')} and ${fact('lastDay')}.`,
  'pool-decision-refused': (fact) =>
    `The project is “${fact('standing')}”; that cannot be decided now.`,
  'directive-state-refused': (fact) =>
    `The directive is “${fact('state')}”; that is not possible now.`,
  'target-year-refused': (fact) =>
    `The plan’s target years are ${fact('years')}; only their targets can be revised.`,
  'target-frozen': (fact) =>
    `The verdict on the target of ${fact('year')} was frozen on ${fact('date')} (${fact('verdict')}); it can no longer be revised.`,
  'target-comparator-refused': (fact) =>
    `A target of this indicator can only be: ${fact('allowed')}.`,
  'decided-on-refused': (fact) =>
    `The day of the decision must lie between ${fact('from')} and ${fact('to')}: not before the plan or that year’s last revision, and not ahead.`,
  'target-unchanged': (fact) => `The target of ${fact('year')} has this very value already.`,
  'money-date-invalid': (fact) =>
    `The date must lie between ${fact('from')} and ${fact('to')}; it cannot lie ahead.`,
  'money-year-refused': (fact) =>
    `The year must lie within the plan (${fact('from')} to ${fact('to')}).`,
  'money-over-revised': (fact) =>
    `This brings payments to ${fact('paid')} (CNY 10,000), above the year’s revised amount of ${fact('revised')}. If it must be paid, say why.`,
  'money-entry-unknown': (fact) => `The project has no money entry ${fact('id')}.`,
  'money-entry-reversed': () => 'This entry was taken back already, or takes one back itself.',
  'revision-unbalanced': (fact) =>
    `What a transfer adds and takes must be equal; it is off by ${fact('balance')} (CNY 10,000). To change the total, choose a change of amounts.`,
  'revision-repeats': () => 'A project and year may stand in one line only; please join them.',
  'revision-below-zero': (fact) =>
    `“${fact('project')}” has ${fact('revised')} (CNY 10,000) in ${fact('year')}; that cannot be taken away.`,
  'revision-unknown': (fact) => `There is no budget revision ${fact('id')}.`,
  'revision-state-refused': (fact) =>
    `This budget revision is “${fact('state')}”; that is not possible now.`,
  'own-proposal': () => 'Whoever proposed a revision cannot adopt it; somebody else must.',
  'pool-target-refused': () =>
    'Name another project of the plan that is still there, for a merger or a succession only.',
  'unit-name-taken': (fact) => `“${fact('name')}” is or was a name of “${fact('unit')}”.`,
  'project-part-unknown': (fact) => `The project has no part ${fact('no')}.`,
  'project-unit-exists': (fact) =>
    `The unit takes part in this already (${fact('role')}). End that first to change its role.`,
  'project-unit-absent': () => 'The unit does not have this role, so it cannot be ended.',
  'project-needs-lead': () => 'A project needs a unit that leads it. Add the next one first.',
  'directive-unknown': (fact) =>
    `There is no directive ${fact('no')}, or it was not issued to your unit.`,
  'directive-date-invalid': (fact) =>
    `The date does not fit: not before today; more time is asked for by the due date (${fact('dueOn')}) and until a later day.`,
  'subject-unknown': (fact) => `The plan has no “${fact('subject')}”.`,
  'proposal-unknown': () =>
    'This proposal is no longer on the list; somebody may have dealt with it.',
  'programme-unknown': (fact) => `The plan has no programme “${fact('code')}”.`,
  'link-unknown': () => 'There is no such link: the plan’s wording shows none and nobody added it.',
  'link-kinds-refused': () => 'Link two of different kinds: project, programme, indicator.',
  'link-exists': () => 'These two are linked already. Confirm or reject that link.',
  'link-state-refused': () =>
    'This link has been settled; one that was rejected can be added again.',
  'edition-unknown': (fact) =>
    `There is no such white paper of ${fact('year')}, or it is not published yet.`,
  'edition-exists': (fact) =>
    `The white paper of ${fact('year')} is in the making or published. Correct it if it is published.`,
  'edition-year-refused': (fact) =>
    `The year must lie between ${fact('first')} and ${fact('last')}.`,
  'edition-date-refused': (fact) =>
    `The day of the data must lie between ${fact('from')} and ${fact('to')}.`,
  'edition-state-refused': (fact) => `This edition is ${fact('state')}; that cannot be done now.`,
  'edition-superseded': () => 'There is a newer revision already; correct that one.',
  'edition-blocked': (fact) =>
    `The checklist still has ${fact('errors')} errors. Put them right before review or publication.`,
  'edition-file-unknown': () => 'This edition has no such file.',
  'edition-none-published': () => 'No white paper has been published yet.',
  'edition-files-missing': (fact) =>
    `Every file must be made from what the edition says now before it is published. Missing: ${fact('kinds')}. Make the files, then publish.`,
  'edition-files-differ': () =>
    'Made again, the files have other checksums than those published, as the program is a newer one. They were left alone; restore them from the backup.',
  'section-unknown': (fact) => `The white paper has no section “${fact('section')}”.`,
  'build-unknown': () => 'No files of this edition are being made.',
  'build-too-large': () =>
    'There is too much in it: making the files went beyond the limits of time or memory. Shorten the text, then make them again.',
  'build-failed': () =>
    'Making the files failed; the log of the server says why. Try again later, or ask the system administrator.',
  'changed-meanwhile': () => 'Somebody has just changed this. Look at what it is now, then go on.',
  'data-table-unknown': (fact) =>
    `There is no table “${fact('table')}”. There are: ${fact('allowed')}.`,
  'data-query-invalid': (fact) =>
    `The parameter “${fact('parameter')}” cannot be used like that. It may be: ${fact('allowed')}.`,
  'token-unknown': (fact) => `There is no token ${fact('id')}.`,
  'token-refused': () => 'The token is not valid, has expired or was revoked.',
  'token-scope-refused': (fact) =>
    `The token cannot be used here. The scope that is needed: ${fact('scope')}.`,
  'token-too-many': (fact) =>
    `There are ${fact('limit')} active tokens, as many as there may be. Revoke one first.`,
  'token-date-invalid': (fact) =>
    `The last day must lie between ${fact('earliest')} and ${fact('latest')}.`,
  'batch-rows-wrong': (fact) =>
    `Nothing was written: ${fact('count')} rows are wrong (${fact('rows')}).`,
  'webhook-unknown': (fact) => `There is no webhook ${fact('id')}.`,
  'webhook-address-refused': () =>
    'The address must begin with http:// or https:// and be neither link-local nor the metadata service of a cloud.',
  'not-ready': () => 'The system is not ready yet. Please try again shortly.',
  'internal-error': (fact) =>
    `Something went wrong here; nothing was changed. Give the administrator number ${fact('requestId')}.`,
} satisfies Record<ProblemCode, Sentence>
