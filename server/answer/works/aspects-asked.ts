import type { WorkAspect } from '../../../indexer/extract/tables/works-tables.ts'

// What people ask of a work, as its table would tell it.
const ASKED: readonly (readonly [WorkAspect, RegExp])[] = [
  // “累计完成投资多少”, “已经投了多少钱”, “花了多少”, “投资完成情况”
  [
    'done',
    /(?:累计|已经?|实际|目前|现在|到现在)(?:完成|投入?|花)了?(?:的)?(?:投资|资金|钱|多少|几)|完成(?:的|了)?(?:多少)?投资|投资(?:的)?完成率?|累计投资|(?:投入?|花|用)(?:进去)?了(?:多少|几)(?:钱|亿|万|资金)?|投[^?？]{0,12}完成(?:了|的)?(?:多少|几)|完成(?:了)?[^,，?？]{0,6}(?:计划|投资)的?(?:多少|几|百分之几|比例)/u,
  ],
  // “2024年计划投资多少”, “今年打算投多少”
  ['plan', /(?:年度?|今年|当年|本年)(?:内)?(?:计划|打算|要|安排|准备)(?:完成)?投|计划完成投资|年度投资/u],
  // “总投资多少”, “要花多少钱”, “投资规模多大”, “造价多少”
  [
    'total',
    /总投资|投资(?:总额|规模|总量)|造价|概算|(?:要|得|需|需要|计划|预计|打算|准备|共|总共|一共)(?:投入?|花|用)(?:资)?(?:多少|几)|(?<!完成|累计|计划)投资(?:额)?(?:是|有|要|为)?(?:多少|多大|几)/u,
  ],
  // “建设年限”, “工期几年”, “起止时间”
  ['years', /(?:建设|起止)(?:年限|周期|工期|时间|期限|年份)|工期|建设期|(?:建|修|干|要)(?:几年|多久|多长时间)/u],
  // “建设内容”, “建设规模多大”, “建些什么”
  [
    'content',
    /(?:建设|项目|工程)(?:的)?(?:主要)?(?:内容|规模)|规模(?:是|有)?多[大少]|(?:具体|主要)?建(?:些|设)?(?:什么|啥)/u,
  ],
  // “建在哪里”, “在什么位置”, “选址”
  ['site', /(?:建|位于|选|放|落)?在(?:哪里?|哪儿|什么(?:地方|位置))|(?:建设|项目)地点|选址/u],
  // “业主是谁”, “建设单位”, “谁来建”
  ['owner', /业主|(?:建设|项目|实施)(?:单位|主体|法人)|谁(?:来)?(?:建|修|实施)/u],
]

/** What a question asks of works, in the order of a table's columns. */
export function aspectsAsked(question: string): WorkAspect[] {
  // “总投资和已完成投资各多少”, “总投资多少,完成了多少”
  const both = /总投资/u.test(question) && /(?:已|累计)?完成(?:了|的)?(?:投资)?(?:多少|几|各|分别|$)/u.test(question)
  const asked = ASKED.filter(([aspect, form]) => form.test(question) || (both && aspect === 'done')).map(
    ([aspect]) => aspect,
  )
  // “累计完成投资多少” is no question for 投资多少.
  const isOfPart = (asked.includes('done') || asked.includes('plan')) && !/总投资|总共|一共/u.test(question)
  return asked.filter((aspect) => aspect !== 'total' || !isOfPart)
}

const WORDS =
  /\d{1,2}月?(?:到|至|[-—~])\d{1,2}月|截[至止]|年底|月底|\d{4}年|\d{1,2}月|请问|到底|大概|预计|计划|打算|准备|需要|总共|一共|累计|已经?|目前|现在|实际|年度|今年|当年|多少|什么|哪里|哪儿|时候|多大|多长|时间|各自?|分别|情况|金额|资金|完成率?|投资额?|百分之|比例|总额|规模|内容|地点|地方|位置|建设|单位|业主|[年月的是有几多大哪谁呢吗嘛啊了和与及要得需共为钱亿万元投花用建修在个项目?？,，。、\s总]/gu

/** What is left of a question for the name of a work, when what it asks of it is taken out. */
export function nameAsked(question: string): string {
  const bare = ASKED.reduce((text, [, form]) => text.replace(new RegExp(form, 'gu'), ' '), question)
  return bare.replace(WORDS, '')
}
