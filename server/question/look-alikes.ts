/** Characters that are taken for one another because they look alike: 未 and 末, 己 and 已, 投入 and 投人. */
const GROUPS =
  '未末 己已巳 土士 人入八 日曰 历厉 折拆析 住往佳 候侯 账帐 赢羸 辨辩辫 载栽裁戴 即既 睛晴 治冶 千干于 贷货 天夭 徒徙 崇祟 使便 堵赌睹 堤提 险脸检捡 复覆 值植 幕墓慕暮募 环坏 农衣 供洪 泊治 耕耘 场扬 材村杖 城诚 项顷 轨轧 设没 网纲 扰抚 率卒 体休 活话 拔拨 仓仑 桥侨 圆园 床庆 积枳 护沪 扶抉 师帅 广厂 免兔 续读 街衔 遍编偏 晒哂 洒酒 侧测则 析折 券卷 拒柜 狠狼 坐座 旅族 练炼 绿缘 板扳 阔间 侍待 刺剌 大太犬 义叉 万方 令今 乌鸟 王玉 目且 由田甲申 白自 问间 办为力 古占 右石 平乎 市巾 市布 木本 失矢夫 立位 户卢 电龟 亘旦 加如 住注 灭火 代伐 件仵 全金 任仕 价介 向问 刘列 冰水 字宇 州洲 收牧 早旱 时对 困因 更便 杆杠 极级 沉沈 沙砂 社杜 补朴 邮油 陆际 纺防 林材 枝技 杯坏 枪抢 抢抡 述迷 郊效 郎朗 版板 质贡 货贷 贫贪 轮论 转传 采菜 青清 项须 预顶 领顿 养券 差羞 挂桂 指脂 持待 救求 教数 断继 族旅 暖援 标际 根跟 格洛 栋拣 桩庄 档挡 检验 液夜 渔鱼 港巷 湖潮 源原 煤媒 燃然 特持 班斑 理埋 环怀 硬便 码妈 磁滋 种钟 稳隐 穿窄 第弟 管营 粮梁 精清 纪记 组祖 绕浇 绩债 综棕 职织 股服 腾誊 舰船 节苦 荣营 落洛 著着 蓝篮 融触 补扑 覆履 规现 视规 解觧 训驯 课棵 谊宜 负贞 财材 责贵 资姿 赛寒 超起 距矩 路跑 轻经 较校 输愉 辆俩 达大 迁千 迎仰 进近 连莲 迪由 退追 送达 通桶 造告 道遣 遗遣 配酿 酬筹 镇填 锅祸 防访 院完 除徐 险验 隆降 集焦 零雷 需雷 静净 革草 飞气 骨滑 高亭 魅魁'

/** Every character with those that it may be taken for. */
const ALIKE = new Map<string, Set<string>>()
for (const group of GROUPS.split(' '))
  for (const character of group)
    ALIKE.set(
      character,
      new Set([...(ALIKE.get(character) ?? []), ...[...group].filter((other) => other !== character)]),
    )

/** The characters that one may have been written for because they look like it. */
export function looksLike(character: string): ReadonlySet<string> {
  return ALIKE.get(character) ?? NONE
}

const NONE: ReadonlySet<string> = new Set()
