import { describe, expect, it } from 'vitest'
import { findStatuses } from '../../../../indexer/extract/statuses/statuses.ts'
import { documentOf } from '../document-of.ts'

const TITLE = '武昌区“十四五”规划纲要实施情况中期评估（2023年）\n'

describe('findStatuses', () => {
  it.each([
    [
      '地区生产总值增长未达到规划中期进度，主要原因是房地产市场深度调整。',
      { indicator: '地区生产总值增长', status: 'not-met', text: '未达到规划中期进度', reason: '房地产市场深度调整' },
    ],
    [
      '2.城镇调查失业率。该指标由省级统计部门发布，无县区数据，暂无统计值。',
      {
        indicator: '城镇调查失业率',
        status: 'no-data',
        text: '暂无统计值',
        reason: '该指标由省级统计部门发布，无县区数据',
      },
    ],
    [
      '2.单位能耗降低率。该指标未设置年度考核目标,只在末期进行核算考核。',
      { indicator: '单位能耗降低率', status: 'no-data', reason: '该指标未设置年度考核目标,只在末期进行核算考核' },
    ],
    [
      '单位地区生产总值二氧化碳排放降低指标由于市生态环境局暂未反馈数据,暂无统计值。',
      { status: 'no-data', text: '暂无统计值', reason: '市生态环境局暂未反馈数据' },
    ],
    [
      '1.绿化覆盖率。2021年的绿化覆盖率为40.33%。中期测算值为40.88%,超中期测算值0.01个百分点,已完成规划中期进度。',
      { indicator: '绿化覆盖率', status: 'met', text: '已完成规划中期进度' },
    ],
    [
      '全年改造农村户厕4310户，占年度目标的107.8%，超额完成年度任务。',
      { indicator: '改造农村户厕', status: 'met', text: '超额完成年度任务', rate: 107.8 },
    ],
    [
      '每千人口托位数提前完成2025年目标。',
      { indicator: '每千人口托位数', status: 'ahead', text: '提前完成2025年目标' },
    ],
    ['城市更新片区征收工作进度滞后，原因是资金筹措不到位；', { status: 'behind', reason: '资金筹措不到位' }],
    ['河道整治工程达到序时进度。', { indicator: '河道整治工程', status: 'on-track' }],
    ['城镇登记失业率为1.81%，低于3.5%的控制目标。', { indicator: '城镇登记失业率', status: 'met' }],
    [
      '主要指标共计17项，已完成规划中期进度的有15项，未完成规划中期进度的有2项(人均预期寿命、研发经费投入强度)。',
      { indicator: '人均预期寿命', status: 'not-met', text: '未完成规划中期进度' },
    ],
    [
      '绕城高速公路项目累计完成投资21.5亿元，完成总投资的35%。',
      { indicator: '绕城高速公路项目', text: '完成总投资的35%', rate: 35 },
    ],
    [
      '全年新开工棚户区改造住房5772套，完成目标任务（5000套）的115.44%。',
      { indicator: '新开工棚户区改造住房', rate: 115.44 },
    ],
    ['帮扶9.07万名就业困难人员再就业，完成年度任务的151.2%。', { indicator: '帮扶就业困难人员再就业', rate: 151.2 }],
    [
      '八号线（一期）土建工程累计完成50%，进度正常。',
      { indicator: '八号线（一期）土建工程', text: '累计完成50%', rate: 50 },
    ],
    ['路灯改造方面，已经完成50个点位的安装调试，整体完成率100%。', { indicator: '路灯改造', rate: 100 }],
    [
      '节能减排降碳约束性指标完成年度任务。',
      { indicator: '节能减排降碳约束性指标', status: 'met', text: '完成年度任务' },
    ],
    ['主要污染物减排任务超额完成。', { indicator: '主要污染物减排任务', status: 'met', text: '超额完成' }],
    ['全面完成学前教育“80、50”攻坚行动，', { indicator: '学前教育“80、50”攻坚行动', status: 'met', text: '全面完成' }],
    [
      '提前完成城市老化燃气管道更新改造。',
      { indicator: '城市老化燃气管道更新改造', status: 'ahead', text: '提前完成' },
    ],
    ['完成“三区三线”划定、24个乡镇级片区国土空间规划编制。', { indicator: '“三区三线”划定', status: 'met' }],
    ['本科专业调整比例提前一年超过国家目标。', { indicator: '本科专业调整比例', status: 'ahead' }],
    ['城镇登记失业率为2.15%，控制在3.5%的目标以内。', { indicator: '城镇登记失业率', status: 'met' }],
    ['建档立卡贫困人口全面脱贫，', { indicator: '建档立卡贫困人口脱贫', status: 'met', text: '全面脱贫' }],
    [
      '实施扶贫项目1195个，3.2万户、7.9万名建档立卡贫困人口全部脱贫。',
      { indicator: '建档立卡贫困人口脱贫', status: 'met', text: '全部脱贫' },
    ],
    [
      '对口帮扶的东山、西川等4个县全部实现脱贫“摘帽”。',
      { indicator: '对口帮扶的东山、西川等4个县脱贫', status: 'met' },
    ],
    [
      '中央环保督察及“回头看”反馈问题全部按时整改到位。',
      { indicator: '中央环保督察及“回头看”反馈问题', status: 'met', text: '全部按时整改到位' },
    ],
    ['上级部署的改革任务全面落实，', { indicator: '上级部署的改革任务', status: 'met', text: '全面落实' }],
    ['饮用水源地水质稳定达标。', { indicator: '饮用水源地水质', status: 'met', text: '稳定达标' }],
    ['全面完成“七五”普法任务，', { indicator: '“七五”普法任务', status: 'met' }],
    [
      '圆满完成冬奥会、新中国成立70周年大庆等重大安保活动，',
      { indicator: '冬奥会、新中国成立70周年大庆等重大安保活动', status: 'met', text: '圆满完成' },
    ],
    ['圆满完成运动会等服务保障任务，', { indicator: '运动会等服务保障任务', status: 'met' }],
    ['稳中求进、难中求成，较好完成了全年各项目标任务。', { indicator: '全年各项目标任务', status: 'met' }],
    ['各位代表，全区目标任务的顺利完成，标志着规划圆满收官。', { indicator: '目标任务', status: 'met' }],
    ['区人民代表大会确定的各项目标基本实现。', { indicator: '区人民代表大会确定的各项目标', status: 'met' }],
    ['全面完成了国家下达的人口计划。', { indicator: '国家下达的人口计划', status: 'met' }],
    ['关停矿山50个，提前一年完成“十二五”减排目标。', { indicator: '“十二五”减排目标', status: 'ahead' }],
    ['提前一年半完成旱厕改造62.5万户。', { indicator: '旱厕改造', status: 'ahead', text: '提前一年半完成' }],
    ['完成农用地土壤污染详查，', { indicator: '农用地土壤污染详查', status: 'met', text: '完成' }],
    [
      '完成供水、供电和退休人员社会化管理移交工作。',
      { indicator: '供水、供电和退休人员社会化管理移交工作', status: 'met' },
    ],
    ['一是个别经济指标没有完成年度目标；', { indicator: '个别经济指标', status: 'not-met' }],
    ['“十三五”规划目标顺利“交卷”。', { indicator: '“十三五”规划目标', status: 'met' }],
    ['市县国土空间总体规划基本编制完成。', { indicator: '市县国土空间总体规划', status: 'met' }],
    ['产业园区总体规划已经完成。', { indicator: '产业园区总体规划', status: 'met', text: '已经完成' }],
    ['——全面小康目标如期实现。', { indicator: '全面小康目标', status: 'met' }],
    ['海洋专项督察反馈问题整改完成96.3%。', { indicator: '海洋专项督察反馈问题整改', rate: 96.3 }],
    ['一般公共预算收入完成120.5亿元，为预算的101.3%。', { indicator: '一般公共预算收入', rate: 101.3 }],
    [
      '五年来，实现“十二五”圆满收官、“十四五”良好开局，顺利完成区人大一次会议确定的各项工作任务。',
      { indicator: '区人大一次会议确定的各项工作任务', status: 'met' },
    ],
    ['保障性安居工程超额完成省定任务，', { indicator: '保障性安居工程', status: 'met' }],
    ['“七五”普法任务圆满完成、新一轮普法全面启动。', { indicator: '“七五”普法任务', status: 'met', text: '圆满完成' }],
    ['行政审批制度改革三年任务两年完成。', { indicator: '行政审批制度改革三年任务', status: 'ahead' }],
    ['主要经济指标提前一年实现“十二五”规划目标。', { indicator: '主要经济指标', status: 'ahead' }],
    ['公务用车改革基本到位。', { indicator: '公务用车改革', status: 'met' }],
    ['城际铁路等项目按序时推进。', { indicator: '城际铁路等项目', status: 'on-track' }],
    ['经济增长好于预期，', { indicator: '经济增长', status: 'met', text: '好于预期' }],
    [
      '受市场下行等因素影响，社会消费品零售总额增长低于预期目标。',
      { status: 'not-met', reason: '受市场下行等因素影响' },
    ],
  ])('reads %s', (text, expected) => {
    const document = documentOf(TITLE + text)
    const found = findStatuses(document).find((status) => status.status === (expected as { status?: string }).status)
    expect(found).toMatchObject(expected)
    expect(document.text.slice(found?.source.start, found?.source.end)).toBe(found?.source.quote)
  })

  it.each([
    ['还有工业增加值、城镇化率等10项指标没有达到规划预期。', ['工业增加值', '城镇化率']],
    ['城镇新增就业、新增发放创业担保贷款分别完成年计划的118.2%、248.57%。', ['城镇新增就业', '新增发放创业担保贷款']],
    ['固定资产投资增速、碳排放强度降低幅度两个指标没有达到规划预期，', ['固定资产投资增速', '碳排放强度降低幅度']],
    ['完成市县机构改革、开发区体制机制改革，', ['市县机构改革', '开发区体制机制改革']],
    ['公务用车制度改革、办公用房清理圆满完成，', ['公务用车制度改革', '办公用房清理']],
    ['15个省级贫困县、791个贫困村全部脱贫摘帽，', ['省级贫困县脱贫', '贫困村脱贫']],
  ])('gives each thing named in %s a status', (text, names) => {
    expect(findStatuses(documentOf(TITLE + text)).map(({ indicator }) => indicator)).toEqual(names)
  })

  it.each([
    '确保完成全年目标任务。',
    '达到中期测算值的视为已完成规划中期进度。',
    '预计可顺利完成“十四五”目标值。',
    '5项完成中期目标。',
    '完成房屋征收37.6万平方米。',
    '民间投资占全市固定资产投资的52%。',
    '教育支出占一般公共预算支出的18%。',
    '力争完成年度计划的60%以上。',
    '全面完成各项工作。',
    '500万农村贫困人口稳定脱贫。',
    '400家规上企业完成数字化转型。',
    '河湖连通主体工程全面完成。',
    '退役士兵安置按期完成“清零”。',
    '均可实现“两保持一优先”目标。',
    '稳步推进督察反馈问题整改销号。',
    '一些工作落实还不到位。',
    '地表水优良水体比率、绿化覆盖率预计可顺利完成“十四五”目标值。',
  ])('finds none in %s', (text) => {
    expect(findStatuses(documentOf(TITLE + text))).toEqual([])
  })
})
