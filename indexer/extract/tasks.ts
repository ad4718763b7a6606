import type { Document } from '../model/document.ts'
import type { Task } from '../model/fact.ts'
import { divisionOf } from './responsibilities/responsibilities.ts'

/** The numbered items of work with a title (任务) in a document that divides its tasks among departments. */
export function findTasks(document: Document): Task[] {
  return [...divisionOf(document).tasks]
}
