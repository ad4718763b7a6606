/** A target that is no number: what it is of, and its words. */
export interface WordedTarget {
  readonly indicator: string
  readonly text: string
  /** Whether each of several names before it has it (A、B等完成…). */
  readonly several: boolean
}

// “居民人均可支配收入与经济增长同步”, “居民收入增长与经济增长保持同步”, “居民人均可支配收入增长高于经济增长”
const SYNCHRONOUS =
  /^(?<name>.{2,40}?)(?<text>(?:与|和|同)(?:经济|地区生产总值|GDP|生产总值|国民经济)\p{Script=Han}{0,6}?(?:基本|保持)?(?:保持)?(?:基本)?同步(?:增长)?|(?:高于|快于|不低于|略高于)(?:经济|地区生产总值|GDP|生产总值)(?:增长|增速|增幅)\p{Script=Han}{0,4})$/u
// “单位地区生产总值能耗完成市下达任务”, “资源能源消耗、污染物排放指标等完成自治区下达的目标任务”
const ASSIGNED =
  /^(?<name>.{2,50}?)(?<text>(?:全面|确保)?(?:完成|达到|控制在|不低于|不超过|低于)(?:国家|省|市|区|上级|自治区|州|县|省市|国家和省|上级部门)?(?:、?(?:省|市|自治区))?(?:下达|核定|规定|制定|确定|分解|考核|定|控制)的?(?:\p{Script=Han}{0,10}?)(?:目标任务|控制目标|目标|任务|指标|要求|计划|范围内?|以内))$/u
// “确保完成省下达的节能减排降碳控制任务”, “全面完成省下达的节能减排任务”, “完成省定节能减排任务”
const ASSIGNED_INSIDE =
  /^(?<text>(?:全面|确保)?完成(?:国家|省|市|区|上级|自治区|州|县|省市)(?:下达|核定|分解|定)的?(?<name>\p{Script=Han}{2,16}?)(?:控制)?(?:目标任务|目标|任务|指标|计划))$/u
// “高龄老人家庭医生签约全覆盖”, “城镇新建居住区养老服务设施全覆盖”
const COVERED = /^(?<name>.{4,40}?)(?:实现)?(?<text>全覆盖|全面覆盖|动态清零|应[\p{Script=Han}]尽[\p{Script=Han}])$/u
// “实现应助尽助”, “做到应救尽救”: of what was named just before.
const WHOLLY = /^(?:实现|做到|确保)?(?<text>应[\p{Script=Han}]尽[\p{Script=Han}]|全覆盖)$/u
// “一般公共预算收入正增长”
const GROWING = /^(?<name>.{3,30}?)(?:实现|保持)?(?<text>正增长|稳定增长|平稳增长|稳步增长)$/u

/** The target in words that a clause states, if it states one; the clause has no times in it. */
export function wordedTarget(clause: string): WordedTarget | undefined {
  const text = clause.replace(/^(?:确保|力争|努力|实现|保持|推动)+/u, '')
  const inside = ASSIGNED_INSIDE.exec(text.replace(/^完成/u, '完成'))?.groups
  if (inside?.name !== undefined && inside.text !== undefined)
    return { indicator: inside.name, text: inside.text, several: false }
  const whole = WHOLLY.exec(clause)?.groups
  if (whole?.text !== undefined) return { indicator: '', text: whole.text, several: false }
  for (const form of [SYNCHRONOUS, ASSIGNED, COVERED, GROWING]) {
    const groups = form.exec(text)?.groups
    if (groups?.name === undefined || groups.text === undefined) continue
    const several = form === ASSIGNED && /[、]/u.test(groups.name)
    const name = groups.name.replace(/(?:全部|全面|均|都|实现|增长的)$/u, '').replace(/等$/u, '')
    return { indicator: name, text: groups.text, several }
  }
  return undefined
}
