import type { ProblemCode, ProblemFacts } from './problem.ts'

export type Language = 'zh' | 'en'

type Sentence = (facts: Facts) => string
/** Reads a fact as text; lists are joined, absent ones are empty. */
type Facts = (name: string) => string

const zh = {
  'bad-request': () => '请求无法识别，请检查后重试。',
  'validation-failed': () => '有内容不符合要求，请按提示修改，其余内容未受影响。',
  'unsupported-media-type': () => '只接受 JSON 格式的请求。',
  'body-too-large': (fact) => `内容过大，上限为${fact('limitKilobytes')} KB。`,
  'origin-refused': () => '请求来自其他网站，已拒绝。请从本系统页面操作。',
  'sign-in-required': () => '请先登录。',
  'password-change-required': () => '首次登录须先修改一次性密码。',
  'sign-in-failed': () => '登录名或密码不正确。',
  'sign-in-locked': (fact) => `登录失败次数过多，${fact('minutes')}分钟后可再试。`,
  'too-many-requests': (fact) => `请求过于频繁，请${fact('seconds')}秒后再试。`,
  'role-refused': (fact) => `您的角色不能进行此操作；可以操作的角色：${fact('allowed')}。`,
  'unit-refused': () => '这属于其他单位，您不能查看或修改。',
  'route-unknown': (fact) => `没有这个地址：${fact('path')}。`,
  'range-refused': (fact) => `文件共${fact('bytes')}字节，没有所请求的这一段。`,
  'plan-unknown': (fact) => `没有编号为“${fact('plan')}”的规划。`,
  'indicator-unknown': (fact) => `规划中没有编码为“${fact('code')}”的指标。`,
  'project-unknown': (fact) => `规划中没有编码为“${fact('code')}”的项目。`,
  'period-unknown': (fact) => `没有“${fact('period')}”这个填报期，或它尚未发布。`,
  'report-unknown': (fact) => `“${fact('period')}”没有指标“${fact('code')}”的填报。`,
  'account-unknown': (fact) => `没有编号为${fact('id')}的账号。`,
  'unit-unknown': (fact) => `没有编码为“${fact('code')}”的单位。`,
  'login-name-taken': (fact) => `登录名“${fact('loginName')}”已被使用。`,
  'unit-collective': (fact) => `“${fact('name')}”是多个单位的统称，请选其中一个单位。`,
  'current-password-wrong': () => '当前密码不正确。',
  'password-unchanged': () => '新密码不能与当前密码相同。',
  'password-weak': () => '密码过于简单：不要含登录名、连续字符或单一重复字符。',
  'role-needs-unit': (fact) => `“${fact('role')}”须属于一个单位；其他角色不填单位。`,
  'role-not-grantable': (fact) => `您不能授予“${fact('role')}”；请由安全管理员授予。`,
  'last-administrator': () => '至少要保留一个可用的系统管理员和安全管理员。',
  'own-account': () => '不能对自己的账号进行此操作。',
  'period-exists': (fact) => `填报期“${fact('period')}”已经开启过。`,
  'period-outside-plan': (fact) => `填报期须在规划期内（${fact('startsOn')}至${fact('endsOn')}）。`,
  'period-dates-invalid': () => '截止日不能早于填报期末日，也不能早于开启日。',
  'period-opening-past': (fact) => `计划的开启日须在今天之后，最早${fact('earliest')}。`,
  'period-unchanged': () => '日期没有变化。',
  'period-locked': (fact) =>
    `本期填报已经结束，不能再改。确需修改，须由${fact('allowed')}重新开启本期，或单独退回这一项。`,
  'period-not-owed': (fact) => `本单位在“${fact('period')}”没有应报的指标。`,
  'period-state-refused': (fact) => `填报期当前为“${fact('state')}”，不能进行此操作。`,
  'period-has-open-reports': (fact) => `还有${fact('count')}项已提交未核定，请先核定或退回。`,
  'report-state-refused': (fact) => `这项填报当前为“${fact('state')}”，不能进行此操作。`,
  'report-version-conflict': () => '这项填报刚被他人改动，请先查看最新内容再保存。',
  'report-not-owed': () => '本单位不负责这项指标的填报。',
  'project-report-unknown': (fact) => `“${fact('period')}”没有项目“${fact('code')}”的进展填报。`,
  'own-report': () => '代报的人不能自行核定，请由县大数据中心其他人员核定。',
  'together-refused': (fact) =>
    [
      '这一批没有核定，未作任何改动。',
      fact('moved') && `刚被改动：${fact('moved')}。`,
      fact('apart') && `须逐项核定：${fact('apart')}。`,
    ].join(''),
  'value-invalid': (fact) => `数值不符合要求：${fact('reason')}。`,
  'explanation-required': (fact) => `请在说明中写明原因：${fact('checks')}。`,
  'approval-missing': () => '本单位负责人尚未审核，审核后才能核定。',
  'publication-blocked': (fact) =>
    `发布清单还有${fact('errors')}项错误；请先处理，或由县大数据中心负责人写明理由后发布。`,
  'idempotency-key-reused': () => '同一个请求编号已用于另一项内容，请换一个编号。',
  'reason-required': () => '请写明理由。',
  'upload-invalid': () => '请以表单（multipart/form-data）上传，其中只有一个名为 file 的文件。',
  'file-suspicious': (fact) => `文件${fact('reason')}，未接收。请重新另存后再传。`,
  'evidence-unknown': (fact) => `这里没有编号为${fact('id')}的佐证材料，或它已被移除。`,
  'evidence-type-refused': (fact) =>
    `文件${fact('reason')}，未接收。可以上传：${fact('accepted')}，不能含宏。`,
  'evidence-empty': () => '文件是空的，未接收。',
  'file-too-large': (fact) => `文件过大，每个不超过${fact('limitMegabytes')} MB。`,
  'evidence-too-many': (fact) => `最多附${fact('limit')}份佐证材料，请先移除不需要的。`,
  'evidence-exists': (fact) => `这份文件已在佐证材料中：${fact('fileName')}。`,
  'nothing-owed': () => '本单位在这个填报期没有要报的指标。',
  'workbook-refused': (fact) => `表格${fact('reason')}，未接收。请下载本期模板，填好后再传。`,
  'workbook-rows-wrong': (fact) =>
    `表格中有${fact('count')}行须改正（${fact('cells')}），未写入任何内容。`,
  'workbook-outdated': () => '核对之后，表格或系统中的填报有了变动，未写入任何内容。请重新核对。',
  'extension-unknown': (fact) => `没有编号为${fact('id')}的延期申请。`,
  'extension-pending': (fact) => `已有一份延期至${fact('dueOn')}的申请待答复，答复后才能再申请。`,
  'extension-too-late': (fact) => `截止日${fact('dueOn')}已过，不能再申请延期。`,
  'extension-at-limit': (fact) => `已延到最长期限（原截止日后${fact('days')}天），不能再延。`,
  'extension-date-invalid': (fact) => `延期的日期须在${fact('earliest')}至${fact('latest')}之间。`,
  'extension-decided': (fact) => `这份延期申请${fact('state')}，不能再次答复。`,
  'responsible-unit-unchanged': () => '责任单位没有变化。',
  'stage-refused': (fact) => `项目当前为“${fact('stage')}”，不能进行此操作。`,
  'project-not-funded': (fact) =>
    `项目当前为“${fact('standing')}”，须先列入建设清单，才能离开储备继续推进。`,
  'gate-shut': (fact) =>
    `不能进入“${fact('stage')}”。规划${fact('citation')}规定：${fact('clause')}。尚缺：${fact('missing')}。确需越过的，由县大数据中心负责人写明理由。`,
  'document-required': (fact) => `进入“${fact('stage')}”须有文号。`,
  'declaration-absent': (fact) => `“${fact('kind')}”尚未说明，无可撤回。`,
  'milestone-unknown': (fact) => `这个项目没有第${fact('no')}号里程碑，或它已被移除。`,
  'milestone-exists': (fact) => `这个项目已有里程碑“${fact('name')}”。`,
  'promise-unknown': (fact) => `规划中没有编码为“${fact('code')}”的承诺，或它没有这个年度。`,
  'statement-required': () => '请写明完成情况和依据；推迟或撤回的，写明原因。',
  'nothing-changed': () => '与现有记录相同，无需提交。',
  'date-in-future': (fact) => `日期不能晚于今天（${fact('today')}）。`,
  'date-too-early': (fact) => `日期不能早于${fact('notBefore')}。`,
  'date-outside-plan': (fact) => `日期须在${fact('firstDay')}至${fact('lastDay')}之间。`,
  'pool-decision-refused': (fact) => `项目当前为“${fact('standing')}”，不能作此决定。`,
  'directive-state-refused': (fact) => `这件督办当前为“${fact('state')}”，不能进行此操作。`,
  'target-year-refused': (fact) => `规划的目标年为${fact('years')}，只能调整这些年的目标。`,
  'target-frozen': (fact) =>
    `${fact('year')}年目标已于${fact('date')}定论（${fact('verdict')}），不能再调整。`,
  'target-comparator-refused': (fact) => `这项指标的目标只能写作：${fact('allowed')}。`,
  'decided-on-refused': (fact) =>
    `决定日期须在${fact('from')}至${fact('to')}之间：不早于规划起始日和该年目标的上一次调整，不晚于今天。`,
  'target-unchanged': (fact) => `${fact('year')}年目标现在就是这个值，没有调整。`,
  'money-date-invalid': (fact) => `日期须在${fact('from')}至${fact('to')}之间，不能是将来的日期。`,
  'money-year-refused': (fact) => `年度须在规划期内（${fact('from')}至${fact('to')}年）。`,
  'money-over-revised': (fact) =>
    `支付后累计${fact('paid')}万元，超过该年度调整后的${fact('revised')}万元。确需支付的，请写明理由。`,
  'money-entry-unknown': (fact) => `这个项目没有编号为${fact('id')}的资金记录。`,
  'money-entry-reversed': () => '这笔记录已冲销，或它本身就是冲销记录，不能再冲销。',
  'revision-unbalanced': (fact) =>
    `调剂的增减须相等，现相差${fact('balance')}万元；要增减总额，请选“调整额度”。`,
  'revision-repeats': () => '同一项目同一年度只能写一行，请合并。',
  'revision-below-zero': (fact) =>
    `“${fact('project')}”${fact('year')}年现为${fact('revised')}万元，不够减。`,
  'revision-unknown': (fact) => `没有编号为${fact('id')}的资金调整。`,
  'revision-state-refused': (fact) => `这份资金调整当前为“${fact('state')}”，不能进行此操作。`,
  'own-proposal': () => '不能批准自己提出的调整，请由另一位负责人批准。',
  'pool-target-refused': () => '并入或取代须指明本规划中另一个仍在办的项目；其他决定不填。',
  'unit-name-taken': (fact) => `“${fact('name')}”是“${fact('unit')}”的名称或曾用名，请另取。`,
  'project-part-unknown': (fact) => `项目没有第${fact('no')}项建设内容。`,
  'project-unit-exists': (fact) =>
    `该单位已参与这一部分（${fact('role')}）；要改变分工，请先结束原有分工。`,
  'project-unit-absent': () => '该单位目前没有这项分工，无从结束。',
  'project-needs-lead': () => '项目至少要有一家牵头单位，请先增加新的牵头单位。',
  'directive-unknown': (fact) => `没有第${fact('no')}号督办，或它不是下达给您单位的。`,
  'directive-date-invalid': (fact) =>
    `日期不符合要求：须不早于今天；延期须在截止日（${fact('dueOn')}）当天或之前申请，且晚于截止日。`,
  'subject-unknown': (fact) => `规划中没有“${fact('subject')}”。`,
  'proposal-unknown': () => '这条建议已不在列表中：可能已有人处理。',
  'programme-unknown': (fact) => `规划中没有编码为“${fact('code')}”的专项。`,
  'link-unknown': () => '没有这条关联：规划原文未提出，也没有人添加过。',
  'link-kinds-refused': () => '同类之间不设关联，请在项目、专项、指标中选两类。',
  'link-exists': () => '这两者已有关联，请直接确认或否定。',
  'link-state-refused': () => '这条关联已处理过；已否定的，可重新添加。',
  'edition-unknown': (fact) => `${fact('year')}年白皮书没有这一版，或这一版尚未发布。`,
  'edition-exists': (fact) => `${fact('year')}年的白皮书已在编制或已发布；要改已发布的，请更正。`,
  'edition-year-refused': (fact) => `白皮书的年份须在${fact('first')}年至${fact('last')}年之间。`,
  'edition-date-refused': (fact) => `数据截止日须在${fact('from')}至${fact('to')}之间。`,
  'edition-state-refused': (fact) => `这一版白皮书当前为“${fact('state')}”，不能进行此操作。`,
  'edition-superseded': () => '这一版之后已有修订，请更正最新一版。',
  'edition-blocked': (fact) => `检查清单中还有${fact('errors')}项错误，改正后才能送审或发布。`,
  'edition-file-unknown': () => '这一版白皮书没有此文件。',
  'edition-none-published': () => '还没有发布过白皮书。',
  'edition-files-missing': (fact) =>
    `发布前须按现有内容生成全部文件，目前缺少：${fact('kinds')}。请生成文件后再发布。`,
  'edition-files-differ': () =>
    '重新生成的文件与发布时的校验码不一致（程序已升级），未替换。请从备份恢复。',
  'section-unknown': (fact) => `白皮书中没有“${fact('section')}”这一节。`,
  'build-unknown': () => '这一版目前没有生成文件的任务。',
  'build-too-large': () => '内容过多，生成文件超出了时间或内存的限制。请精简文字后再生成。',
  'build-failed': () => '生成文件时出错，原因已记入系统日志。请稍后再试，或联系系统管理员。',
  'changed-meanwhile': () => '内容刚被他人改动，请先查看最新情况再操作。',
  'data-table-unknown': (fact) =>
    `没有名为“${fact('table')}”的数据表。可用的有：${fact('allowed')}。`,
  'data-query-invalid': (fact) =>
    `参数“${fact('parameter')}”不能这样用，可以是：${fact('allowed')}。`,
  'token-unknown': (fact) => `没有编号为${fact('id')}的接口令牌。`,
  'token-refused': () => '接口令牌无效、已过期或已作废。',
  'token-scope-refused': (fact) => `这个接口令牌不能用于此处，所需范围：${fact('scope')}。`,
  'token-too-many': (fact) => `有效的接口令牌最多${fact('limit')}个，请先作废不用的。`,
  'token-date-invalid': (fact) => `有效期须在${fact('earliest')}至${fact('latest')}之间。`,
  'batch-rows-wrong': (fact) => `有${fact('count')}行须改正（${fact('rows')}），未写入任何内容。`,
  'webhook-unknown': (fact) => `没有编号为${fact('id')}的消息推送。`,
  'webhook-address-refused': () =>
    '地址须以 http:// 或 https:// 开头，且不能是链路本地地址或云主机的元数据地址。',
  'not-ready': () => '系统尚未就绪，请稍后再试。',
  'internal-error': (fact) => `系统出错，未作任何改动。请告知管理员编号${fact('requestId')}。`,
} satisfies Record<ProblemCode, Sentence>

const en = {
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
    `There is no report of indicator “${fact('code')}” for “${fact('period')}”.`,
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
    'At least one active system and one security administrator must remain.',
  'own-account': () => 'You cannot do this to your own account.',
  'period-exists': (fact) => `Period “${fact('period')}” has been opened before.`,
  'period-outside-plan': (fact) =>
    `The period must lie inside the plan (${fact('startsOn')} to ${fact('endsOn')}).`,
  'period-dates-invalid': () =>
    'The due date may be neither before the end of the period nor before its opening.',
  'period-opening-past': (fact) =>
    `A planned opening lies after today, at the earliest on ${fact('earliest')}.`,
  'period-unchanged': () => 'The dates are the same as before.',
  'period-locked': (fact) =>
    `The period is closed and locked. The ${fact('allowed')} may reopen it or return this report on its own.`,
  'period-not-owed': (fact) => `Your unit owes nothing in “${fact('period')}”.`,
  'period-state-refused': (fact) => `The period is “${fact('state')}”; this cannot be done now.`,
  'period-has-open-reports': (fact) =>
    `${fact('count')} submitted reports are still open. Verify or return them first.`,
  'report-state-refused': (fact) => `The report is “${fact('state')}”; this cannot be done now.`,
  'report-version-conflict': () =>
    'Somebody else has just changed this report. Look at the newest version before you save.',
  'report-not-owed': () => 'Your unit does not report this indicator.',
  'project-report-unknown': (fact) =>
    `“${fact('period')}” asks for no report on project “${fact('code')}”.`,
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
    `There is no white paper of ${fact('year')}, revision ${fact('revision')}, or it is not published yet.`,
  'edition-exists': (fact) =>
    `The white paper of ${fact('year')} is in the making or published. Correct it if it is published.`,
  'edition-year-refused': (fact) =>
    `The year must lie between ${fact('first')} and ${fact('last')}.`,
  'edition-date-refused': (fact) =>
    `The day of the data must lie between ${fact('from')} and ${fact('to')}.`,
  'edition-state-refused': (fact) => `This edition is ${fact('state')}; that cannot be done now.`,
  'edition-superseded': (fact) =>
    `Only the newest revision can be corrected; there is revision ${fact('lastRevision')} already.`,
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

const factNames = {
  center: { zh: '县大数据中心', en: 'big-data center' },
  center_head: { zh: '县大数据中心负责人', en: 'head of the center' },
  leader: { zh: '县领导', en: 'county leader' },
  reporter: { zh: '填报人', en: 'reporter' },
  approver: { zh: '单位审核人', en: 'unit approver' },
  sysadmin: { zh: '系统管理员', en: 'system administrator' },
  secadmin: { zh: '安全管理员', en: 'security administrator' },
  auditor: { zh: '审计管理员', en: 'auditor' },
  none: { zh: '未授权账号', en: 'account without rights' },
  open: { zh: '填报中', en: 'open' },
  closed: { zh: '已截止', en: 'closed' },
  published: { zh: '已发布', en: 'published' },
  expected: { zh: '未填', en: 'not started' },
  draft: { zh: '草稿', en: 'draft' },
  in_review: { zh: '待审定', en: 'under review' },
  submitted: { zh: '已提交', en: 'submitted' },
  returned: { zh: '退回', en: 'returned' },
  approved: { zh: '单位已审核', en: 'approved' },
  verified: { zh: '已核定', en: 'verified' },
  planned: { zh: '未开启', en: 'planned' },
  asked: { zh: '待答复', en: 'waiting' },
  granted: { zh: '已同意', en: 'granted' },
  correction: { zh: '更正中', en: 'under correction' },
  fall: { zh: '低于上期，而该指标只增不减', en: 'it fell, though the indicator only grows' },
  jump: { zh: '增减幅度与以往相差很大', en: 'it changed far more than it usually does' },
  unchanged: { zh: '连续四期数值相同', en: 'it has been the same four times in a row' },
  'evidence-missing': { zh: '约束性指标未附证据', en: 'a binding indicator without evidence' },
  'numerator-over-denominator': {
    zh: '分子大于分母',
    en: 'the numerator is larger than the denominator',
  },
  'denominator-zero': { zh: '分母不能为0', en: 'the denominator may not be 0' },
  'exact-target-exceeded': { zh: '超过了目标的全部数量', en: 'it is more than all there is' },
  'half-fraction': {
    zh: '分子和分母须同时填写',
    en: 'numerator and denominator belong together',
  },
  'no-fraction': { zh: '这项指标不填分子分母', en: 'this indicator has no fraction' },
  'not-finite': { zh: '不是有效的数', en: 'it is no usable number' },
  negative: { zh: '不能为负', en: 'it may not be negative' },
  'over-hundred': {
    zh: '百分比不能超过100',
    en: 'a percentage may not exceed 100',
  },
  'not-whole': { zh: '须为整数', en: 'it must be a whole number' },
  'too-fine': { zh: '小数位过多', en: 'it has too many decimals' },
  missing: { zh: '尚未填写', en: 'it is missing' },
  'not-positive': { zh: '须大于0', en: 'it must be above 0' },
  gte: { zh: '不低于', en: 'at least' },
  eq: { zh: '等于', en: 'exactly' },
  increment: { zh: '新增', en: 'added' },
  met: { zh: '达标', en: 'met' },
  missed: { zh: '未达标', en: 'missed' },
  no_data: { zh: '无数据', en: 'no data' },
  'type-unaccepted': { zh: '不是可接受的类型', en: 'its content is of another type' },
  'has-macros': { zh: '含有宏', en: 'it contains macros' },
  'file-encrypted': { zh: '已加密', en: 'it is encrypted' },
  'unpacks-too-large': { zh: '解压后过大', en: 'it is too large once unpacked' },
  'not-xlsx': { zh: '不是xlsx文件', en: 'it is no xlsx file' },
  'not-template': { zh: '不是本系统的填报模板', en: 'it is not the template of this system' },
  'template-outdated': { zh: '出自旧版模板', en: 'it was made from an older template' },
  'heads-changed': { zh: '表头被改动过', en: 'the heads of its columns were changed' },
  'other-plan': { zh: '属于其他规划', en: 'it belongs to another plan' },
  'other-unit': { zh: '属于其他单位', en: 'it belongs to another unit' },
  'other-period': { zh: '属于其他填报期', en: 'it belongs to another period' },
  'file-malformed': { zh: '内部结构异常', en: 'its structure is not in order' },
  reserve: { zh: '储备', en: 'reserve' },
  application: { zh: '立项申报', en: 'application' },
  technical_review: { zh: '技术审查', en: 'technical review' },
  project_approval: { zh: '立项批复', en: 'project approval' },
  procurement: { zh: '采购', en: 'procurement' },
  construction: { zh: '建设', en: 'construction' },
  trial_run: { zh: '试运行', en: 'trial run' },
  acceptance: { zh: '竣工验收', en: 'acceptance' },
  operation: { zh: '运维', en: 'operation' },
  paused: { zh: '暂停', en: 'paused' },
  docx: { zh: 'Word文档', en: 'Word document' },
  pdf: { zh: 'PDF', en: 'PDF' },
  xlsx: { zh: 'Excel附表', en: 'Excel annex' },
  package: { zh: '开放数据包', en: 'open data package' },
  terminated: { zh: '终止', en: 'terminated' },
  funded: { zh: '已列入建设清单', en: 'on the funded list' },
  ended: { zh: '已并入其他项目', en: 'merged into another project' },
  issued: { zh: '已下达', en: 'issued' },
  received: { zh: '已签收', en: 'received' },
  replied: { zh: '已回复', en: 'replied' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  proposed: { zh: '待批准', en: 'proposed' },
  adopted: { zh: '已生效', en: 'in force' },
  refused: { zh: '未批准', en: 'refused' },
  lead: { zh: '牵头', en: 'leads' },
  cooperating: { zh: '配合', en: 'supports' },
  sharing_needs: { zh: '明确数据共享需求', en: 'data-sharing needs stated' },
  standards_conformity: { zh: '符合全县统一标准', en: 'conformity to the county’s standards' },
  platform_commitment: { zh: '承诺接入县共享平台', en: 'commitment to the sharing platform' },
  sharing_in_place: { zh: '已与其他部门互联共享', en: 'sharing with other departments in place' },
  platform_delivery: { zh: '已向县共享平台提供信息', en: 'data delivered to the sharing platform' },
  green: { zh: '正常推进', en: 'on course' },
  amber: { zh: '存在风险', en: 'at risk' },
  red: { zh: '严重滞后', en: 'off course' },
  red_rating: { zh: '自评为严重滞后', en: 'it is rated off course' },
  milestone_slipped: { zh: '有里程碑推迟或逾期', en: 'a milestone has slipped' },
  money_apart: {
    zh: '支付进度与形象进度相差超过20个百分点',
    en: 'payments and physical progress are more than 20 points apart',
  },
} as const satisfies Record<string, Record<Language, string>>

const isNamed = (word: string): word is keyof typeof factNames => word in factNames

/** The words for a role, a period's state or a report's state; other text as it is. */
export const nameOf = (word: string, language: Language): string =>
  isNamed(word) ? factNames[word][language] : word

const factReader =
  (facts: ProblemFacts, language: Language): Facts =>
  (name) => {
    const fact = facts[name]
    if (fact === undefined) return ''
    const words = (Array.isArray(fact) ? fact : [fact]).map((word) =>
      nameOf(String(word), language),
    )
    return words.join(language === 'zh' ? '、' : ', ')
  }

/** One sentence for a refusal, filled with its facts. */
export const problemSentence = (
  code: ProblemCode,
  facts: ProblemFacts,
  language: Language,
): string => (language === 'zh' ? zh : en)[code](factReader(facts, language))
