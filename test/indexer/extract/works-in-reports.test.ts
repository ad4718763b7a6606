import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../indexer/extract/extract.ts'
import { documentOf } from './document-of.ts'

/** Projects, statuses and counts of a small report, in the order of the text. */
function said(lines: readonly string[]): string[] {
  const document = documentOf(`${lines.join('\n')}\n`)
  return extractFacts(document)
    .filter(({ kind }) => kind === 'project' || kind === 'status' || kind === 'count')
    .sort((a, b) => a.source.start - b.source.start || a.source.end - b.source.end)
    .flatMap((fact) => {
      expect(document.text.slice(fact.source.start, fact.source.end)).toBe(fact.source.quote)
      if (fact.kind === 'project') return [`${fact.name}: ${fact.stage}${fact.planned === true ? ' (planned)' : ''}`]
      if (fact.kind === 'status')
        return [`${fact.indicator}: ${[fact.status, fact.rate].filter((each) => each !== undefined).join(' ')}`]
      if (fact.kind !== 'count') return []
      const of = [fact.attribute, fact.status].filter((words) => words !== undefined).join(' ')
      return [`${of} ${fact.count}/${fact.total ?? ''}`.trim()]
    })
}

const REVIEW = ['柳湖市2024年政府工作报告', '一、2023年工作回顾']
const GOALS = ['柳湖市2024年政府工作报告', '二、2024年工作安排']

/** Small reports by form; the facts are what the guide of facts says, not what was found. */
const REPORTS: Readonly<Record<string, { lines: readonly string[]; found: readonly string[] }>> = {
  'stages one after the other in one sentence': {
    lines: [...REVIEW, '交通建设提速。柳北高速建成通车，环湖铁路全线铺轨，石门大桥主体完工，白塔机场迁建获国家批复。'],
    found: ['柳北高速: 建成投用', '环湖铁路: 在建', '石门大桥: 主体完工', '白塔机场迁建: 前期'],
  },
  'built: a list that the verb opens': {
    lines: [...REVIEW, '城市面貌持续改善。建成东湖公园、滨江绿道、市档案馆新馆等，群众生活更加便利。'],
    found: ['东湖公园: 竣工', '滨江绿道: 竣工', '市档案馆新馆: 竣工'],
  },
  'two begin, one is finished': {
    lines: [...REVIEW, '水利建设取得突破，青龙水库、引柳入湖工程开工，石坝灌区改造竣工。'],
    found: ['青龙水库: 开工', '引柳入湖工程: 开工', '石坝灌区改造: 竣工'],
  },
  'lengths and phases in names': {
    lines: [...REVIEW, '全长120公里的柳石一级公路建成通车，地铁3号线二期（东段）开通运营，高铁新城一期交付使用。'],
    found: ['柳石一级公路: 建成投用', '地铁3号线二期（东段）: 建成投用', '高铁新城一期: 建成投用'],
  },
  'names in quotation marks': {
    lines: [...REVIEW, '文旅融合发展，“柳湖之眼”摩天轮项目开工建设，“云上花海”景区开园迎客。'],
    found: ['“柳湖之眼”摩天轮项目: 开工', '“云上花海”景区: 建成投用'],
  },
  'firms in a list of projects': {
    lines: [...REVIEW, '项目建设全面发力，华越电池、中川重工二期等15个亿元项目竣工投产，泰和新材等项目签约落地。'],
    found: ['华越电池: 投产', '中川重工二期: 投产', '泰和新材: 签约'],
  },
  'numbers of projects are no names': {
    lines: [...REVIEW, '全年新开工项目126个，48个项目建成投产，32个重点项目加快推进。'],
    found: ['加快推进 32/'],
  },
  'goals: to be begun, built, prepared': {
    lines: [
      ...GOALS,
      '加快推进柳北高速东延线建设，开工建设市妇幼保健院新院区，建成投用青少年活动中心，做好柳石铁路前期工作。',
    ],
    found: [
      '柳北高速东延线: 在建 (planned)',
      '市妇幼保健院新院区: 开工 (planned)',
      '青少年活动中心: 建成投用 (planned)',
      '柳石铁路: 前期 (planned)',
    ],
  },
  'goals: ensure that, in names first': {
    lines: [...GOALS, '确保石门大桥6月底前建成通车，力争柳石铁路年内开工，推动市民中心早日投入使用。'],
    found: ['石门大桥: 建成投用 (planned)', '柳石铁路: 开工 (planned)', '市民中心: 建成投用 (planned)'],
  },
  'roads that share their kind': {
    lines: [...GOALS, '推进柳湖至石门、白塔至青龙高速公路和城西、江口港区建设。'],
    found: [
      '柳湖至石门高速公路: 在建 (planned)',
      '白塔至青龙高速公路: 在建 (planned)',
      '城西港区: 在建 (planned)',
      '江口港区: 在建 (planned)',
    ],
  },
  'items whose title is the project': {
    lines: [...REVIEW, '1.市人民医院东院区。完成主体封顶，正在进行内部装修。', '2.西环路改造工程。已全线贯通。'],
    found: ['市人民医院东院区: 封顶', '西环路改造工程: 竣工'],
  },
  'campaigns, systems and aims are no projects': {
    lines: [
      ...REVIEW,
      '实施“强基固本”工程，推进基层治理体系建设，加快建设区域医疗中心，打造全国重要的新材料基地，持续推进全民健身活动。',
    ],
    found: [],
  },
  'resumed, stopped, handed over': {
    lines: [...REVIEW, '停工多年的金桂苑项目全面复工，城南安置房三期交付使用。'],
    found: ['金桂苑项目: 在建', '城南安置房三期: 建成投用'],
  },
  'production begins': {
    lines: [...REVIEW, '蓝海风电一期并网发电，科达新能源汽车基地首车下线，联华锂电材料项目试生产。'],
    found: ['蓝海风电一期: 投产', '科达新能源汽车基地: 投产', '联华锂电材料项目: 投产'],
  },
  'shares of work done': {
    lines: [...REVIEW, '石门隧道完成总工程量的75%，柳湖体育中心项目形象进度达60%，城西污水处理厂完成投资计划的112%。'],
    found: ['石门隧道: 75', '柳湖体育中心项目: 60', '城西污水处理厂: 112'],
  },
  'work on a thing, done': {
    lines: [...REVIEW, '柳湖港务集团完成改制，市属医院薪酬制度改革全面完成，老城区雨污分流改造任务提前完成。'],
    found: ['柳湖港务集团改制: met', '市属医院薪酬制度改革: met', '老城区雨污分流改造任务: ahead'],
  },
  'figures and their goal': {
    lines: [
      ...REVIEW,
      '城镇新增就业3.2万人，完成年度目标的106.7%；农村危房改造完成率100%；万元GDP能耗降幅未达到年度目标，主要原因是高耗能项目集中投产。',
    ],
    found: ['城镇新增就业: 106.7', '农村危房改造: 100', '万元GDP能耗降幅: not-met'],
  },
  'the year as a whole': {
    lines: [
      ...REVIEW,
      '地区生产总值增长6.1%，固定资产投资增长7.5%，一般公共预算收入增长5.2%，圆满完成年初确定的目标任务。',
    ],
    found: ['年初确定的目标任务: met'],
  },
  'a plan as a whole': {
    lines: [...REVIEW, '五年来，我们砥砺奋进，“十三五”规划目标任务胜利完成，脱贫攻坚任务如期完成。'],
    found: ['“十三五”规划目标任务: met', '脱贫攻坚任务: met'],
  },
  'counts of indicators against the average': {
    lines: [...REVIEW, '省考核的15项主要指标中，9项高于全省平均水平，4项居全省前三，2项低于全省平均水平。'],
    found: ['15/15', '高于全省平均水平 9/15', '居全省前三 4/15', '低于全省平均水平 2/15'],
  },
  'counts of tasks by state': {
    lines: [...REVIEW, '年初确定的86项重点工作，已完成71项，12项正在推进，3项进展缓慢。'],
    found: ['86/86', 'met 71/86', 'on-track 12/86', 'behind 3/86'],
  },
  'counts: all of them': {
    lines: [...REVIEW, '十项民生实事全部办结，56项改革任务均已完成，中央环保督察反馈的32个问题全部整改到位。'],
    found: ['met 10/10', 'met 56/56', '全部整改到位 32/32'],
  },
  'counts of indicators by kind, summed up': {
    lines: [...REVIEW, '《纲要》提出36项主要指标，其中约束性指标13项、预期性指标23项。'],
    found: ['36/36', '约束性 13/36', '预期性 23/36'],
  },
  'counts: two kinds not reached': {
    lines: [...REVIEW, '受多重因素影响，3项预期性指标、1项约束性指标没有完成。'],
    found: ['预期性 not-met 3/', '约束性 not-met 1/'],
  },
  'goals state no status': {
    lines: [...GOALS, '确保全面完成省下达的节能减排任务，力争主要指标增速高于全省平均水平，办好10件民生实事。'],
    found: [],
  },
  'a list that is closed, and one name more': {
    lines: [
      ...REVIEW,
      '石门至柳湖、白塔至青龙等7条三级公路和云岭景区公路加快建设，青龙至石坝、柳湖至白塔2条公路建成通车。',
    ],
    found: [
      '石门至柳湖公路: 在建',
      '白塔至青龙公路: 在建',
      '云岭景区公路: 在建',
      '青龙至石坝公路: 建成投用',
      '柳湖至白塔公路: 建成投用',
    ],
  },
  'one piece of work on things of one kind': {
    lines: [...REVIEW, '柳河航道、白河航道二期整治工程竣工，石坝水库、青龙水库除险加固工程开工。'],
    found: [
      '柳河航道二期整治工程: 竣工',
      '白河航道二期整治工程: 竣工',
      '石坝水库除险加固工程: 开工',
      '青龙水库除险加固工程: 开工',
    ],
  },
  'kinds that change along a list': {
    lines: [...GOALS, '加快建设柳石、白青铁路，东柳、西柳高速和石门、云岭机场等在建项目。'],
    found: [
      '柳石铁路: 在建 (planned)',
      '白青铁路: 在建 (planned)',
      '东柳高速: 在建 (planned)',
      '西柳高速: 在建 (planned)',
      '石门机场: 在建 (planned)',
      '云岭机场: 在建 (planned)',
    ],
  },
  'what stands before a name and is none of it': {
    lines: [
      ...REVIEW,
      '总投资80亿元的华冶氢基钢项目顺利开工，停工多年的金桂大厦全面复工，全市首条重载测试道路建成启用。',
      '随着柳石客专、东柳高铁相继建成，全市进入高铁时代。',
    ],
    found: ['华冶氢基钢项目: 开工', '金桂大厦: 在建', '首条重载测试道路: 建成投用', '柳石客专: 竣工', '东柳高铁: 竣工'],
  },
  'two stages in one predicate, and older words': {
    lines: [
      ...REVIEW,
      '白塔机场航站楼扩建项目通过竣工验收并投入运营，柳北公路拓宽工程破土动工，石坝水库除险加固主体工程告竣，市文化中心已进入装修阶段。',
    ],
    found: [
      '白塔机场航站楼扩建项目: 建成投用',
      '柳北公路拓宽工程: 开工',
      '石坝水库除险加固: 主体完工',
      '市文化中心: 在建',
    ],
  },
  'before work begins': {
    lines: [
      ...REVIEW,
      '白塔机场迁建、石坝水利枢纽等项目前期工作取得新突破，东柳高速获批立项，石坝水库初步设计方案通过国家审查，柳石铁路启动前期工作。',
    ],
    found: ['白塔机场迁建: 前期', '石坝水利枢纽: 前期', '东柳高速: 前期', '石坝水库: 前期', '柳石铁路: 前期'],
  },
  'programmes in quotation marks, kinds of works': {
    lines: [
      ...GOALS,
      '加快智能电网、冷链物流园和普通国省道建设，推进“双引双培”工程，加快市市通高铁建设，统筹推进农村公路提质改造。',
    ],
    found: [],
  },
  'lines that share their words': {
    lines: [...REVIEW, '地铁1、2号线首通段开通运营，3号线一期开工，跨境电商产业园投入运营。'],
    found: ['地铁1号线: 建成投用', '地铁2号线首通段: 建成投用', '3号线一期: 开工', '跨境电商产业园: 建成投用'],
  },
  'a place has one of these': {
    lines: [...REVIEW, '市图书馆新馆、科技馆投入使用，体育中心竣工使用。'],
    found: ['市图书馆新馆: 建成投用', '科技馆: 建成投用', '体育中心: 建成投用'],
  },
  'shares of a part of a work': {
    lines: [...REVIEW, '中心医院迁建工程完成投资2.3亿元，主体工程已完成80%。'],
    found: ['中心医院迁建工程主体工程: 80'],
  },
  'counts: a list that shares its state': {
    lines: [...REVIEW, '86项改革任务、12项“一镇一品”改革行动、15项“小切口”项目全部完成，48项督办任务完成46项。'],
    found: ['met 86/', 'met 12/', 'met 15/15', '48/48', 'met 46/48'],
  },
  'counts: a part of the set, near misses': {
    lines: [
      ...REVIEW,
      '规划确定的27项主要指标中，24项如期完成，2项接近完成，1项未完成。',
      '13项预期性指标有11项达到或超过预期。',
    ],
    found: ['27/27', 'met 24/27', '接近完成 2/27', 'not-met 1/27', '预期性 13/', '预期性 met 11/13'],
  },
  'counts: a list of what is to be done': {
    lines: [...GOALS, '用心办好10件重点民生实事。1.新增公办幼儿园学位3000个。2.改造老旧小区40个。'],
    found: ['10/10'],
  },
  'main indicators, aims of the year': {
    lines: [
      ...REVIEW,
      '主要经济指标增速低于预期，固定资产投资、外贸进出口未达到预期目标。',
      '城镇调查失业率控制在5.5%以内的目标顺利实现，粮食播种面积稳定在500万亩以上，完成省下达任务。',
    ],
    found: [
      '主要经济指标增速: not-met',
      '固定资产投资: not-met',
      '外贸进出口: not-met',
      '城镇调查失业率: met',
      '粮食播种面积: met',
    ],
  },
  'what every place of a list has of its own': {
    lines: [
      ...GOALS,
      '加快推进石门、白塔、青龙口煤炭储配项目建设，推动东岭、西坪等6处中小型煤矿技改扩能项目建设。',
      '加快建设石门、白塔等绿色化工产业园区，做好云岭、青龙抽水蓄能电站前期工作，加快石门—白塔、东川—柳河等国省干线建设。',
      '交通重点续建石门至青龙、柳湖都市圈环线南环等4个高速公路项目，建成东川至石坝、柳湖至白塔2个高速公路项目。',
    ],
    found: [
      '石门煤炭储配项目: 在建 (planned)',
      '白塔煤炭储配项目: 在建 (planned)',
      '青龙口煤炭储配项目: 在建 (planned)',
      '东岭煤矿技改扩能项目: 在建 (planned)',
      '西坪煤矿技改扩能项目: 在建 (planned)',
      '石门绿色化工产业园区: 在建 (planned)',
      '白塔绿色化工产业园区: 在建 (planned)',
      '云岭抽水蓄能电站: 前期 (planned)',
      '青龙抽水蓄能电站: 前期 (planned)',
      '石门—白塔国省干线: 在建 (planned)',
      '东川—柳河国省干线: 在建 (planned)',
      '石门至青龙高速公路: 在建 (planned)',
      '柳湖都市圈环线南环高速公路: 在建 (planned)',
      '东川至石坝高速公路: 竣工 (planned)',
      '柳湖至白塔高速公路: 竣工 (planned)',
    ],
  },
  'wind and sun of several places': {
    lines: [...GOALS, '加快推进石门新屯、白塔盘龙岭等风电项目和青龙、东川整县屋顶分布式光伏示范项目建设。'],
    found: [
      '石门新屯风电项目: 在建 (planned)',
      '白塔盘龙岭风电项目: 在建 (planned)',
      '青龙整县屋顶分布式光伏示范项目: 在建 (planned)',
      '东川整县屋顶分布式光伏示范项目: 在建 (planned)',
    ],
  },
  'work on ways and waters that are there already': {
    lines: [...REVIEW, '完成湖滨路、石门路等6条道路改造提升，启动白河、青溪河等柳江干支流航道整治工程。'],
    found: ['湖滨路改造提升: 竣工', '石门路改造提升: 竣工', '白河航道整治工程: 开工', '青溪河航道整治工程: 开工'],
  },
  'more words for stages': {
    lines: [
      ...REVIEW,
      '柳石、白青高速等重点交通设施建设进度加快，东川水系连通主体工程全面完成，中岳石门装备产业园当年签约当年投产。',
      '安泰电子科技3条芯片生产线等12个项目建成投产，“云上石门”“水韵青龙”等一批标志性重大项目开工建设。',
    ],
    found: [
      '柳石高速: 在建',
      '白青高速: 在建',
      '东川水系连通主体工程: 主体完工',
      '中岳石门装备产业园: 投产',
      '安泰电子科技3条芯片生产线: 投产',
      '云上石门: 开工',
      '水韵青龙: 开工',
    ],
  },
  'goals: what is looked into, moved, asked for': {
    lines: [
      ...GOALS,
      '全面开展柳白高铁项目勘察设计工作，做好石门高速、东川高速扩建的前期工作，争取白塔电厂二期获批上马。',
      '推动青龙立交西移、石坝互通连接线建设，配合推进柳江水电站500吨级通航建筑物开工建设。',
      '“氢动柳湖”行动重点建设云岭风光制绿氢合成氨一体化示范项目，加快石门现代化工产业园等园区建设。',
    ],
    found: [
      '柳白高铁: 前期 (planned)',
      '石门高速: 前期 (planned)',
      '东川高速扩建: 前期 (planned)',
      '白塔电厂二期: 前期 (planned)',
      '青龙立交西移: 在建 (planned)',
      '石坝互通连接线: 在建 (planned)',
      '柳江水电站500吨级通航建筑物: 开工 (planned)',
      '云岭风光制绿氢合成氨一体化示范项目: 在建 (planned)',
      '石门现代化工产业园: 在建 (planned)',
    ],
  },
  'firms that came, kinds of works, funds': {
    lines: [
      ...REVIEW,
      '成功引进华越环保集团、泰和置业、中川新能源等省外优强企业80家，扎实推进保交楼、稳就业工作，防止出现烂尾楼。',
      '重大基础设施项目建设加速，“春雨工程”和企业成长工程深入实施，白塔县16条断头路、卡脖路全部完工。',
      '全力推进粉尘综合防治、锅炉脱硫、油气回收改造等大气污染治理工程，加快建设中央投资卫生项目。',
    ],
    found: [],
  },
  'counts: tasks of several parts, all begun': {
    lines: [
      ...REVIEW,
      '科技强市建设12个方面96项重点任务扎实推进。',
      '省级督察反馈的38项整改任务全部启动，完成或基本完成21项，群众满意度持续提高。',
      '8项民生工程20件民生实事全面完成。',
    ],
    found: ['扎实推进 96/', '全部启动 38/38', 'met 21/38', 'met 8/', 'met 20/'],
  },
  'ahead of what was asked; numbers inside a measure': {
    lines: [
      ...REVIEW,
      '政务服务大厅开通至村，比省要求提前2年，群众办事更加便利。',
      '全市210个减排项目全部完成，四项主要污染物排放总量完成省下达任务。',
      '居民收入增速跑赢经济增速，超额完成全年6%的预期目标。',
    ],
    found: ['政务服务大厅开通至村: ahead', 'met 210/210', '四项主要污染物排放总量: met', '居民收入增速: met'],
  },
  'stages that share one verb': {
    lines: [
      ...GOALS,
      '加快推动石门铁路前期、柳石铁路收尾、东柳铁路建设，推进柳湖站、柳湖北高铁枢纽改造提升。',
      '交通重点续建石门至青龙、东川至石坝等5个高速公路项目631公里，济石、雄柳两大高铁启动建设。',
    ],
    found: [
      '石门铁路: 前期 (planned)',
      '柳石铁路: 在建 (planned)',
      '东柳铁路: 在建 (planned)',
      '柳湖站改造提升: 在建 (planned)',
      '柳湖北高铁枢纽改造提升: 在建 (planned)',
      '石门至青龙高速公路: 在建 (planned)',
      '东川至石坝高速公路: 在建 (planned)',
      '济石高铁: 开工 (planned)',
      '雄柳高铁: 开工 (planned)',
    ],
  },
  'sections of one way': {
    lines: [
      ...GOALS,
      '开工柳沪高铁辅助通道石门至东川段和青龙连接线，加快国道328线石坝至白塔段、云岭至柳湖段等公路建设。',
    ],
    found: [
      '柳沪高铁辅助通道石门至东川段: 开工 (planned)',
      '柳沪高铁辅助通道青龙连接线: 开工 (planned)',
      '国道328线石坝至白塔段: 在建 (planned)',
      '国道328线云岭至柳湖段: 在建 (planned)',
    ],
  },
  'what is whole, and takes no kind from its neighbour': {
    lines: [
      ...GOALS,
      '推进石坝核电5、6号机组、云岭抽水蓄能电站建设，加快建设引白济柳、东川水库、石门水库等项目。',
      '开工建设柳石高铁、市大外环、白河大桥，加快石门新城干道、柳江滨江大道建设。',
      '持续推进“柳湖制鞋出口基地”和“石门食品出口基地”建设。',
    ],
    found: [
      '石坝核电5、6号机组: 在建 (planned)',
      '云岭抽水蓄能电站: 在建 (planned)',
      '引白济柳: 在建 (planned)',
      '东川水库: 在建 (planned)',
      '石门水库: 在建 (planned)',
      '柳石高铁: 开工 (planned)',
      '市大外环: 开工 (planned)',
      '白河大桥: 开工 (planned)',
      '石门新城干道: 在建 (planned)',
      '柳江滨江大道: 在建 (planned)',
      '柳湖制鞋出口基地: 在建 (planned)',
      '石门食品出口基地: 在建 (planned)',
    ],
  },
  'names in quotation marks that stand nowhere': {
    lines: [
      ...GOALS,
      '加快建设健康柳城，大力实施“双基”工程，持续实施“柳湖英才”工程，推进南北“两个新城”建设，扎实推进党建引领“三六九”工程。',
      '推进以石门农产品市场、东川物流园为骨干的流通体系建设，鼓励社会资本参与市政设施、停车设施等项目建设和运营。',
      '支持一流大学、一流学科建设，推进轨道交通开工建设，优化服务，延时开放图书馆、博物馆。',
    ],
    found: [],
  },
  'a work that is built is no task that was met': {
    lines: [...REVIEW, '湖滨路等道路改造基本完成，市十届人大二次会议确定的10项民生工程24件民生实事全面完成。'],
    found: ['湖滨路改造: 主体完工', 'met 10/', 'met 24/'],
  },
}

describe('projects, statuses and counts of small reports', () => {
  it.each(Object.entries(REPORTS))('%s', (_, { lines, found }) => {
    expect(said(lines)).toEqual(found)
  })
})
