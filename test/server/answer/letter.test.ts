import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import type { Cell } from '../../../server/protocol/answer.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

async function rowsOf(letter: string): Promise<{ lead: string; rows: (readonly Cell[])[] }> {
  const answer = await assistant.ask(letter)
  expect(answer.kind).toBe('answer')
  const [table] = answer.parts
  if (table?.kind !== 'table') throw new Error(`no table: ${answer.lead}`)
  expect(table.columns.map(({ title }) => title)).toEqual(['事项', '依据', '牵头/责任单位', '确定程度'])
  for (const row of table.rows) {
    const [, basis, departments, certainty] = row
    if (certainty?.text === '库内没有依据') continue
    expect(basis?.citations?.length).toBeGreaterThan(0)
    expect(departments?.citations?.length).toBeGreaterThan(0)
  }
  return { lead: answer.lead, rows: table.rows }
}

/** Of each letter: by a word of the matter, the department that leads, or nothing where no document holds it. */
const LETTERS: readonly (readonly [string, readonly (readonly [string, string | undefined])[]])[] = [
  [
    '尊敬的领导：您好！我是徐家棚街道的一名居民，在这里住了二十多年。最近有几件事想反映一下。一是我们这片公厕太少，老人出门遛弯常常找不到厕所，走十几分钟才有一个。二是小区门口的烧烤店油烟直排，晚上窗户都不敢开，多次打电话也没有解决。三是家里孩子两岁多，附近没有托育机构，想送托都没地方送。恳请有关部门重视，谢谢！联系电话13812345678。',
    [
      ['公厕', '区建设局'],
      ['油烟', undefined],
      ['托育', '区卫健局'],
    ],
  ],
  [
    '领导好，小区里停车位严重不足，下班回来绕半小时也找不到位置，车都停到消防通道上了。希望政府能想想办法。另外隔壁养了三条大狗从来不拴绳，孩子放学都不敢走那条路。此致敬礼。',
    [
      ['停车位', '区建设局'],
      ['大狗', undefined],
    ],
  ],
  [
    '尊敬的区领导，我今年大学毕业，想在这里创业，但是不知道有什么扶持政策，创业担保贷款怎么办理。另外听同学说有大学生留汉的补贴，想咨询一下由哪个部门负责。感谢您在百忙之中看我的信。',
    [
      ['贷款', '区人资局'],
      ['留汉', '区科经局'],
    ],
  ],
  [
    '本人母亲八十二岁，生活不能自理，我们夫妻都要上班，想请问社区有没有日间照料或者居家养老服务。另外家庭医生签了约也从来没有上门。希望能给一个答复。',
    [
      ['照料', '区卫健局'],
      ['家庭医生', '区卫健局'],
    ],
  ],
  [
    '你好，我要投诉某快递公司，快递从来不送上门，都放在驿站，丢了两次件也不赔。我已经打了很多次客服电话，都没有人理。请政府管管这些快递公司，谢谢。',
    [['驿站', undefined]],
  ],
  [
    '领导您好！我们楼前的垃圾分类形同虚设，垃圾桶总是满的，臭气熏天，苍蝇到处飞。请城管来看看。还有附近没有体育锻炼的地方，打球要去很远，建议建一些体育场地。谢谢。',
    [
      ['垃圾分类', '区城管局'],
      ['体育', '区文旅局'],
    ],
  ],
  [
    '各位领导，我买的楼盘烂尾三年了，开发商跑路，几百户业主每月还要还房贷，实在撑不下去。另外彩票站老板骗了我两万块钱，请帮我追回来。谢谢你们，辛苦了。',
    [
      ['烂尾', undefined],
      ['彩票', undefined],
    ],
  ],
  [
    '尊敬的領導：您好！我們這裡的湖泊污水直排，夏天蚊子特別多，水質越來越差，請環保部門查一查。另外停車場門口沒有充電樁，電動車沒有地方充電，希望增加充電樁。謝謝！',
    [
      ['污水', '区水务和湖泊局'],
      ['充电', '区建设局'],
    ],
  ],
  [
    '您好！我是一名老党员，有几条建议。一、残疾人康复服务中心离得太远，能不能在社区里设一个。二、我们那里的孤儿和困难儿童救助跟不上，希望多关心。三、星座运势应该写进居民公约。此致敬礼！',
    [
      ['康复', '区卫健局|武昌社保处'],
      ['儿童', '武昌社保处|区卫健局'],
      ['星座', undefined],
    ],
  ],
  [
    '您好，我想开一家小公司，跑了三趟都没办成，网上政务服务又查不到清单，希望政务服务能一次说清楚。再就是孕产妇建档手续太繁琐，新生儿疾病筛查也没有人通知。谢谢。',
    [
      ['政务', '区行政审批局'],
      ['新生儿|孕产妇', '区卫健局'],
    ],
  ],
  [
    '领导好！我们片区绿道断头了，骑行不连续，希望把绿道连起来。另外街边的公园绿地太少，希望新建公园。邻居半夜弹钢琴，报警也没有用。谢谢！',
    [
      ['绿道', '区城管局'],
      ['公园', '区城管局'],
    ],
  ],
  [
    '尊敬的领导，反映两个问题。首先，我们那条路的环卫机械化作业跟不上，落叶没有人扫。其次，家政公司收了中介费不退，请帮忙。盼复！',
    [
      ['环卫', '区城管局'],
      ['中介', undefined],
    ],
  ],
]

describe('a letter of one or several matters', () => {
  it.each(LETTERS.map(([letter, expected]) => [letter.slice(0, 24), letter, expected] as const))(
    'is answered by a table: %s…',
    async (_start, letter, expected) => {
      const { lead, rows } = await rowsOf(letter)
      for (const [matter, department] of expected) {
        const row = rows.find(([title]) => new RegExp(matter, 'u').test(title?.text ?? ''))
        expect(row, `${matter} in ${JSON.stringify(rows.map(([title]) => title?.text))}`).toBeDefined()
        if (department === undefined) expect(row?.map(({ text }) => text).slice(1)).toEqual(['—', '—', '库内没有依据'])
        else {
          expect(row?.[2]?.text).toMatch(new RegExp(department, 'u'))
          expect(['确定', '按任务推定']).toContain(row?.[3]?.text)
          expect(lead).toMatch(new RegExp(department, 'u'))
        }
      }
    },
  )

  it('counts its matters in the lead and says which no document holds', async () => {
    const [first] = LETTERS
    const { lead } = await rowsOf(first?.[0] ?? '')
    expect(lead).toMatch(/^来信共3件事\[算1\]：/u)
    expect(lead).toContain('油烟直排”库内没有依据')
  })
})
