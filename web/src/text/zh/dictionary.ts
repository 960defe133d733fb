/** The data dictionary; it loads with its page and not with the rest of the words. */
export const dictionary = {
  lead: (tables: string, columns: string) =>
    `开放数据共${tables}张表、${columns}列。列名不随语言和版本改变。`,

  package: {
    title: '数据包',
    note: '随白皮书发布，发布后不再改动',
    what: '一个ZIP文件，内有各表的CSV、描述文件datapackage.json（Data Package 2.0）和本字典。',
    none: '白皮书还没有发布，数据包随第一版发布。各表的当前内容可从下面直接读取。',
    noFiles: '最新一版没有可下载的文件。',
    latest: '最新一版',
    edition: (year: number, revision: number) =>
      revision === 1 ? `${year}年度` : `${year}年度（第${revision - 1}次修订）`,
    asOf: '数据截至',
    files: { package: '下载数据包', xlsx: '下载Excel附表' },
    lasting: '最新一版的固定地址',
    earlier: '各版白皮书及其数据包',
  },

  tables: {
    title: '各表',
    note: (asOf: string) => `行数和内容为${asOf}的公开数据`,
    columns: {
      table: '表',
      file: '文件名',
      what: '内容',
      columns: '列数',
      rows: '行数',
      read: '读取',
    },
    csv: 'CSV',
    json: 'JSON',
    csvOf: (table: string) => `读取CSV：${table}`,
    jsonOf: (table: string) => `读取JSON：${table}`,
    most: (rows: string) => `一次最多读取${rows}行，更多的分页读取；全部内容在数据包中。`,
  },

  columns: {
    caption: (table: string) => `“${table}”表的各列`,
    name: '列名',
    title: '名称',
    type: '类型',
    unit: '单位',
    demand: '要求',
    about: '说明',
    key: '主键',
    required: '必填',
    refers: '对应',
    of: (table: string) => `“${table}”表`,
    codes: '取值',
    codeOf: '：',
    between: '；',
    ends: '。',
  },
}
