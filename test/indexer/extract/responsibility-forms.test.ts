import { describe, expect, it } from 'vitest'
import { findResponsibilities } from '../../../indexer/extract/responsibilities/responsibilities.ts'
import { documentOf } from './document-of.ts'

/** One form in which documents divide their work, made up, and who answers for what in it. */
interface Form {
  readonly lines: readonly string[]
  readonly found: readonly Units[]
}

interface Units {
  readonly subject: string
  readonly number?: string
  readonly lead?: readonly string[]
  readonly responsible?: readonly string[]
  readonly supporting?: readonly string[]
}

const FORMS: Readonly<Record<string, Form>> = {
  'state council: A牵头，B、C等部门参与': {
    lines: [
      '国家数据要素发展重点工作分工方案',
      '一、完善制度',
      '（一）建立数据产权制度。研究制定数据产权登记办法，推进分类分级确权授权。（国家发展改革委牵头，中央网信办、财政部、国家数据局等部门参与）',
      '（二）健全流通规则。培育数据商和第三方专业服务机构。（国家数据局牵头，工业和信息化部、市场监管总局参加）',
    ],
    found: [
      {
        subject: '建立数据产权制度',
        number: '1',
        lead: ['国家发展改革委'],
        supporting: ['中央网信办', '财政部', '国家数据局'],
      },
      { subject: '健全流通规则', number: '2', lead: ['国家数据局'], supporting: ['工业和信息化部', '市场监管总局'] },
    ],
  },
  'A、B按职责分工负责; A负责': {
    lines: [
      '清江省优化营商环境任务分工',
      '1.压减审批时限。企业开办时间压减至1个工作日。（省市场监管局、省税务局、人民银行清江省分行按职责分工负责）',
      '2.推行证照联办。（省政务服务管理局负责）',
      '3.清理涉企收费。开展专项检查。（省发展改革委、省财政厅、省市场监管局等按职责分工负责，各市、州人民政府配合）',
    ],
    found: [
      { subject: '压减审批时限', number: '1', responsible: ['省市场监管局', '省税务局', '人民银行清江省分行'] },
      { subject: '推行证照联办', number: '2', responsible: ['省政务服务管理局'] },
      {
        subject: '清理涉企收费',
        number: '3',
        responsible: ['省发展改革委', '省财政厅', '省市场监管局'],
        supporting: ['各市', '州人民政府'],
      },
    ],
  },
  '责任单位：A，B；完成时限：2025年底前': {
    lines: [
      '云岭市“十四五”规划重点任务分解',
      '1.建设区域医疗中心。',
      '责任单位：市卫生健康委，市发展改革委；完成时限：2025年底前',
      '2.实施职业技能提升行动。',
      '责任单位：市人力资源社会保障局；完成时限：长期坚持',
    ],
    found: [
      { subject: '建设区域医疗中心', number: '1', responsible: ['市卫生健康委', '市发展改革委'] },
      { subject: '实施职业技能提升行动', number: '2', responsible: ['市人力资源社会保障局'] },
    ],
  },
  '责任领导：…；牵头单位：…': {
    lines: [
      '月湖区2024年政府工作报告任务分解',
      '一、坚持项目为王',
      '1.开工建设智能装备产业园二期。（责任领导：李志强；牵头单位：区工业园区管委会；责任单位：区自然资源局、区住建局）',
      '2.盘活闲置厂房10万平方米。（责任领导：王敏 牵头单位：区工信局 配合单位：区财政局、各镇街）',
    ],
    found: [
      {
        subject: '开工建设智能装备产业园二期',
        number: '1',
        lead: ['区工业园区管委会'],
        responsible: ['区自然资源局', '区住建局'],
      },
      { subject: '盘活闲置厂房', number: '2', lead: ['区工信局'], supporting: ['区财政局', '各镇街'] },
    ],
  },
  'PDF: bracket broken over lines, name broken': {
    lines: [
      '石桥县国土绿化重点任务',
      '（一）推进退耕还林。完成荒山造林2万亩，',
      '抚育中幼林5万亩。（牵头单位：县林业和草',
      '原局，责任单位：县财政局、县自然资',
      '源局，各乡镇人民政府）',
      '（二）加强森林防火。健全网格化巡护体系。（牵头单',
      '位：县应急管理局，责任单位：县林业和草原局）',
    ],
    found: [
      {
        subject: '推进退耕还林',
        number: '1',
        lead: ['县林业和草原局'],
        responsible: ['县财政局', '县自然资源局', '各乡镇人民政府'],
      },
      { subject: '加强森林防火', number: '2', lead: ['县应急管理局'], responsible: ['县林业和草原局'] },
    ],
  },
  'PDF: label lines broken': {
    lines: [
      '青岚市科技创新任务分工',
      '1.培育科技型企业。到2025年高新技术企业达到500家。',
      '责任单位：市科技局、市工业和信息化局、市财',
      '政局、各县（市、区）人民政府',
      '2.建设重点实验室。',
      '责任单位：市科技局',
    ],
    found: [
      {
        subject: '培育科技型企业',
        number: '1',
        responsible: ['市科技局', '市工业和信息化局', '市财政局', '各县（市、区）人民政府'],
      },
      { subject: '建设重点实验室', number: '2', responsible: ['市科技局'] },
    ],
  },
  A会同B: {
    lines: [
      '桐岭市养老服务重点工作',
      '1.扩大护理型床位供给。由市民政局会同市卫生健康委组织实施。',
      '2.建立家庭养老床位。（市民政局会同市医保局、市残联负责）',
    ],
    found: [
      { subject: '扩大护理型床位供给', number: '1', lead: ['市民政局'], supporting: ['市卫生健康委'] },
      { subject: '建立家庭养老床位', number: '2', lead: ['市民政局'], supporting: ['市医保局', '市残联'] },
    ],
  },
  '牵头单位（责任单位）in the end with full stop inside': {
    lines: [
      '白沙镇2023年重点工作任务表',
      '（1）完成农村公路路肩整治18公里。（责任单位：镇农业农村办、镇村建办、各村（社区）。）',
      '（2）新建村级文化广场2处。（责任单位：镇宣传文化站。配合单位：相关村。）',
    ],
    found: [
      { subject: '完成农村公路路肩整治', number: '1', responsible: ['镇农业农村办', '镇村建办', '各村（社区）'] },
      { subject: '新建村级文化广场', number: '2', responsible: ['镇宣传文化站'], supporting: ['相关村'] },
    ],
  },
  'several paragraphs then 牵头单位/责任单位 lines': {
    lines: [
      '清河区法治政府建设任务分解',
      '一、健全依法决策机制',
      '（一）严格落实重大行政决策程序。',
      '落实公众参与、专家论证、风险评估、合法性审查、集体讨论决定程序。',
      '完善决策后评估制度。',
      '牵头单位：区司法局',
      '责任单位：区政府办公室、区直各部门',
      '（二）加强行政规范性文件管理。',
      '开展合法性审核，按月统计备案。',
      '牵头单位：区司法局',
      '责任单位：各镇街',
    ],
    found: [
      { subject: '严格落实重大行政决策程序', number: '1', lead: ['区司法局'] },
      { subject: '严格落实重大行政决策程序', number: '1', responsible: ['区政府办公室', '区直各部门'] },
      { subject: '加强行政规范性文件管理', number: '2', lead: ['区司法局'] },
      { subject: '加强行政规范性文件管理', number: '2', responsible: ['各镇街'] },
    ],
  },
  'indicator bracket with attribute and target': {
    lines: [
      '望江县“十四五”主要指标分工',
      '1.常住人口城镇化率达到60%。（预期性，牵头单位：县发展和改革局；责任单位：县公安局、县统计局）',
      '2.森林覆盖率稳定在45%以上。（约束性；责任单位：县林业局）',
      '3.单位GDP能耗降低13.5%（约束性指标，县发展和改革局牵头，县经济和信息化局配合）',
    ],
    found: [
      { subject: '常住人口城镇化率', number: '1', lead: ['县发展和改革局'], responsible: ['县公安局', '县统计局'] },
      { subject: '森林覆盖率', number: '2', responsible: ['县林业局'] },
      { subject: '单位GDP能耗', number: '3', lead: ['县发展和改革局'], supporting: ['县经济和信息化局'] },
    ],
  },
  'elided prefix with 区委 / 党委 organs': {
    lines: [
      '新港区文明创建责任分工',
      '1.提升市民文明素养。（牵头单位：区委宣传部；责任单位：区委组织部、统战部，区教育局、文旅局、司法局，团区委、妇联）',
      '2.整治市容环境。（责任单位：区城管局、住建局、交通局及各街道）',
    ],
    found: [
      {
        subject: '提升市民文明素养',
        number: '1',
        lead: ['区委宣传部'],
        responsible: ['区委组织部', '区委统战部', '区教育局', '区文旅局', '区司法局', '团区委', '区妇联'],
      },
      { subject: '整治市容环境', number: '2', responsible: ['区城管局', '区住建局', '区交通局', '各街道'] },
    ],
  },
  'table md with several header words': {
    lines: [
      '临渡市稳增长政策措施任务清单',
      '| 序号 | 政策措施 | 牵头单位 | 配合单位 | 完成时限 |',
      '| --- | --- | --- | --- | --- |',
      '| 1 | 落实增值税留抵退税 | 市税务局 | 市财政局、人行临渡中心支行 | 6月底前 |',
      '| 2 | 发放消费券3000万元 | 市商务局 | 市财政局 | 持续推进 |',
    ],
    found: [
      { subject: '落实增值税留抵退税', number: '1', lead: ['市税务局'], supporting: ['市财政局', '人行临渡中心支行'] },
      { subject: '发放消费券', number: '2', lead: ['市商务局'], supporting: ['市财政局'] },
    ],
  },
  'table with 主要任务, 责任分工': {
    lines: [
      '云溪县乡村振兴任务分工表',
      '| 重点任务 | 具体举措 | 责任分工 |',
      '| --- | --- | --- |',
      '| 夯实粮食安全 | 建设高标准农田3万亩 | 县农业农村局牵头，县财政局、县水利局配合 |',
      '| 发展特色产业 | 新增茶园5000亩 | 县农业农村局、各乡镇 |',
    ],
    found: [
      { subject: '建设高标准农田', lead: ['县农业农村局'], supporting: ['县财政局', '县水利局'] },
      { subject: '新增茶园', responsible: ['县农业农村局', '各乡镇'] },
    ],
  },
  'aligned text table': {
    lines: [
      '双桥区2024年民生实事责任分工',
      '序号    项目名称            牵头单位      责任单位',
      '1       新建口袋公园6个     区园林局      区住建局、各街道',
      '2       改造老旧小区12个    区住建局      区财政局、区城管局',
    ],
    found: [
      { subject: '新建口袋公园', number: '1', lead: ['区园林局'], responsible: ['区住建局', '各街道'] },
      { subject: '改造老旧小区', number: '2', lead: ['区住建局'], responsible: ['区财政局', '区城管局'] },
    ],
  },
  'nested bracket unclosed': {
    lines: [
      '北岭县招商引资任务',
      '1.引进亿元项目20个。（牵头单位：县商务局（投资促进中心），责任单位：县工业和信息化局（县国防科工办）、各乡镇（街道）',
      '2.建立项目储备库。（责任单位：县发展和改革局）',
    ],
    found: [
      {
        subject: '引进亿元项目',
        number: '1',
        lead: ['县商务局（投资促进中心）'],
        responsible: ['县工业和信息化局（县国防科工办）', '各乡镇（街道）'],
      },
      { subject: '建立项目储备库', number: '2', responsible: ['县发展和改革局'] },
    ],
  },
  'deadline before unit inside bracket': {
    lines: [
      '南坪县安全生产重点任务',
      '1.开展燃气安全排查。（2024年6月底前完成，县住建局牵头，县市场监管局、县商务局配合）',
      '2.更新改造老旧电梯50台。（完成时限：2024年12月；责任单位：县市场监管局）',
      '3.关闭小煤矿2处（2024年底前完成；责任单位：县应急局、县能源局）',
    ],
    found: [
      { subject: '开展燃气安全排查', number: '1', lead: ['县住建局'], supporting: ['县市场监管局', '县商务局'] },
      { subject: '更新改造老旧电梯', number: '2', responsible: ['县市场监管局'] },
      { subject: '关闭小煤矿', number: '3', responsible: ['县应急局', '县能源局'] },
    ],
  },
  'bold markdown labels': {
    lines: [
      '# 城关区2025年重点工作责任清单',
      '',
      '**1. 推进城中村改造。** 完成3个村整村拆除。',
      '',
      '**牵头领导：** 张建国',
      '',
      '**牵头单位：** 区城改办',
      '',
      '**责任单位：** 区自然资源分局、区住建局、相关街道',
      '',
      '**2. 打造夜间经济街区。** 培育2条特色街区。',
      '',
      '**牵头单位：** 区商务局',
    ],
    found: [
      { subject: '推进城中村改造', number: '1', lead: ['区城改办'] },
      { subject: '推进城中村改造', number: '1', responsible: ['区自然资源分局', '区住建局', '相关街道'] },
      { subject: '打造夜间经济街区', number: '2', lead: ['区商务局'] },
    ],
  },
  'fullwidth: 牵头责任单位 with 配合责任单位': {
    lines: [
      '海陵自治州旅游发展任务分工',
      '1.创建国家5A级旅游景区。（牵头责任单位：州文化体育旅游局；配合责任单位：州林草局、海陵县人民政府）',
      '2.提升旅游公路等级。（主责单位：州交通运输局；协同单位：州公安局、公路养护中心）',
    ],
    found: [
      {
        subject: '创建国家5A级旅游景区',
        number: '1',
        lead: ['州文化体育旅游局'],
        supporting: ['州林草局', '海陵县人民政府'],
      },
      { subject: '提升旅游公路等级', number: '2', lead: ['州交通运输局'], supporting: ['州公安局', '公路养护中心'] },
    ],
  },
  '由…牵头，会同…': {
    lines: [
      '平湖市水环境整治方案',
      '1.划定水源保护区。由市生态环境局牵头，会同市水利局、市自然资源和规划局开展勘界立标。',
      '2.整治入河排污口。由市生态环境局牵头，市住建局、市农业农村局配合，年底前完成整治。',
    ],
    found: [
      { subject: '开展勘界立标', number: '1', lead: ['市生态环境局'], supporting: ['市水利局', '市自然资源和规划局'] },
      { subject: '年底前完成整治', number: '2', lead: ['市生态环境局'], supporting: ['市住建局', '市农业农村局'] },
    ],
  },
  'two responsible sets with 分别': {
    lines: [
      '西岭区教育惠民任务',
      '（一）新增公办学位4000个。责任单位：区教育局；区财政局、区住建局配合。',
      '（二）食堂食材集中配送全覆盖。责任单位: 区教育局 区市场监管局',
    ],
    found: [
      { subject: '新增公办学位', number: '1', responsible: ['区教育局'], supporting: ['区财政局', '区住建局'] },
      { subject: '食堂食材集中配送全覆盖', number: '2', responsible: ['区教育局', '区市场监管局'] },
    ],
  },
  '【】label': {
    lines: [
      '安陵市工业倍增行动任务分工',
      '1．实施技改项目200个。【责任单位：市工信局、市国资委】',
      '2．培育专精特新企业30家。【牵头单位：市工信局；责任单位：市科技局、市金融办】',
    ],
    found: [
      { subject: '实施技改项目', number: '1', responsible: ['市工信局', '市国资委'] },
      { subject: '培育专精特新企业', number: '2', lead: ['市工信局'], responsible: ['市科技局', '市金融办'] },
    ],
  },
  'label: 责任科室 / 责任处室': {
    lines: [
      '云台区人社局2024年要点',
      '1.开展技能培训5000人次。（责任科室：职业能力建设科、就业促进科）',
      '2.规范劳务派遣。（责任科室：劳动关系科 配合科室：劳动监察大队）',
    ],
    found: [
      { subject: '开展技能培训', number: '1', responsible: ['职业能力建设科', '就业促进科'] },
      { subject: '规范劳务派遣', number: '2', responsible: ['劳动关系科'], supporting: ['劳动监察大队'] },
    ],
  },
  'dash list, labels at the end w/o bracket': {
    lines: [
      '龙口县改善民生任务',
      '- 新建社区食堂5家，牵头单位：县民政局，责任单位：县财政局、各街道。',
      '- 改造农村户厕800座，责任单位：县农业农村局。',
    ],
    found: [
      { subject: '新建社区食堂', lead: ['县民政局'], responsible: ['县财政局', '各街道'] },
      { subject: '改造农村户厕', responsible: ['县农业农村局'] },
    ],
  },
  'item w/ several sub-items each with 负责': {
    lines: [
      '赤岸市数字政府建设工作分工',
      '三、强化数据共享',
      '8.建设一体化政务大数据平台。（1）完善数据目录。（市大数据局负责）（2）推动数据回流。（市大数据局、市政务办按职责分工负责）',
    ],
    found: [
      { subject: '完善数据目录', number: '1', responsible: ['市大数据局'] },
      { subject: '推动数据回流', number: '2', responsible: ['市大数据局', '市政务办'] },
    ],
  },
  'units: joint 和 / 与': {
    lines: [
      '沙洲区安全生产分工',
      '1.落实消防安全责任制。（区消防救援大队、区住房和城乡建设局和各街道办事处负责）',
      '2.排查自建房隐患。（牵头单位：区住房和城乡建设局与区城市管理局；责任单位：各街道及开发区管委会）',
    ],
    found: [
      {
        subject: '落实消防安全责任制',
        number: '1',
        responsible: ['区消防救援大队', '区住房和城乡建设局', '各街道办事处'],
      },
      {
        subject: '排查自建房隐患',
        number: '2',
        lead: ['区住房和城乡建设局', '区城市管理局'],
        responsible: ['各街道', '开发区管委会'],
      },
    ],
  },
  'no assignment temptations': {
    lines: [
      '云河市政府工作规则',
      '一、总体要求',
      '牵头单位要发挥统筹作用，责任单位要主动配合。',
      '（责任单位要于每月25日前报送进展情况）',
      '市领导牵头推进重点项目，企业牵头组建创新联合体12个。',
      '二、实行一把手负责制，由主要领导负总责。',
    ],
    found: [],
  },
  支持单位: {
    lines: [
      '大泽县产业链链长制',
      '1.新材料产业链。链长：李明。牵头单位：县工信局。责任单位：县科技局、县投促中心。',
      '2.绿色食品产业链。链长：王芳。牵头单位：县农业农村局。责任单位：县市场监管局。',
    ],
    found: [
      { subject: '新材料产业链', number: '1', lead: ['县工信局'], responsible: ['县科技局', '县投促中心'] },
      { subject: '绿色食品产业链', number: '2', lead: ['县农业农村局'], responsible: ['县市场监管局'] },
    ],
  },
  'supporting: 各X按职责配合': {
    lines: [
      '枫林省促进就业任务分工',
      '（五）支持灵活就业。落实社会保险补贴政策。（省人力资源社会保障厅、省财政厅、省税务局和各设区市人民政府按职责分工负责；列首位的为牵头单位，下同）',
      '（六）稳定高校毕业生就业。（省教育厅、省人力资源社会保障厅、团省委等有关部门分别负责）',
    ],
    found: [
      {
        subject: '支持灵活就业',
        number: '5',
        lead: ['省人力资源社会保障厅'],
        responsible: ['省财政厅', '省税务局', '各设区市人民政府'],
      },
      {
        subject: '稳定高校毕业生就业',
        number: '6',
        lead: ['省教育厅'],
        responsible: ['省人力资源社会保障厅', '团省委'],
      },
    ],
  },
  '工作目标/责任单位 blocks': {
    lines: [
      '兴平县十件民生实事',
      '一、农村供水保障工程',
      '工作内容：新建集中供水点12处。',
      '完成时限：2024年11月',
      '责任单位：县水利局',
      '二、校园体育设施提升',
      '工作内容：改造运动场8个。',
      '责任单位：县教育科技局',
      '配合单位：县财政局',
    ],
    found: [
      { subject: '农村供水保障工程', number: '1', responsible: ['县水利局'] },
      { subject: '校园体育设施提升', number: '2', responsible: ['县教育科技局'] },
      { subject: '校园体育设施提升', number: '2', supporting: ['县财政局'] },
    ],
  },
  '牵头：A 配合：B in bracket; 市领导': {
    lines: [
      '临江市项目攻坚任务',
      '1.建成跨江大桥。（牵头市领导：赵国庆；牵头：市交通运输局；配合：市公安局、市城管局）',
      '2.完成管网改造30公里。(牵头市领导:陈红,牵头部门:市住建局,配合部门:各区政府、水务集团)',
    ],
    found: [
      { subject: '建成跨江大桥', number: '1', lead: ['市交通运输局'], supporting: ['市公安局', '市城管局'] },
      { subject: '完成管网改造', number: '2', lead: ['市住建局'], supporting: ['各区政府', '水务集团'] },
    ],
  },
  'blanks inside labels': {
    lines: [
      '清江县重点工作',
      '1.修建农村公路30公里。（责 任 单 位：县交通运输局；配 合 单 位：县财政局）',
      '2.新建校舍5000平方米。',
      '责任单位　县教育局',
    ],
    found: [
      { subject: '修建农村公路', number: '1', responsible: ['县交通运输局'], supporting: ['县财政局'] },
      { subject: '新建校舍', number: '2', responsible: ['县教育局'] },
    ],
  },
  'colon variants': {
    lines: [
      '南岭区任务分解',
      '1.完成绿化提升20公顷。（牵头单位∶区园林局；责任单位﹕各街道）',
      '2.整治背街小巷60条。（责任单位:区城管局）',
    ],
    found: [
      { subject: '完成绿化提升', number: '1', lead: ['区园林局'], responsible: ['各街道'] },
      { subject: '整治背街小巷', number: '2', responsible: ['区城管局'] },
    ],
  },
  'lead with bracketed supporting': {
    lines: [
      '东坪市任务',
      '1.推进地铁3号线建设。（牵头单位：市住建局（市轨道集团配合））',
      '2.打造滨河步道。（市城管局牵头，各县（市、区）人民政府、市直有关单位配合）',
    ],
    found: [
      { subject: '推进地铁3号线建设', number: '1', lead: ['市住建局'], supporting: ['市轨道集团'] },
      {
        subject: '打造滨河步道',
        number: '2',
        lead: ['市城管局'],
        supporting: ['各县（市、区）人民政府', '市直有关单位'],
      },
    ],
  },
  '实施主体, 责任主体': {
    lines: [
      '河口县招商任务',
      '1.建设标准厂房10万平方米。（牵头单位：县工信局；实施主体：县城投集团）',
      '2.完善园区路网。（责任主体：园区管委会；配合单位：县交通运输局）',
    ],
    found: [
      { subject: '建设标准厂房', number: '1', lead: ['县工信局'], responsible: ['县城投集团'] },
      { subject: '完善园区路网', number: '2', responsible: ['园区管委会'], supporting: ['县交通运输局'] },
    ],
  },
  '是 instead of colon': {
    lines: [
      '方案',
      '一、责任分工',
      '1.水土流失治理工作，牵头单位是市水利局，责任单位是市自然资源和规划局、市农业农村局。',
    ],
    found: [
      {
        subject: '水土流失治理工作',
        number: '1',
        lead: ['市水利局'],
        responsible: ['市自然资源和规划局', '市农业农村局'],
      },
    ],
  },
  'table: two header rows': {
    lines: [
      '双溪县重点项目责任表',
      '| 序号 | 项目名称 | 责任分工 | 责任分工 |',
      '| --- | --- | --- | --- |',
      '| | | 牵头单位 | 配合单位 |',
      '| 1 | 双溪大桥 | 县交通运输局 | 县公安局 |',
      '| 2 | 第三中学 | 县教育局 | 县住建局、县自然资源局 |',
    ],
    found: [
      { subject: '双溪大桥', number: '1', lead: ['县交通运输局'], supporting: ['县公安局'] },
      { subject: '第三中学', number: '2', lead: ['县教育局'], supporting: ['县住建局', '县自然资源局'] },
    ],
  },
  'table: tasks with category column': {
    lines: [
      '云峰市2025年为民办实事',
      '| 类别 | 序号 | 实事项目 | 主办单位 | 协办单位 | 分管市领导 |',
      '|---|---|---|---|---|---|',
      '| 教育 | 1 | 新建幼儿园6所 | 市教育局 | 市财政局<br>市住建局 | 李明 |',
      '| 医疗 | 2 | 免费两癌筛查3万人 | 市卫健委 | 市妇联 | 王芳 |',
    ],
    found: [
      { subject: '新建幼儿园', number: '1', lead: ['市教育局'], supporting: ['市财政局', '市住建局'] },
      { subject: '免费两癌筛查', number: '2', lead: ['市卫健委'], supporting: ['市妇联'] },
    ],
  },
  'symbols before label line': {
    lines: [
      '三门县民生工程',
      '一、饮水安全工程',
      '◆建设内容：改造管网20公里。',
      '◆责任单位：县水利局',
      '★牵头领导：周涛',
      '二、放心餐桌工程',
      '◆责任单位：县市场监管局、县教育局',
    ],
    found: [
      { subject: '饮水安全工程', number: '1', responsible: ['县水利局'] },
      { subject: '放心餐桌工程', number: '2', responsible: ['县市场监管局', '县教育局'] },
    ],
  },
  'heading: 责任单位 under ### ': {
    lines: [
      '# 白云区要点',
      '',
      '### 1. 建设智慧社区',
      '',
      '覆盖全区120个小区。',
      '',
      '责任单位：区民政局、区政数局',
      '',
      '### 2. 发展低空经济',
      '',
      '打造示范场景5个。',
      '',
      '牵头单位：区发改局；配合单位：区交通局、区工信局',
    ],
    found: [
      { subject: '建设智慧社区', number: '1', responsible: ['区民政局', '区政数局'] },
      { subject: '发展低空经济', number: '2', lead: ['区发改局'], supporting: ['区交通局', '区工信局'] },
    ],
  },
  'sentence ends: 以上工作由…': {
    lines: [
      '安澜市意见',
      '（三）加强队伍建设。优化培训课程，建设实训基地3个。以上工作由市人力资源社会保障局牵头，市教育局配合。',
      '（四）加大资金投入。统筹使用各类资金。由市财政局负责。',
    ],
    found: [
      { subject: '加强队伍建设', number: '3', lead: ['市人力资源社会保障局'], supporting: ['市教育局'] },
      { subject: '加大资金投入', number: '4', responsible: ['市财政局'] },
    ],
  },
  第N条: {
    lines: [
      '市办法分工',
      '第三条　建立联席会议制度。（市发展改革委牵头）',
      '第四条　定期通报进展。（市政府督查室负责）',
    ],
    found: [
      { subject: '建立联席会议制度', number: '3', lead: ['市发展改革委'] },
      { subject: '定期通报进展', number: '4', responsible: ['市政府督查室'] },
    ],
  },
  'State council abbreviations': {
    lines: [
      '重点工作分工',
      '3.稳定外贸外资。加快出口退税进度。（商务部、税务总局、海关总署、人民银行等按职责分工负责）',
      '4.扩大有效投资。（国家发展改革委、财政部牵头，自然资源部、生态环境部、水利部等配合，9月底前取得阶段性成果）',
    ],
    found: [
      { subject: '稳定外贸外资', number: '3', responsible: ['商务部', '税务总局', '海关总署', '人民银行'] },
      {
        subject: '扩大有效投资',
        number: '4',
        lead: ['国家发展改革委', '财政部'],
        supporting: ['自然资源部', '生态环境部', '水利部'],
      },
    ],
  },
  '牵头… ；责任… without 单位 in bracket': {
    lines: [
      '西湾市要点',
      '1.建设国际会展中心。（牵头：市商务局；责任：市城投集团、市住建局）',
      '2.引进头部企业。（主责：市投促局；协同：市工信局）',
    ],
    found: [
      { subject: '建设国际会展中心', number: '1', lead: ['市商务局'], responsible: ['市城投集团', '市住建局'] },
      { subject: '引进头部企业', number: '2', lead: ['市投促局'], supporting: ['市工信局'] },
    ],
  },
  'full text with deadlines per item after': {
    lines: [
      '乐安县任务台账',
      '1.创建省级园区。2025年6月底前完成。责任单位：县经开区管委会。',
      '2.发放助学金。责任单位：县教育局，完成时间：2025年9月。',
    ],
    found: [
      { subject: '创建省级园区', number: '1', responsible: ['县经开区管委会'] },
      { subject: '发放助学金', number: '2', responsible: ['县教育局'] },
    ],
  },
  'company and school units': {
    lines: [
      '任务清单',
      '1.改造输电线路。（责任单位：国网清江供电公司、中国移动清江分公司、清江职业技术学院）',
      '2.开展普法。（责任单位：市直各单位，中央、省驻市各单位）',
    ],
    found: [
      {
        subject: '改造输电线路',
        number: '1',
        responsible: ['国网清江供电公司', '中国移动清江分公司', '清江职业技术学院'],
      },
      { subject: '开展普法', number: '2', responsible: ['市直各单位', '中央、省驻市各单位'] },
    ],
  },
  'nothing: references': {
    lines: [
      '通知',
      '1.各牵头单位要制定工作方案，配合单位要积极参与。',
      '2.工作由张三同志牵头，李四同志负责落实。',
      '3.坚持企业主体责任、部门监管责任（谁主管谁负责，谁审批谁负责）。',
    ],
    found: [],
  },
  'hard-wrapped paragraph two brackets': {
    lines: [
      '清河市十四五规划任务分工方案说明文本第一部分',
      '（一）完善综合交通网络。加快建设城际铁路北段，推进绕城高速',
      '公路改扩建，新增高速公路里程120公里。（牵头单位：市交通运输',
      '局）实施普通国省道养护提升，优良路率达到92%以上，建设智慧公',
      '路示范路段。（牵头单位：市公路事业发展中心；责任单位：市财政',
      '局、各县区人民政府）',
      '（二）建设现代水网体系。推进骨干水源工程建设，完成大中型灌',
      '区续建配套，新增供水能力5000万立方米，农村自来水普及率达到95',
      '%。（牵头单位：市水利局，责任单位：市发展改革委、市农业农',
      '村局）',
      '（三）优化能源供给结构。建设抽水蓄能电站和新型储能项目，可再',
      '生能源装机占比超过55%，天然气管网覆盖所有县城和重点乡镇。实',
      '施清洁取暖改造工程三万户以上，淘汰燃煤锅炉全部完成。（牵头',
      '单位：市能源局，责任单位：市生态环境局、市住房城乡建设局）',
    ],
    found: [
      { subject: '加快建设城际铁路北段', number: '1', lead: ['市交通运输局'] },
      {
        subject: '实施普通国省道养护提升',
        number: '1',
        lead: ['市公路事业发展中心'],
        responsible: ['市财政局', '各县区人民政府'],
      },
      { subject: '建设现代水网体系', number: '2', lead: ['市水利局'], responsible: ['市发展改革委', '市农业农村局'] },
      {
        subject: '优化能源供给结构',
        number: '3',
        lead: ['市能源局'],
        responsible: ['市生态环境局', '市住房城乡建设局'],
      },
    ],
  },
  'page number inside bracket': {
    lines: [
      '北江区规划任务分工',
      '1.建设中央商务区。（牵头单位：区商务局，责任单位：区发展',
      '- 12 -',
      '改革局、区自然资源分局）',
      '2.发展夜经济。（责任单位：区商务局）',
    ],
    found: [
      { subject: '建设中央商务区', number: '1', lead: ['区商务局'], responsible: ['区发展改革局', '区自然资源分局'] },
      { subject: '发展夜经济', number: '2', responsible: ['区商务局'] },
    ],
  },
  'elided 各 units mix': {
    lines: [
      '柳河市分工',
      '1.清理欠薪。（牵头单位：市人社局、住建局；责任单位：交通局、水务局，各区县）',
      '2.整治校园周边。（责任单位：省教育厅、公安厅、市场监管局）',
    ],
    found: [
      {
        subject: '清理欠薪',
        number: '1',
        lead: ['市人社局', '市住建局'],
        responsible: ['市交通局', '市水务局', '各区县'],
      },
      { subject: '整治校园周边', number: '2', responsible: ['省教育厅', '省公安厅', '省市场监管局'] },
    ],
  },
  'lists with numbers inside bracket': {
    lines: ['实施方案', '（二）推动绿色转型。（责任单位：1.市发展改革委；2.市生态环境局；3.市工信局）'],
    found: [{ subject: '推动绿色转型', number: '2', responsible: ['市发展改革委', '市生态环境局', '市工信局'] }],
  },
  'lead dept title: 牵头单位为A，成员单位为B': {
    lines: [
      '青岭县专班方案',
      '一、项目推进专班。牵头单位为县发展改革局，成员单位为县财政局、县自然资源局。',
      '二、民生保障专班。牵头单位为县民政局，成员单位为县人社局、县医保局。',
    ],
    found: [
      { subject: '项目推进专班', number: '1', lead: ['县发展改革局'], supporting: ['县财政局', '县自然资源局'] },
      { subject: '民生保障专班', number: '2', lead: ['县民政局'], supporting: ['县人社局', '县医保局'] },
    ],
  },
  'A为牵头单位，B为责任单位': {
    lines: [
      '西河市方案',
      '1.优化公交线网。市交通运输局为牵头单位，市公安局、市公交集团为责任单位。',
      '2.治理噪声。（市生态环境局为责任单位）',
    ],
    found: [
      { subject: '优化公交线网', number: '1', lead: ['市交通运输局'], responsible: ['市公安局', '市公交集团'] },
      { subject: '治理噪声', number: '2', responsible: ['市生态环境局'] },
    ],
  },
  'bullets with 分工：': {
    lines: [
      '北湾区措施',
      '（一）降低物流成本。',
      '任务分工：区交通局牵头，区发改局、区商务局按职责分工负责。',
      '（二）强化金融支持。',
      '工作分工：区金融办负责。',
    ],
    found: [
      { subject: '降低物流成本', number: '1', lead: ['区交通局'], responsible: ['区发改局', '区商务局'] },
      { subject: '强化金融支持', number: '2', responsible: ['区金融办'] },
    ],
  },
  'headings as departments': {
    lines: ['安塘县2024年任务分解', '一、县发展和改革局牵头任务', '1.完成固定资产投资80亿元。', '2.争取专项债15亿元。'],
    found: [],
  },
  'square-bracket end lists w/ ；': {
    lines: [
      '海宁州清单',
      '1.实施草原生态修复20万亩。［牵头单位：州林草局；责任单位：州财政局，各县（市）人民政府］',
      '2.新增装机100万千瓦。［责任单位：州发展改革委；配合单位：国网海宁供电公司］',
    ],
    found: [
      { subject: '实施草原生态修复', number: '1', lead: ['州林草局'], responsible: ['州财政局', '各县（市）人民政府'] },
      { subject: '新增装机', number: '2', responsible: ['州发展改革委'], supporting: ['国网海宁供电公司'] },
    ],
  },
  'label twice in a bracket': {
    lines: [
      '东陵市分工',
      '3.整治河湖“四乱”。（牵头单位：市水利局，市公安局；配合单位：市生态环境局；责任单位：各区人民政府，东陵高新区管委会）',
    ],
    found: [
      {
        subject: '整治河湖“四乱”',
        number: '3',
        lead: ['市水利局', '市公安局'],
        responsible: ['各区人民政府', '东陵高新区管委会'],
        supporting: ['市生态环境局'],
      },
    ],
  },
  'table: 责任单位 with 牵头 mark': {
    lines: [
      '云岫县清单',
      '| 序号 | 改革事项 | 责任单位 | 完成时间 |',
      '|---|---|---|---|',
      '| 1 | 推进公立医院改革 | 县卫生健康局（牵头）、县医保局、县财政局 | 12月 |',
      '| 2 | 推行学区制 | 县教育体育局 | 9月 |',
    ],
    found: [
      { subject: '推进公立医院改革', number: '1', lead: ['县卫生健康局'], responsible: ['县医保局', '县财政局'] },
      { subject: '推行学区制', number: '2', responsible: ['县教育体育局'] },
    ],
  },
  'item with trailing 、and 等单位': {
    lines: [
      '清源市分工',
      '1.办好旅发大会。（牵头单位：市文广旅局；责任单位：市委宣传部、市公安局、市城管局等单位）',
      '2.培育夜经济品牌。（责任单位：市商务局等有关部门）',
    ],
    found: [
      {
        subject: '办好旅发大会',
        number: '1',
        lead: ['市文广旅局'],
        responsible: ['市委宣传部', '市公安局', '市城管局'],
      },
      { subject: '培育夜经济品牌', number: '2', responsible: ['市商务局'] },
    ],
  },
  'text file with tabs and no number': {
    lines: [
      '松岭区实事清单',
      '实事项目\t牵头部门\t配合部门',
      '新建学校3所\t区教育局\t区住建局',
      '建设养老中心2个\t区民政局\t各街道',
    ],
    found: [
      { subject: '新建学校', lead: ['区教育局'], supporting: ['区住建局'] },
      { subject: '建设养老中心', lead: ['区民政局'], supporting: ['各街道'] },
    ],
  },
  'subitem letters': {
    lines: [
      '金河县任务',
      '1.完善基础设施',
      '（1）改造农村电网；（责任单位：县供电公司）',
      '（2）实施通组公路；（责任单位：县交通运输局，各乡镇）',
    ],
    found: [
      { subject: '改造农村电网', number: '1', responsible: ['县供电公司'] },
      { subject: '实施通组公路', number: '2', responsible: ['县交通运输局', '各乡镇'] },
    ],
  },
  'heading: lead behind a blank': {
    lines: [
      '金河县2024年重点工作',
      '一、做强县域工业　　县工信局牵头',
      '1.培育规上企业10家。县发改局配合。',
      '2.推进园区扩区。',
      '二、办好人民满意教育　县教育局牵头，县财政局、县人社局配合',
      '新建幼儿园3所。',
      '（三）推进全民健身　　牵头单位：县文旅局',
      '建设足球场2个。',
    ],
    found: [
      { subject: '做强县域工业', number: '1', lead: ['县工信局'] },
      { subject: '培育规上企业10家', number: '1', supporting: ['县发改局'] },
      { subject: '办好人民满意教育', number: '2', lead: ['县教育局'], supporting: ['县财政局', '县人社局'] },
      { subject: '推进全民健身', number: '3', lead: ['县文旅局'] },
    ],
  },
  'circled parts: one bracket behind all of them': {
    lines: [
      '石岭市任务分工',
      '1.提升城市品质。①改造老旧小区20个；②新增停车位3000个；③建设口袋公园12个。（责任单位：市住建局、市城管局）',
      '2.做优营商环境。',
      '①推行“一网通办”；',
      '②压减审批时限。',
      '（牵头单位：市行政审批局；配合单位：市大数据局）',
      '3.加强水利建设。①除险加固水库8座（市水利局负责）；②治理中小河流5条（市生态环境局负责）。',
    ],
    found: [
      { subject: '提升城市品质', number: '1', responsible: ['市住建局', '市城管局'] },
      { subject: '做优营商环境', number: '2', lead: ['市行政审批局'], supporting: ['市大数据局'] },
      { subject: '除险加固水库8座', number: '1', responsible: ['市水利局'] },
      { subject: '治理中小河流5条', number: '2', responsible: ['市生态环境局'] },
    ],
  },
  'aligned text: cells that go on in the next line': {
    lines: [
      '序号    重点任务                牵头单位        配合单位',
      '1       推进产业园区提质        县工信局        县发改局、县自然',
      '        增效                                    资源局',
      '2       实施农村饮水工程        县水利局        县财政局、县农业',
      '                                                农村局、各乡镇',
      '3       办好民生实事            县政府办        各有关单位',
      '',
      '以上任务按月调度。',
    ],
    found: [
      { subject: '推进产业园区提质增效', number: '1', lead: ['县工信局'], supporting: ['县发改局', '县自然资源局'] },
      {
        subject: '实施农村饮水工程',
        number: '2',
        lead: ['县水利局'],
        supporting: ['县财政局', '县农业农村局', '各乡镇'],
      },
      { subject: '办好民生实事', number: '3', lead: ['县政府办'], supporting: ['各有关单位'] },
    ],
  },
  'aligned text: tabs, a cell that goes on': {
    lines: [
      '序号\t任务\t责任单位',
      '1\t建设游客中心\t县文旅局、县自然资源',
      '\t\t局、县林业局',
      '2\t改造旧街\t县住建局',
    ],
    found: [
      { subject: '建设游客中心', number: '1', responsible: ['县文旅局', '县自然资源局', '县林业局'] },
      { subject: '改造旧街', number: '2', responsible: ['县住建局'] },
    ],
  },
  'names that line ends break': {
    lines: [
      '石岭市2024年工作要点',
      '一、推进交通建设。开工建设环城公路。（牵头单位：市交通运',
      '输局；责任单位：市自然资源和规',
      '划局、市生态环境局）',
      '二、加强就业服务。城镇新增就业3万人。',
      '牵头单位：市人力资源',
      '和社会保障局',
      '配合单位：市总工会、团市委',
    ],
    found: [
      {
        subject: '推进交通建设',
        number: '1',
        lead: ['市交通运输局'],
        responsible: ['市自然资源和规划局', '市生态环境局'],
      },
      { subject: '加强就业服务', number: '2', lead: ['市人力资源和社会保障局'] },
      { subject: '加强就业服务', number: '2', supporting: ['市总工会', '团市委'] },
    ],
  },
}

describe('findResponsibilities, by form', () => {
  it.each(Object.entries(FORMS))('reads %s', (_, { lines, found }) => {
    const document = documentOf(`${lines.join('\n')}\n`)
    const read = findResponsibilities(document)
    expect(
      read.map(({ subject, number, lead, responsible, supporting }, at) => ({
        // A subject goes on to 40 characters; its beginning tells it.
        subject: subject.slice(0, found[at]?.subject.length ?? 40),
        ...(number === undefined ? {} : { number }),
        ...(lead === undefined ? {} : { lead }),
        ...(responsible === undefined ? {} : { responsible }),
        ...(supporting === undefined ? {} : { supporting }),
      })),
    ).toEqual(found)
    for (const { source } of read) expect(document.text.slice(source.start, source.end)).toBe(source.quote)
  })
})
