import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../../indexer/extract/projects/project-names.ts'

const names = (words: string): string[] => namesIn(words, 0).map(({ name }) => name)

describe('namesIn', () => {
  it.each([
    ['市第一人民医院东、西院区', ['市第一人民医院东院区', '市第一人民医院西院区']],
    ['清江大学、石岭大学传统文化研究基地', ['清江大学传统文化研究基地', '石岭大学传统文化研究基地']],
    ['牛角湾作业区12号、13号泊位', ['牛角湾作业区12号泊位', '牛角湾作业区13号泊位']],
    ['轨道交通2号线、4号线', ['轨道交通2号线', '轨道交通4号线']],
    ['石岭核电5、6号机组', ['石岭核电5、6号机组']],
    ['白云湖、青石河国家湿地公园', ['白云湖国家湿地公园', '青石河国家湿地公园']],
    ['青石、白马2个海洋牧场', ['青石海洋牧场', '白马海洋牧场']],
    ['引清济白和石岭水库工程', ['引清济白', '石岭水库工程']],
    ['山钢、永泰重工、清江商用车等202个项目', ['山钢', '永泰重工', '清江商用车']],
    ['东川光谷、恒泰化纤等三大类超200个、计划总投资超1800亿元重大产业项目', ['东川光谷', '恒泰化纤']],
    ['石岭高等研究院', ['石岭高等研究院']],
    ['群众期盼多年的北塔城中村改造', ['北塔城中村改造']],
    ['青石化工煤制乙炔项目[7]', ['青石化工煤制乙炔项目']],
  ])('reads %s', (words, expected) => {
    expect(names(words)).toEqual(expected)
  })

  it('keeps where each name stands', () => {
    const words = '石岭高速、青川大桥和白马机场'
    expect(namesIn(words, 0).map(({ start, end }) => words.slice(start, end))).toEqual([
      '石岭高速',
      '青川大桥',
      '白马机场',
    ])
  })

  it.each([
    '国家一级图书馆、文化馆、博物馆17处',
    '与清江大学、石岭大学等知名院校合作',
    '一些断头路、连接路',
    '石岭新城',
    '创新主体壮大工程',
    '“三旧”改造',
    '上海“五个中心”',
  ])('finds none in %s', (words) => {
    expect(names(words)).toEqual([])
  })

  it('takes whatever is told to produce now for a name', () => {
    const told = { stands: true, makes: true }
    expect(namesIn('君泰铜业、福安碳材料、曼尼斯', 0, told).map(({ name }) => name)).toEqual([
      '君泰铜业',
      '福安碳材料',
      '曼尼斯',
    ])
  })

  it('takes what a place has one of for a name only where one is meant', () => {
    expect(namesIn('航空口岸', 0, { definite: true }).map(({ name }) => name)).toEqual(['航空口岸'])
    expect(names('航空口岸')).toEqual([])
    expect(names('煤运通道、铁路客运专线')).toEqual([])
  })
})
