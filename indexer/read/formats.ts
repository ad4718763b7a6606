/** Formats whose text is the file: read in this process. */
export const TEXT_FORMATS = ['.txt', '.md'] as const

/** Formats that are parsed, in a process of their own: whoever made the file decides what the parser has to cope with. */
export const PARSED_FORMATS = ['.docx', '.pdf', '.xlsx', '.html', '.htm', '.ofd', '.doc'] as const
export type ParsedFormat = (typeof PARSED_FORMATS)[number]

/** Endings of the files that can be read. */
export const FORMATS = [...TEXT_FORMATS, ...PARSED_FORMATS] as const

/** What to do with a file of a format that is not read. */
const CONVERSIONS: readonly { readonly endings: readonly string[]; readonly advice: string }[] = [
  {
    endings: ['.xls', '.et', '.ett', '.xlsm', '.xlsb', '.ods', '.csv'],
    advice: '请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再放入',
  },
  {
    endings: ['.wps', '.wpt', '.rtf', '.docm', '.dot', '.dotx', '.odt', '.uof', '.uot'],
    advice: '请用 Word 或 WPS 文字打开，另存为 .docx 后再放入',
  },
  {
    endings: ['.ppt', '.pptx', '.pps', '.ppsx', '.dps', '.odp'],
    advice: '请用 PowerPoint 或 WPS 演示打开，导出为 .pdf 后再放入',
  },
  {
    endings: ['.ceb', '.cebx', '.gd', '.gw', '.sep', '.caj'],
    advice: '请用对应的阅读器打开，导出（打印）为 .pdf 后再放入',
  },
  {
    endings: ['.png', '.jpg', '.jpeg', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic'],
    advice: '图片里没有文字，请先做文字识别（OCR），存为 .docx、.txt 或带文字层的 .pdf 后再放入',
  },
  { endings: ['.zip', '.rar', '.7z', '.tar', '.gz', '.tgz', '.bz2', '.xz'], advice: '请先解压，把其中的文件逐个放入' },
  { endings: ['.mht', '.mhtml', '.xhtml', '.xml', '.shtml'], advice: '请用浏览器打开，另存为 .html 后再放入' },
]

/** Why a file of this ending is not read and what to do, in a sentence; `undefined` when it is read. */
export function refusalOf(format: string): string | undefined {
  if ((FORMATS as readonly string[]).includes(format)) return undefined
  const known = CONVERSIONS.find(({ endings }) => endings.includes(format))
  if (known !== undefined) return `不支持 ${format} 格式，${known.advice}`
  return `不支持“${format}”格式，请另存为 ${FORMATS.join('、')} 之一后再放入`
}

/** Whether files of this ending are parsed in a process of their own. */
export function isParsed(format: string): format is ParsedFormat {
  return (PARSED_FORMATS as readonly string[]).includes(format)
}
