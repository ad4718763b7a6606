import type { DepartmentDetail, DepartmentSummary } from '../../server/protocol/register.ts'
import { button, element } from '../dom.ts'
import { citations, pageHeading, printButton, sourceButton } from './quotations.ts'
import { routeHash } from './route.ts'
import type { PageContext } from './shell.ts'

type Role = DepartmentDetail['duties'][number]['role']

const ROLES: readonly (readonly [Role, string])[] = [
  ['lead', '牵头'],
  ['responsible', '责任'],
  ['supporting', '配合'],
]

/** 责任分工: every department with its number of duties; with an id, the duties of one on a sheet that prints well. */
export async function departmentsPage(context: PageContext, id?: string): Promise<HTMLElement> {
  if (id !== undefined) return dutySheet(context, await context.addresses.department(id))
  const { departments } = await context.addresses.departments()
  const list = element('ul', { class: 'departments' })
  const show = (words: string): void => {
    const shown = departments.filter((department) =>
      [department.name, ...department.otherNames].some((name) => name.includes(words)),
    )
    list.replaceChildren(...shown.map(departmentItem))
    if (shown.length === 0)
      list.append(element('li', { class: 'where' }, '文件里没有这个部门。没有列出，不等于没有职责。'))
  }
  show('')
  return element(
    'div',
    { class: 'sheet' },
    pageHeading('责任分工'),
    element(
      'div',
      { class: 'filters' },
      element('input', {
        type: 'search',
        placeholder: '查找部门',
        'aria-label': '查找部门',
        oninput: (event: Event) => show((event.target as HTMLInputElement).value.trim()),
      }),
    ),
    list,
  )
}

function departmentItem(department: DepartmentSummary): HTMLElement {
  const counts = [
    ['牵头', department.leads],
    ['责任', department.responsible],
    ['配合', department.supports],
  ] as const
  return element(
    'li',
    {},
    element('a', { href: routeHash({ page: 'departments', id: department.id }) }, department.name),
    element(
      'span',
      { class: 'where' },
      counts
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${name} ${count}`)
        .join('　'),
    ),
  )
}

function dutySheet(context: PageContext, department: DepartmentDetail): HTMLElement {
  const all = citations(department.duties.map((duty) => duty.quotation))
  return element(
    'div',
    { class: 'sheet' },
    element('p', { class: 'back' }, element('a', { href: routeHash({ page: 'departments' }) }, '‹ 责任分工')),
    pageHeading(
      department.name,
      button('问这个部门', () => context.ask(`${department.name}负责哪些任务？`), { class: 'quiet' }),
      printButton(),
    ),
    department.otherNames.length > 0 && element('p', { class: 'where' }, `又称：${department.otherNames.join('、')}`),
    ...ROLES.map(([role, name]) => {
      const duties = department.duties
        .map((duty, index) => ({ duty, id: index + 1 }))
        .filter(({ duty }) => duty.role === role)
      return (
        duties.length > 0 &&
        element(
          'section',
          { class: 'facts' },
          element('h2', {}, `${name} ${duties.length} 项`),
          element(
            'ol',
            {},
            ...duties.map(({ duty, id }) =>
              element(
                'li',
                {},
                element(
                  'p',
                  {},
                  element('b', {}, [duty.number, duty.subject].filter(Boolean).join(' ')),
                  duty.subjectKind === 'indicator' && '（主要指标）',
                ),
                element(
                  'p',
                  { class: 'where' },
                  [duty.group, duty.with.length > 0 && `与 ${duty.with.join('、')}`].filter(Boolean).join(' · '),
                  sourceButton(context, all, id),
                ),
              ),
            ),
          ),
        )
      )
    }),
    element(
      'p',
      { class: 'made-by' },
      '由程序依据所列文件整理，引用以原文为准。文件只分到任务一级的，职责指整项任务。',
    ),
  )
}
