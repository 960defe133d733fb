/** Files that prove a report, wherever they are shown. */
export const evidence = {
  download: '下载',
  downloadOf: (name: string) => `下载${name}`,
  lookAt: (name: string) => `查看大图：${name}`,
  close: '关闭',
  addedBy: (name: string, time: string) => `${name} ${time} 上传`,
  unreadable: '图片无法显示，请下载后查看。',
}
