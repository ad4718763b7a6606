import type { DepartmentDetail } from '../../server/protocol/register.ts'
import { ROLES, tasksOf } from '../page/duties.ts'
import type { ReportSetting } from './register-report.ts'
import type { Block, Report } from './report.ts'
import { SourceList } from './source-list.ts'

const WHOLE_TASK = '文件只分到任务一级的，职责指整项任务。文件未列，不等于无职责。'

/** The duties of one department, a table for each role. */
export function dutyReport(department: DepartmentDetail, { files, today }: ReportSetting): Report {
  const list = new SourceList(files)
  const blocks = ROLES.flatMap(([role, name]): Block[] => {
    const duties = department.duties.filter((duty) => duty.role === role)
    if (duties.length === 0) return []
    return [
      {
        kind: 'table',
        title: `${name} ${duties.length} 项`,
        columns: [{ title: '编号' }, { title: '事项' }, { title: '所属' }, { title: '共同承担' }],
        rows: duties.map((duty) => [
          { text: duty.number ?? '' },
          list.cell(duty.subject, duty.quotation),
          { text: duty.group ?? '' },
          { text: duty.with.join('、') },
        ]),
      },
    ]
  })
  return {
    title: `${department.name}职责`,
    about: [
      ...(department.otherNames.length > 0 ? [`又称：${department.otherNames.join('、')}`] : []),
      WHOLE_TASK,
      `规划问答，${today}`,
    ],
    blocks,
    formulas: [],
    sources: list.sources,
  }
}

/** Every task and indicator with its departments by role. */
export function taskReport(departments: readonly DepartmentDetail[], { files, today }: ReportSetting): Report {
  const list = new SourceList(files)
  const tasks = tasksOf(departments)
  return {
    title: '责任分工',
    about: [`按任务，${tasks.length} 项`, WHOLE_TASK, `规划问答，${today}`],
    blocks: [
      {
        kind: 'table',
        title: '责任分工',
        columns: [{ title: '事项' }, { title: '所属' }, ...ROLES.map(([, name]) => ({ title: name }))],
        rows: tasks.map(({ title, group, roles, quotation }) => [
          list.cell(title, quotation),
          { text: group ?? '' },
          ...ROLES.map(([role]) => ({ text: roles[role].join('、') })),
        ]),
      },
    ],
    formulas: [],
    sources: list.sources,
    landscape: true,
  }
}
