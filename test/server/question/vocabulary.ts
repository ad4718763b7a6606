import type { Vocabulary } from '../../../server/question/query.ts'
import { Spelling } from '../../../server/question/spelling.ts'

const DEPARTMENTS = [
  '市生态环境局武昌分局',
  '区水务和湖泊局',
  '区水务湖泊局',
  '市生态环境局',
  '区科经局',
  '区卫健局',
  '区城管局',
]
const INDICATORS = [
  '地区生产总值增长',
  '地区生产总值',
  '空气质量优良天数比率',
  '优良天数',
  '人均预期寿命',
  '绿化覆盖率',
  '托位数',
  '托位',
]

/** Names of two districts and of their city, as an index would give them. */
export const vocabulary: Vocabulary = {
  places: ['武昌区', '江汉区'],
  otherPlaces: ['武汉市'],
  departments: DEPARTMENTS.map((spelling) => ({
    spelling,
    name: spelling === '区水务湖泊局' ? '区水务和湖泊局' : spelling,
  })),
  spelling: new Spelling([...INDICATORS, ...DEPARTMENTS, '武昌区', '武昌', '江汉区', '江汉']),
}
