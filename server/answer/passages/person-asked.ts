// “武昌区委书记是哪位”, “谁是区长”, “现任局长叫什么”
const OFFICE = '(?:书记|[省市区县州盟旗局厅部]长|主任|主席)'
const ASKED = new RegExp(
  `${OFFICE}(?:现在|目前|如今)?(?:是|叫|姓|名叫|名字|的名字|由)*(?:谁(?!负责|牵头)|哪一?位|啥名|什么名)|(?:谁|哪一?位)(?:现在|目前)?(?:是|当|任|担任).{0,8}${OFFICE}(?=[?？\\s]*$)`,
  'u',
)

/** Whether a question asks who holds an office: a name answers it, and no sentence that only says the office. */
export function asksForPerson(question: string): boolean {
  return ASKED.test(question)
}
