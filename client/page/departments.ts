import type { DepartmentDetail, DepartmentSummary } from '../../server/protocol/register.ts'
import { button, element } from '../dom.ts'
import { exportButtons, saidPlace } from '../view/export-buttons.ts'
import { ROLES, tasksOf } from './duties.ts'
import { allOf, fileNames } from './gather.ts'
import { citations, pageHeading, printButton, sourceButton } from './quotations.ts'
import { routeHash } from './route.ts'
import type { PageContext } from './shell.ts'

/** 责任分工: every department with its number of duties; with an id, the duties of one on a sheet that prints well. */
export async function departmentsPage(context: PageContext, id?: string): Promise<HTMLElement> {
  if (id !== undefined) return dutySheet(context, await context.addresses.department(id))
  const { departments } = await context.addresses.departments()
  const said = saidPlace()
  const tasks = element('div', { hidden: true })
  const byDepartment = element('div')
  const tabs = [
    ['按部门', byDepartment],
    ['按任务', tasks],
  ] as const
  const tabButtons = tabs.map(([name, shown], index) =>
    button(
      name,
      () => {
        tabs.forEach(([, panel], at) => {
          panel.hidden = panel !== shown
          tabButtons[at]?.setAttribute('aria-pressed', String(panel === shown))
        })
        if (shown === tasks && tasks.childElementCount === 0) void fillTasks(context, departments, tasks)
      },
      { class: 'tab', 'aria-pressed': String(index === 0) },
    ),
  )
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
  byDepartment.append(
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
  return element(
    'div',
    { class: 'sheet' },
    pageHeading(
      '责任分工',
      said.root,
      ...exportButtons(async (writers, today) => {
        said.say('正在汇总……')
        const [details, files] = await Promise.all([
          allOf(departments, (department) => context.addresses.department(department.id)),
          fileNames(context.addresses),
        ])
        return writers.taskReport(details, { files, today })
      }, said.say),
      printButton(),
    ),
    element('div', { class: 'tabs', role: 'group', 'aria-label': '排列' }, ...tabButtons),
    byDepartment,
    tasks,
  )
}

/** The same duties the other way round: every task and indicator with its departments by role. */
async function fillTasks(
  context: PageContext,
  departments: readonly DepartmentSummary[],
  panel: HTMLElement,
): Promise<void> {
  panel.replaceChildren(element('p', { class: 'notice', role: 'status' }, '正在汇总……'))
  let details: DepartmentDetail[]
  try {
    details = await allOf(departments, ({ id }) => context.addresses.department(id))
  } catch {
    // Whatever the cause, the reader can only try again; the server has logged its own.
    const again = button('再试一次', () => void fillTasks(context, departments, panel), { class: 'quiet' })
    panel.replaceChildren(element('p', { class: 'problem', role: 'alert' }, '责任分工暂时读不出来。'), again)
    return
  }
  const tasks = tasksOf(details)
  const all = citations(tasks.map((task) => task.quotation))
  panel.replaceChildren(
    element(
      'ol',
      { class: 'facts' },
      ...tasks.map((task, index) =>
        element(
          'li',
          {},
          element('p', {}, element('b', {}, task.title)),
          ...ROLES.flatMap(([role, name]) => {
            const names = task.roles[role]
            return names.length > 0
              ? [element('p', {}, element('span', { class: 'where' }, `${name}　`), names.join('、'))]
              : []
          }),
          element('p', { class: 'where' }, task.group ?? '', sourceButton(context, all, index + 1)),
        ),
      ),
    ),
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
  const said = saidPlace()
  return element(
    'div',
    { class: 'sheet' },
    element('p', { class: 'back' }, element('a', { href: routeHash({ page: 'departments' }) }, '‹ 责任分工')),
    pageHeading(
      department.name,
      said.root,
      button('问这个部门', () => context.ask(`${department.name}负责哪些任务？`), { class: 'quiet' }),
      ...exportButtons(
        async (writers, today) => writers.dutyReport(department, { files: await fileNames(context.addresses), today }),
        said.say,
      ),
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
