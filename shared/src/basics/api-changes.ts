type ApiChange = {
  /** The month of the version that brought it, `2026-11`. */
  month: string
  what: { zh: string; en: string }
}

/** What the API gained, newest first. Nothing is ever taken away within `/api/v1`. */
export const apiChanges: readonly ApiChange[] = [
  {
    month: '2026-11',
    what: {
      zh: '三员的一次性密码分两段：账号增加尚缺的一段（missingHalf），重置密码的答复注明是哪一段（half），后半段由second-half发放。',
      en: 'One-time passwords of administrators have two halves: accounts name the one that is missing (missingHalf), a reset says which it gave (half), second-half gives the second.',
    },
  },
  {
    month: '2026-11',
    what: {
      zh: '更正：资金表（money）中没有下达或支付记录的，该格为空；此前误作0。',
      en: 'Corrected: in the table of money a cell without any allocation or payment on record is empty; it wrongly said 0.',
    },
  },
  {
    month: '2026-11',
    what: {
      zh: '两版对照的各行增加小数位数和计量单位（decimals、unit）。',
      en: 'Rows of a comparison of two editions name decimals and unit.',
    },
  },
  {
    month: '2026-11',
    what: {
      zh: '项目增加储备清单的英文名称（listEn）。',
      en: 'Projects name their reserve list in English (listEn).',
    },
  },
  {
    month: '2026-11',
    what: {
      zh: '首版：规划、指标、项目、资金、承诺和单位；公开数据表，可筛选、分页，可取CSV；白皮书各版及其文件；发布动态订阅；接口令牌与批量报送。',
      en: 'First version: plan, indicators, projects, money, promises and units; open data tables, filtered and paged, also as CSV; editions of the white paper with their files; feeds; tokens and batches of reports.',
    },
  },
]
