import type { DocumentSummary } from '../../server/protocol/register.ts'
import { element } from '../dom.ts'
import type { Range } from '../spans.ts'
import { SourceViewer } from '../view/source-viewer.ts'
import { period } from '../period.ts'
import { pageHeading } from './quotations.ts'
import { routeHash } from './route.ts'
import type { PageContext } from './shell.ts'

/** Chinese names of the kinds of facts. */
const FACTS: Readonly<Record<string, string>> = {
  indicator: '指标',
  target: '目标值',
  actual: '完成值',
  benchmark: '中期测算值',
  status: '进度结论',
  responsibility: '责任分工',
  task: '任务',
  definition: '名词解释',
  method: '方法',
  project: '项目',
  forecast: '预测',
  count: '统计数',
}

/** Chinese names of the kinds of documents. */
const KINDS: Readonly<Record<string, string>> = {
  plan: '规划纲要',
  'task-division': '任务分工方案',
  'midterm-evaluation': '中期评估',
  'work-report': '政府工作报告',
  review: '年度回顾',
  other: '其他文件',
}

/** 文件: every document with what was read from it, and what could not be read and why; with an id, that document. */
export async function documentsPage(context: PageContext, id?: string, range?: Range): Promise<HTMLElement> {
  if (id !== undefined) {
    const viewer = new SourceViewer({
      addresses: context.addresses,
      link: (document, at) => routeHash({ page: 'documents', id: document, ...(at && { range: at }) }),
    })
    viewer.root.classList.add('alone')
    // The text is scrolled to its place once it stands on the page.
    requestAnimationFrame(() => void viewer.openDocument(id, range))
    return viewer.root
  }
  const { documents, leftOut } = await context.addresses.documents()
  return element(
    'div',
    { class: 'sheet' },
    pageHeading('文件'),
    element('p', { class: 'where' }, `共 ${documents.length} 份。点标题看全文。`),
    element('ul', { class: 'documents' }, ...documents.map((document) => documentItem(context, document))),
    leftOut.length > 0 &&
      element(
        'section',
        {},
        element('h2', {}, '没有读入的文件'),
        element(
          'ul',
          {},
          ...leftOut.map(({ file, reason }) => element('li', { class: 'problem' }, `${file}：${reason}`)),
        ),
      ),
  )
}

function documentItem({ addresses }: PageContext, document: DocumentSummary): HTMLElement {
  const about = [
    KINDS[document.kind] ?? document.kind,
    document.place,
    document.period && period(document.period),
    document.issuer,
    document.number,
    document.date,
  ]
    .filter(Boolean)
    .join(' · ')
  const read = Object.entries(document.facts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${FACTS[kind] ?? kind} ${count}`)
  return element(
    'li',
    {},
    element('h2', {}, element('a', { href: routeHash({ page: 'documents', id: document.id }) }, document.title)),
    element('p', { class: 'where' }, about),
    element(
      'p',
      { class: 'where' },
      `${document.characters.toLocaleString('zh-CN')} 字，${document.sections} 个章节`,
      read.length > 0 && `；读出：${read.join('、')}`,
    ),
    ...(document.notes ?? []).map((note) => element('p', { class: 'where' }, note)),
    element(
      'p',
      { class: 'where' },
      `${document.file} `,
      element('a', { class: 'quiet', href: addresses.original(document.id), download: true }, '下载原文件'),
    ),
  )
}
