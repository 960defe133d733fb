import type { State } from '@yardstick/shared/indicators/assessment.ts'

type Rule = { state: State; when: string }

/** The page on the method; it loads with that page and not with the rest of the words. */
export const methodology = {
  lead: '一项指标是否如期，只看三个数：规划定的目标，今天应到哪里，实际到了哪里。',
  facts: { method: '方法 scheduled-v1', tested: '每条规则都有程序测试' },

  terms: {
    title: '用语',
    note: '图中各线即表中各词',
    columns: { word: '用语', meaning: '含义' },
    rows: [
      {
        word: '目标',
        sign: 'T',
        meaning: '规划为某年定的值，调整过的以最后一次为准；当年12月31日到期',
      },
      { word: '实报', sign: 'v', meaning: '经核定的值，代表其填报期的最后一天' },
      { word: '评估日', sign: 't', meaning: '所评填报期的最后一天；此后的数值不计' },
      { word: '起点', sign: 'b', meaning: '序时进度由此起算的值，所在日期记作t₀' },
      { word: '序时', sign: 's', meaning: '到评估日这一天应达到的值' },
      { word: '达成率', sign: 'v ÷ T', meaning: '实报占目标的比例' },
      { word: '速度比', sign: '', meaning: '实际增长与应有增长之比' },
    ],
    after:
      '与目标比较时不四舍五入：29.96显示为30.0，仍未达到30。“100”按“不低于100”判断，因为规划只在上限处这样写。',
  },

  schedule: {
    title: '序时与起点',
    scheduled: '序时',
    anchor: '起点',
    target: '目标',
    daysPassed: '起点至评估日的天数',
    daysAll: '起点至目标日的天数',
    spoken: '序时等于起点，加上目标减起点的差，乘以起点至评估日的天数与起点至目标日天数之比',
    intro: '序时按天数成直线，从起点到第一个目标，再到下一个目标，依次相接。',
    originsTitle: '起点为：',
    origins: [
      '规划给出的基期值，须口径相同、日期明确；',
      '没有基期值的，取首个核定值。当天尚无应完成的增量，因此没有速度比。',
    ],
    after: [
      '目标日之后，以该目标为新的起点，不论是否达到：规划不因未达标而后移。目标日当天，序时等于目标。',
      '基期值和核定值都没有的，没有序时。缺基期时不以任何数代替，更不以0代替。',
    ],
    additions: '新增类指标',
    additionsRule:
      '“本阶段新增2个”从阶段首日的0起算，只计本阶段的数值，每个阶段重新计数，后一阶段不能弥补前一阶段。阶段开始之前暂不可评。',
    revised: '调整过的目标',
    revisedRules: [
      '目标经文件批准调整的，文号、决定日期和理由随即公开；规划的原目标始终保留，在图上连同原序时一起画出。',
      '现行目标在整条序时中代替原目标，不只从决定之日起。每期只按发布之日已决定并且已登记的调整评估，已发布的各期不变。',
      '判定一经冻结，该年目标不能再调整。登记后不撤销，记错的再登记一次。判定保留冻结时所用的方法，与现行方法不同的会注明。',
    ],
  },

  pace: {
    title: '速度比',
    pace: '速度比',
    value: '实报',
    anchor: '起点',
    scheduled: '序时',
    spoken: '速度比等于实报减起点，除以序时减起点',
    intro: '速度比为1，实际增长恰好等于应有的增长。分段如下，落在界限上的归较好的一段。',
  },

  states: {
    title: '状态',
    note: '每个目标各有状态，既不在一项指标内平均，也不跨指标平均',
    columns: { state: '状态', when: '条件' },
    verdict: {
      title: '目标日已过：判定',
      intro: '以截止于目标日的那个填报期的值为准。',
      rules: [
        { state: 'achieved', when: '该值达到目标' },
        { state: 'missed', when: '该值未达到目标' },
        { state: 'met_late', when: '当日未达标或无数据，其后某期达到目标' },
        { state: 'not_reported', when: '该期没有值，其后也没有达到目标的值' },
      ] satisfies Rule[],
      after:
        '该期发布时，判定连同依据的数据和方法版本一并冻结。此后更正该期数值，不改变“达标”或“未达标”，只能因后续填报期达到目标而成为“逾期达标”。',
    },
    provisional: {
      title: '首个目标，尚未到期：看速度比',
      intro: '目标日的数据发布之前，判定是暂时的。',
      rules: [
        { state: 'achieved', when: '已达到目标' },
        { state: 'on_schedule', when: '速度比0.95及以上' },
        { state: 'slightly_behind', when: '0.60至不足0.95' },
        { state: 'behind', when: '0至不足0.60' },
        { state: 'falling_back', when: '小于0' },
        { state: 'not_assessable', when: '没有速度比：尚无应完成的增量，或目标不高于起点' },
        { state: 'not_reported', when: '所评填报期没有值' },
      ] satisfies Rule[],
      after: '',
    },
    outlook: {
      title: '其后的目标：看预测',
      intro: '依次判断，先中者为准。',
      rules: [
        { state: 'not_reported', when: '所评填报期没有值' },
        { state: 'achieved', when: '已达到目标' },
        { state: 'falling_back', when: '速度比小于0，且低于前一目标日时的值' },
        { state: 'on_schedule', when: '目标日的预测值达到目标' },
        { state: 'slightly_behind', when: '只有预测区间的上端达到' },
        { state: 'behind', when: '都达不到' },
      ] satisfies Rule[],
      after:
        '核定值不足四个时不作预测，改用速度比，页面会注明。前一目标未达到时，下一段序时的起点高于实际值，指标即使在增长，速度比一开始也小于0，所以“倒退”另要求比那一天的值更低；那一天尚无填报的，比基期值或首个值。',
    },
    binding: '外框为约束性指标',
    noTarget: '规划当年没有定值',
  },

  forecast: {
    title: '预测',
    paragraphs: [
      '取最近六个核定值（至少四个），以天数为横轴作最小二乘直线，延伸到目标日，给出80%预测区间（t分布）。比率限于0–100，其他值不小于0。',
      '直线达到目标的日期在十年以内的予以列出；新增类限于本阶段以内。',
      '有一处与教科书不同：最近一个值低于此前各值的直线时，只把区间向下放宽。否则数值变差反而会抬高上端，使展望变好。',
    ],
    ignoresTitle: '预测不考虑',
    ignores: [
      '即将完工的项目',
      '接近100%时的放缓',
      '季节因素',
      '口径调整',
      '资金',
      '最近六个之前的核定值',
    ],
    after: '它说的是按现有趋势会到哪里，不是将会怎样。',
  },

  example: {
    title: '算例',
    note: '智慧路灯道路覆盖率。目标取自规划，数值为虚构，没有基期值',
    chartTitle: '智慧路灯道路覆盖率：实报、序时与预测（数值虚构）',
    summary: (value: string, scheduled: string, forecast: string) =>
      `截至2023年9月30日实报${value}%，序时${scheduled}%；预测2025年末${forecast}%，目标80%。数值虚构。`,
    source: '数值虚构，仅供说明方法。',
    columns: {
      period: '填报期',
      value: '实报 %',
      scheduled: '序时 %',
      pace: '速度比',
      state: '状态',
    },
    anchorRow: '起点',
    labels: {
      asOf: (date: string) => `评估日 ${date}`,
      anchor: (figure: string) => `起点 ${figure}`,
      value: (figure: string) => `实报 ${figure}`,
      scheduled: (figure: string) => `序时 ${figure}`,
      forecast: (figure: string) => `预测 ${figure}`,
      target: (year: number, aim: string) => `${year}目标 ${aim}`,
    },
    legend: { observed: '核定值', schedule: '序时', forecast: '预测与80%区间', target: '目标' },
    steps: {
      anchor: '起点',
      anchorLine: (value: string, date: string) => `首个核定值，${date}的${value}`,
      scheduled: '序时',
      days: (passed: string, all: string) => `${passed} ÷ ${all}天`,
      short: (points: string) => `少${points}个百分点`,
      attainment: '2023年目标达成率',
      pace: '速度比',
      forecast: '2025年末预测',
      forecastLine: (perQuarter: string, low: string, high: string) =>
        `最近六期每季增${perQuarter}个百分点；区间${low}–${high}，上端也不到80`,
      meets: (date: string) => `照此速度，${date}达到80`,
      together: '2023年“略滞后”与2025年“滞后”并列展示，不合成一个。',
    },
  },

  never: {
    title: '不做的事',
    rules: [
      {
        rule: '不平均状态',
        why: '几项达标抵不了一项滞后。状态只计数，不折算成总分、得分率或排名。',
      },
      {
        rule: '不把缺数当0',
        why: '没有核定值就是未填报：该期没有达成率、速度比和预测，最近的已知值连同其填报期仍可见。也不当作不变。',
      },
      { rule: '不猜基期值', why: '规划没有给出的，不推算、不借用。' },
      { rule: '不改已冻结的判定', why: '到期发布时定下的结论连同依据长期保留。' },
      { rule: '不用未核定、未发布的数', why: '只有核定并发布的值进入计算，也只有它们对外可见。' },
    ],
  },

  order: {
    title: '排列次序',
    paragraphs: [
      '进展更多，状态绝不会更差：达标 > 序时 > 略滞后 > 滞后 > 倒退。判定：达标 > 逾期达标 > 未达标或未填报。',
      '凡按紧急程度排列，约束性指标在目标日未达标或无数据的排在最前；其余依次如下，状态相同时约束性在预期性之前。',
    ],
    label: '由急到缓',
  },

  why: {
    title: '为什么用这两个界限，为什么按直线',
    paragraphs: [
      'Open SDG与加拿大统计局用的也是0.95和0.60，但用于复合增长率之比。增长率要求基数大于零；基数为零时，Open SDG以0.001代替，于是“目标1000，时间过去40%，完成50”会被评为进展显著；这里速度比为0.13，判为滞后。',
      '县级规划常从零做起，数的是建成多少，而国内跟踪规划所用的序时进度本来就是直线。所以界限取自它们，增长按直线计。',
    ],
    sources: '出处',
    statcan: '加拿大统计局：可持续发展目标进展衡量方法（英文）',
    openSdg: 'Open SDG：sdg/ProgressMeasure.py（英文）',
  },

  limits: {
    title: '局限',
    rules: [
      '越小越好的目标、区间目标和“是否完成”的承诺不适用本方法。',
      '直线序时对一步见效的工作不公平，见效之前会显示“滞后”。',
      '以首个核定值为起点时，此前的成绩不计入增长。',
      '起点之后不久，应完成的增量很小，速度比波动很大。',
      '速度比只评一项指标，不同指标之间不能比大小。',
    ],
  },
}
