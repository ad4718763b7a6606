import type { Citation } from '../../server/protocol/answer.ts'
import type { IndicatorSheet, Quotation, SheetFigure } from '../../server/protocol/register.ts'
import { element, type Child } from '../dom.ts'
import { statusSign } from '../view/status.ts'
import { citations, sourceButton } from './quotations.ts'
import type { PageContext } from './shell.ts'

type Target = IndicatorSheet['targets'][number]
type Verdict = NonNullable<Target['outcome']>['verdict'] | NonNullable<Target['outcome']>['values'][number]['verdict']

const VERDICTS: Readonly<Record<Verdict, readonly [mark: Parameters<typeof statusSign>[0], name: string]>> = {
  met: ['met', '达到目标'],
  'not-met': ['not-met', '未达到目标'],
  'on-the-way': ['review', '尚未到期，未达到'],
  'other-caliber': ['review', '口径不同，不作判断'],
  'no-figure': ['no-data', '没有后续数值'],
  'not-judged': ['no-data', '目标没有数值，不作判断'],
}

const READINGS = { written: '按规则原文', printed: '按文件所列数字' } as const

/** What the program worked out of an indicator, each number with its formula and sources, apart from what documents say. */
export function indicatorFigures(context: PageContext, sheet: IndicatorSheet): HTMLElement[] {
  const page = new FigurePage(context, sheet)
  return [page.recomputed(), page.later()]
}

class FigurePage {
  readonly #context: PageContext
  readonly #sheet: IndicatorSheet
  readonly #quotations: readonly Quotation[]
  readonly #citations: readonly Citation[]

  constructor(context: PageContext, sheet: IndicatorSheet) {
    this.#context = context
    this.#sheet = sheet
    this.#quotations = quotationsIn(sheet)
    this.#citations = citations(this.#quotations)
  }

  /** 复核与测算 */
  recomputed(): HTMLElement {
    const rows: [string, Child[]][] = [
      ['基期值', this.#baseline()],
      ['中期测算值', this.#benchmarks()],
      ['中期进度', this.#status()],
      ['差距', this.#gap()],
      ['完成进度', this.#progress()],
      ['期末测算值', this.#projections()],
      ['余下年份', this.#needed()],
      ['提示', this.#sheet.status.cautions.map((text) => element('p', {}, text))],
    ]
    const filled = rows.filter(([, content]) => content.some((child) => child !== false && child !== undefined))
    return element(
      'section',
      { class: 'computed' },
      element('h2', {}, '复核与测算'),
      element('p', { class: 'where' }, '由程序依据所列文件计算，不是文件的结论。'),
      element(
        'dl',
        { class: 'fields' },
        ...filled.flatMap(([name, content]) => [element('dt', {}, name), element('dd', {}, ...content)]),
      ),
    )
  }

  /** 目标与后来的数 */
  later(): HTMLElement {
    return element(
      'section',
      { class: 'computed' },
      element('h2', {}, '目标与后来的数'),
      element('ul', {}, ...this.#sheet.targets.map((target) => this.#target(target))),
    )
  }

  #baseline(): Child[] {
    const { kind, stated, figure, independent, reason } = this.#sheet.baseline
    if (stated !== undefined) return [element('p', {}, `${stated.text} `, this.#source(stated.quotation))]
    if (kind === 'none' || figure === undefined) return [element('p', {}, reason ?? '文件未列')]
    const worth = independent === true ? '推算，文件未列' : '推算，文件未列；只能核对算术'
    return [this.#line(`${amount(figure)}（${worth}）`, figure)]
  }

  #benchmarks(): Child[] {
    const { stated, recomputed } = this.#sheet.benchmark
    return [
      stated !== undefined && element('p', {}, `文件所列：${stated.text} `, this.#source(stated.quotation)),
      ...recomputed.flatMap(({ figure, reading, agrees, circular, rule }) => {
        if (figure === undefined) return []
        const remark = [agrees === true && '与文件一致', agrees === false && '与文件不同', circular && '只能核对算术']
        const said = remark.filter((one) => one !== false).join('，')
        return [this.#line(`${READINGS[reading]}：${amount(figure)}${said === '' ? '' : `（${said}）`}`, figure, rule)]
      }),
    ]
  }

  #status(): Child[] {
    const { recomputed } = this.#sheet.status
    if (recomputed === undefined) return []
    const { text, agrees, missing, mean, soft } = recomputed
    const remark = [
      agrees === true && '与文件结论一致',
      agrees === false && '与文件结论不同',
      soft === true && '目标写为“左右”',
      ...missing,
    ]
    const said = `${text}${remark.some((one) => one !== false) ? `（${remark.filter((one) => one !== false).join('；')}）` : ''}`
    return [mean === undefined ? element('p', {}, said) : this.#line(said, mean)]
  }

  #gap(): Child[] {
    const { recomputed, stated } = this.#sheet.gap
    return [
      recomputed !== undefined && this.#line(amount(recomputed), recomputed),
      ...stated.map(({ quotation, agrees }) =>
        element(
          'p',
          {},
          `文件写“${quotation.quote}”${agrees === true ? '，复核一致' : agrees === false ? '，复核不一致' : ''} `,
          this.#source(quotation),
        ),
      ),
    ]
  }

  #progress(): Child[] {
    const figure = this.#sheet.progress?.figure
    return figure === undefined ? [] : [this.#line(`从基期到目标已走${amount(figure)}`, figure)]
  }

  /** Folded away where the outcome is known. */
  #projections(): Child[] {
    const lines = this.#sheet.projections.flatMap(({ figure, linear, reading, years, fitsForecast, target, rule }) => {
      if (figure === undefined) return []
      const remark = [
        years !== undefined && `n = ${years}`,
        target !== undefined && (target.result === 'met' ? '达到目标' : '未达到目标'),
        fitsForecast === true && '与文件预判相符',
        fitsForecast === false && '与文件预判不符',
        linear !== undefined && `按等量外推为${amount(linear)}`,
      ]
      return [
        this.#line(`${READINGS[reading]}：${amount(figure)}（${remark.filter(Boolean).join('，')}）`, figure, rule),
      ]
    })
    if (lines.length === 0) return []
    const isKnown = this.#sheet.targets.some(
      ({ outcome }) => outcome?.verdict === 'met' || outcome?.verdict === 'not-met',
    )
    return isKnown ? [element('details', {}, element('summary', {}, '结果已知，测算供参考'), ...lines)] : lines
  }

  #needed(): Child[] {
    return this.#sheet.needed.flatMap(({ known, figure, byMean }) => [
      figure !== undefined && this.#line(`已知到${known}：${amount(figure)}`, figure),
      byMean?.figure !== undefined && this.#line(`按算术平均：${amount(byMean.figure)}`, byMean.figure),
    ])
  }

  #target({ text, quotation, outcome }: Target): HTMLElement {
    return element(
      'li',
      {},
      element('p', {}, `${text} `, outcome !== undefined && statusSign(...VERDICTS[outcome.verdict])),
      element('p', { class: 'where' }, `《${quotation.title}》`, this.#source(quotation)),
      ...(outcome?.values ?? []).map((value) =>
        element(
          'p',
          {},
          `${value.periodText ?? ''}${value.estimated === true ? '预计' : ''}${value.text}`,
          `（《${value.quotation.title}》${value.undated === true ? '，原文未注明年份' : ''}）：`,
          VERDICTS[value.verdict][1],
          value.gap !== undefined && `，相差${amount(value.gap)}`,
          value.differences !== undefined && `：${value.differences}`,
          ' ',
          this.#source(value.quotation),
        ),
      ),
    )
  }

  /** A sentence with its formula folded under it. */
  #line(text: string, figure: SheetFigure, rule?: Quotation): HTMLElement {
    return element(
      'div',
      {},
      element('p', {}, text),
      element(
        'details',
        {},
        element('summary', {}, '算式'),
        element('p', { class: 'formula' }, `${figure.formula}${figure.unit}`),
        figure.note !== undefined && element('p', { class: 'where' }, figure.note),
        ...figure.inputs.map((input) =>
          element(
            'p',
            { class: 'where' },
            `${input.name} ${signed(input.value)}\u2009${input.unit} `,
            input.quotation === undefined ? input.formula : this.#source(input.quotation),
          ),
        ),
        rule !== undefined && element('p', { class: 'where' }, `规则：“${rule.quote}”`, this.#source(rule)),
      ),
    )
  }

  #source({ document, start, end }: Quotation): HTMLElement {
    const at = this.#quotations.findIndex((one) => one.document === document && one.start === start && one.end === end)
    return sourceButton(this.#context, this.#citations, at + 1)
  }
}

function amount({ value, unit }: SheetFigure): string {
  return `${signed(value)}${unit}`
}

/** With a true minus sign. */
function signed(value: string): string {
  return value.replace('-', '−')
}

/** Every quotation of a sheet once, in its order. */
function quotationsIn(sheet: IndicatorSheet): Quotation[] {
  const found = new Map<string, Quotation>()
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    if ('quote' in one && 'document' in one) {
      const quotation = one as Quotation
      const key = `${quotation.document} ${quotation.start} ${quotation.end}`
      if (!found.has(key)) found.set(key, quotation)
    } else Object.values(one).forEach(look)
  }
  look(sheet)
  return [...found.values()]
}
