import { MANNER_WORDS, STAGE_WORDS, STAGES, WEAK_WORDS, WORK_WORDS, type StageName } from './stage-words.ts'

/** What the last words of a clause say of the names before them (鲁南高铁…竣工通车). */
export interface StageTail {
  readonly stage: StageName
  /** Where in the words the tail begins. */
  readonly start: number
  /** The words only say that it was done: a stage of works, a status of anything else. */
  readonly done?: true
}

type Weak = `weak ${StageName}`
type Role = Weak | 'manner' | 'work' | 'noun' | 'main' | 'mostly' | 'study' | 'done' | 'ongoing' | StageName

// “已于2023年12月28日”, “按时间节点”, “6月底前”, “提前一年”: when.
const TIMES: readonly RegExp[] = [
  // “分别于6月、9月建成通车”
  /^于(?:\d{1,2}月[、和]){1,4}\d{1,2}月(?:份|底)?/u,
  /^(?:已|将)?于[^，,；;。、]{1,14}(?:[日月年底初旬前后])/u,
  /^按照?[^，,；;。]{0,12}(?:时间|节点|计划|要求|进度)/u,
  /^(?:\d{1,2}月(?:份|底|末|中旬|上旬|下旬)?|[一二三四]季度末?|[今明]年(?:底|内|上半年)?)(?:之?前)?/u,
  /^提前[一二三两半\d]{1,2}(?:年|个月|个?半月|天)/u,
]

const FORMS: readonly (readonly [RegExp, Role])[] = [
  ...TIMES.map((form) => [form, 'manner'] as const),
  // “向公众开放”, “向市民免费开放”, “向城区供水”
  [/^向\p{Script=Han}{2,8}?(?:免费)?(?:开放|供水|供气|供热|通水|送电)/u, '建成投用'],
  // “首台机组并网”, “首台推土机下线”
  [/^(?:整车|产品|首车)(?:顺利|成功|正式)下线/u, '投产'],
  [/^首[台辆架批]\p{Script=Han}{0,8}?下线/u, '投产'],
  // “完成可行性研究”, “完成投资人招标”, “通过国家可研评审”, “设计方案通过审查”
  [
    /^(?:完成|启动|开展|进入|进行)(?:可行性研究|可研|立项|选址|规划设计|方案设计|初步设计|设计|投资人招标|招标|征地拆迁|审批|核准)(?:报告)?(?:批复|审批|编制|方案|行业审查|审查|评审)?/u,
    '前期',
  ],
  [
    /^(?:(?:初步|规划|建设)?(?:设计)?方案|工可|预可|预可研|可研|可行性研究|初步设计|设计|环评|规划|选址)?(?:报告)?(?:通过|获)(?:了|得)?(?:国家|省|市|自治区|专家|部委){0,3}(?:级)?(?:可研|初设|环评|预可研|方案|可行性研究)?(?:报告)?(?:审查|评审|审批|审核|核准|评估|批复|批准)/u,
    '前期',
  ],
  [
    /^(?:建设)?(?:可行性研究|可研|工可|初步设计)(?:报告)?(?:编制|批复|审批)?(?:完成|通过)(?:编制|评审|审查|批复)?/u,
    '前期',
  ],
  [/^获(?:得)?(?:国家|省|市|自治区|部委|国务院|有关部门)\p{Script=Han}{0,8}(?:批复|批准|核准)/u, '前期'],
  [/^落户\p{Script=Han}{2,6}/u, '签约'],
  [/^[纳列]入(?:了)?(?:国家|全国|全省|省|自治区|“|\p{Script=Han}{2})[^，,、；;]{0,20}规划/u, '前期'],
  // “取得重要进展”, “进展顺利”, “进入全面施工阶段”, “完成全线铺轨”
  [/^(?:建设取得(?:积极|明显|新)|取得(?:重要|重大|阶段性|突破性|实质性?){1,2})(?:进展|突破)/u, 'ongoing'],
  // “前期工作取得新突破”
  [/^取得(?:新的?|积极|明显)(?:进展|突破)/u, 'manner'],
  // “完成桩基工程”
  [/^(?:基本|全面|顺利)?完成(?:了)?(?:桩基|路基|地基|土建|土石方)(?:工程|施工|处理)/u, 'ongoing'],
  [
    /^(?:工可|预可研|可研|选址|规划选址|初步设计|初设|立项|环评|项目建议书)(?:报告|方案)?(?:均|已|成功|正式){0,2}获(?:得)?[批准]/u,
    '前期',
  ],
  [/^(?:建设)?(?:已)?进入(?:了)?尾声/u, 'ongoing'],
  // “建设步伐加快”, “建设全面铺开”
  [/^(?:建设|施工|工程)?步伐(?:明显|持续|不断|全面)?(?:加快|提速)/u, 'ongoing'],
  [/^(?:建设|施工)(?:全面|持续|强势)?(?:提速|加快|铺开)/u, 'ongoing'],
  [/^完成主体(?:结构|工程|建筑)?施工/u, '主体完工'],
  [/^征地拆迁(?:工作)?(?:基本|全面|全部|顺利)?完成/u, '前期'],
  [/^(?:通过|完成)(?:了)?(?:国家|省|市|州|行业|环保|专家组?){0,2}级?(?:竣工|交工|完工|整体|综合|蓄水)?验收/u, '竣工'],
  [/^进展(?:顺利|良好|较快|迅速|有序|神速)/u, 'ongoing'],
  [/^(?:建设|施工)?进度(?:明显|持续|不断)?(?:加快|提速|较快)/u, 'ongoing'],
  [/^建设(?:提速|加快|加速|推进|进展顺利)/u, 'ongoing'],
  [/^主体(?:结构|工程)?施工/u, 'ongoing'],
  [/^(?:在建|复工|落地实施|加快实施)/u, 'ongoing'],
  [/^(?:完成|全线|全面)+(?:铺轨|架梁|联机调试|设备安装|架设)/u, 'ongoing'],
  [
    /^进入(?:了)?(?:全面|实质性|内部|设备|主体|试)?(?:建设|施工|装饰装修|装修|安装|调试|收尾|扫尾|冲刺)(?:阶段|期|高峰期?)?/u,
    'ongoing',
  ],
  // “2号线全线“轨通”“电通””: tracks and current, before any train.
  [/^“?(?:轨通|电通|短轨通|长轨通)”?/u, 'ongoing'],
  // “发射场建成并具备常态化发射能力”: what it is able to do now it stands.
  [/^并具备[^，,、；;]{2,16}(?:能力|条件|功能)/u, 'manner'],
  // “完成90%以上路基工程”: a share of it.
  [
    /^完成(?:了)?\d[\d.]*%(?:以上|左右)?(?:的)?(?:路基|路面|土建|土石方|桩基|桥梁|隧道|主体|管线)(?:工程|工程量|施工|建设)?/u,
    'ongoing',
  ],
]

/** What a form can begin with: most positions of a text are passed by at one look. */
const FORM_BEGINS =
  /^[已将于按步征基项立\d一二三四今明提向整产首完启开进通方初规建设工预可环选报获落纳列取主在续复全施“轨电短长并]/u

const PLAIN: readonly (readonly [string, Role])[] = [
  ...STAGES.flatMap((stage) =>
    stage === '在建' || stage === '主体完工' ? [] : STAGE_WORDS[stage].map((word) => [word, stage] as const),
  ),
  ...STAGES.flatMap((stage) => (WEAK_WORDS[stage] ?? []).map((word) => [word, `weak ${stage}`] as const)),
  ...WORK_WORDS.map((word) => [word, 'work'] as const),
  ...MANNER_WORDS.map((word) => [word, 'manner'] as const),
  ...['建设', '施工', '工程建设', '工作'].map((word) => [word, 'noun'] as const),
  ...['主体', '主体工程', '主体结构', '主体建筑', '主体建设', '土建工程'].map((word) => [word, 'main'] as const),
  ...['基本'].map((word) => [word, 'mostly'] as const),
  ...['前期', '前期工作', '前期准备', '前期准备工作'].map((word) => [word, 'study'] as const),
  ...['完成'].map((word) => [word, 'done'] as const),
]

const BY_FIRST = new Map<string, (readonly [string, Role])[]>()
for (const entry of [...PLAIN].sort(([a], [b]) => b.length - a.length)) {
  const first = entry[0].charAt(0)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), entry])
}

/** So much of a clause's end is looked at; no document words a stage at more length. */
const LONGEST = 48

/** No word of a stage is longer. */
const LONGEST_WORD = 26

/** The stage that the last words of a clause tell; `undefined` where they tell none. */
export function stageTail(words: string): StageTail | undefined {
  const from = Math.max(0, words.length - LONGEST)
  const end = words.length
  // From the right: for each position the word that leads from it to the end by known words only.
  const next = new Map<number, { readonly to: number; readonly role: Role }>()
  let reached = end
  for (let at = end - 1; at >= Math.max(from, reached - LONGEST_WORD); at--) {
    let best: { readonly to: number; readonly role: Role } | undefined
    for (const [word, role] of BY_FIRST.get(words.charAt(at)) ?? []) {
      const to = at + word.length
      if ((to === end || next.has(to)) && (best === undefined || to > best.to) && words.startsWith(word, at))
        best = { to, role }
    }
    const rest = words.slice(at)
    for (const [form, role] of FORM_BEGINS.test(rest) ? FORMS : []) {
      const to = at + (form.exec(rest)?.[0].length ?? 0)
      if (to > at && (to === end || next.has(to)) && (best === undefined || to > best.to)) best = { to, role }
    }
    if (best === undefined) continue
    next.set(at, best)
    reached = at
  }
  for (let at = from; at < end; at++) {
    if (!next.has(at)) continue
    const roles: Role[] = []
    for (let step = next.get(at); step !== undefined; step = next.get(step.to)) roles.push(step.role)
    const meant = meaningOf(roles)
    if (meant !== undefined) return { ...meant, start: at }
  }
  return undefined
}

/** What words in a row say together: of two stages the later, 基本 and 主体 before the end of works their shell. */
function meaningOf(roles: readonly Role[]): Omit<StageTail, 'start'> | undefined {
  let stage: StageName | undefined
  let manner = false
  for (const [index, role] of roles.entries()) {
    if (role === 'manner') manner = true
    else if (role === 'ongoing') stage = later(stage, '在建')
    else if (role === 'work') {
      // “运营加快推进”: what goes on is no project but its 运营.
      if (stage !== undefined && STAGES.indexOf(stage) > STAGES.indexOf('在建')) return undefined
      // 开工建设 is a beginning, 落地建设 goes on, and so does 有序推进; bare 建设 says nothing.
      if (stage === '签约' || (stage === undefined && manner && index > 0)) stage = '在建'
    } else if (isWeak(role)) {
      if (stage !== undefined || (manner && role === 'weak 前期')) stage = later(stage, WEAK[role])
    } else if (isStage(role)) stage = later(stage, role)
  }
  const study = roles.includes('study')
  if (study && (stage === undefined || stage === '在建' || stage === '开工')) return { stage: '前期' }
  const shell = roles.includes('main') || roles.includes('mostly')
  if (stage === '竣工' && shell) return { stage: '主体完工' }
  if (stage !== undefined || !roles.includes('done')) return stage === undefined ? undefined : { stage }
  // “游步道建设全面完成” can only be said of what is built.
  const built = roles.includes('main') || roles[0] === 'noun' || roles[0] === 'work'
  return { stage: shell ? '主体完工' : '竣工', ...(built ? {} : { done: true }) }
}

const WEAK = Object.fromEntries(STAGES.map((stage) => [`weak ${stage}`, stage])) as Readonly<Record<Weak, StageName>>

function isWeak(role: Role): role is Weak {
  return role in WEAK
}

function isStage(role: Role): role is StageName {
  return (STAGES as readonly string[]).includes(role)
}

function later(one: StageName | undefined, two: StageName): StageName {
  return one !== undefined && STAGES.indexOf(one) > STAGES.indexOf(two) ? one : two
}
