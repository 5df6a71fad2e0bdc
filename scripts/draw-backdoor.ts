/**
 * Draws sentences of the corpus for labelling, by seed, one an article, none of which the gold holds already.
 *
 *   tsx scripts/draw-backdoor.ts SEED NET=N …     prints one JSON line a sentence: net, file, at, index, sha256, lead, text
 *     --before HALF,…    as if the gold did not hold these halves yet
 *     --in HALF,…        only from files that hold a sentence of these halves, which nobody reads for examples
 *
 * Every sentence that was drawn was labelled and kept. The halves were drawn by:
 *   read     --before read,blind 20261129 disguised=130 penalty=45 coercion=70 fee=60 licence=55 any=20 coercion-closer=45 fee-closer=40
 *            disguised-closer=45 fee-closer=15 disguised-closer=35
 *   blind    --before blind --in read,test 31415926 disguised=25 disguised-closer=70 penalty=40 coercion-closer=50 fee-closer=50 licence=45 any=10
 *            disguised-closer=85 coercion-closer=20 fee-closer=60 fee-closer=20
 *
 * A net is a loose word list for one kind, wider than the rules: it must catch what the rules miss and what only looks alike.
 * What is printed holds words of the corpus; keep it out of the project.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Sentence, sentencesOf } from '../src/kernel/law/draft-check/sentences.ts'
import { readGold } from './eval-backdoor.ts'
import { dataFolder, provisionText, readArticles, sha256 } from './law-provisions.ts'

const folders = ['行政法规', '部门规章', '行政法', '经济法', '社会法']

/** Loose nets, by the kind they should catch. */
const nets: Readonly<Record<string, RegExp>> = {
  disguised:
    /(?:备案|登记|注册|年检|年审|年度检|检定|监制|认证|认定|指定|论证|审定|配号|编号|换证|换发|标志|标识|检验|检测|检疫|鉴定|评审|考核|代码|凭).*(?:不得|方可|方能|才能|禁止|不准|不予|凭|办理)|(?:不得|方可|方能|才能|禁止|不准|不予|应当|必须|由).*(?:年检|监制|认证|认定|指定|审定|编号|换证|换发|标志|检验|检测|鉴定)/u,
  penalty: /罚|没收|吊销|责令|警告|通报|取消|撤销|停业|拘留|暂扣|名单/u,
  coercion: /强制|查封|扣押|扣留|冻结|划拨|扣缴|代履行|代为|加处|滞纳金|取缔|强行|拆除|隔离|封存|收缴|暂停|约束|接管|负担|先行登记/u,
  fee: /费|保证金|基金|押金|缴|交纳|收取|征收/u,
  licence: /批准|许可|核准|审批|同意|资格|资质|执照|审查/u,
  any: /./u,
  'coercion-closer':
    /(?:可以|应当|有权|予以|由|必须|措施|职权).*(?:查封|扣押|扣留|冻结|划拨|扣缴|代履行|代为|加处|滞纳金|取缔|强制(?!性|检定|隔离|标准|许可)|封存|收缴|接管|强行)|(?:查封|扣押|扣留|冻结|取缔|封存|强制拆除)/u,
  'fee-closer': /(?:应当|必须|可以|由|须|按).*(?:缴纳|交纳|缴存|收取|征收|加收|预交|保证金|费用.{0,12}(?:承担|负担))/u,
  'disguised-closer':
    /(?:备案|登记|注册|年检|检定|监制|认证|认定|论证|审定|编号|检验|检测|检疫|鉴定|评估|考核|合格|证明|指定).{0,30}(?:不得|方可|方能|才能|禁止|不准|不予)|(?:不得|禁止).{0,30}(?:未|无|不).{0,20}(?:备案|登记|注册|检验|检疫|检定|认证|标志|编号|代码)|未.{0,30}(?:备案|登记|注册|检验|检疫|检定|认证|鉴定|评估|考核|审定).{0,20}(?:不得|禁止|不准|不予)|凭.{0,40}(?:证|文件|单)|换发|换领|换证|指定的/u,
}

/** Numbers in [0, 1), the same for a seed for ever (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}

interface Drawable {
  readonly file: string
  readonly at: string
  readonly index: number
  readonly sha256: string
  readonly sentence: Sentence
}

function* sentencesIn(file: string): Generator<Drawable> {
  const articles = readArticles(readFileSync(join(dataFolder, file), 'utf8'))
  for (const [article, paragraphs] of articles) {
    for (let nth = 1; nth <= paragraphs.length; nth++) {
      const at = `${article}(${nth})`
      const inside = sentencesOf(provisionText(articles, at) ?? '')
      for (const [index, sentence] of inside.entries()) yield { file, at, index, sha256: sha256(sentence.text), sentence }
    }
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(dataFolder, 'national', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.endsWith('_index.md'))
    .map((name) => `national/${folder}/${name}`)
    .sort()

interface Order {
  readonly seed: number
  /** Halves of the gold that count as not there. */
  readonly before: readonly string[]
  /** Only files that hold a sentence of these halves; all files where none is named. */
  readonly within: readonly string[]
  /** Nets with how many sentences each, drawn in this order; a net may come again. */
  readonly wanted: readonly (readonly [net: string, number: number])[]
}

const articleOf = ({ file, at }: { readonly file: string; readonly at: string }): string => `${file} ${at.split('(')[0]}`

function draw({ seed, before, within, wanted }: Order): (Drawable & { net: string })[] {
  const gold = readGold().filter(({ half }) => !before.includes(half))
  const seen = new Set(gold.map((one) => one.sha256))
  const articles = new Set(gold.map(articleOf))
  const open = new Set(gold.filter(({ half }) => within.includes(half)).map(({ file }) => file))
  const files = folders.flatMap(filesIn).filter((file) => within.length === 0 || open.has(file))
  const pool = shuffled([...files.flatMap((file) => [...sentencesIn(file)])], seed)
  const drawn: (Drawable & { net: string })[] = []
  for (const [net, number] of wanted) {
    const pattern = nets[net]
    if (!pattern) throw new Error(`There is no net '${net}'. There are: ${Object.keys(nets).join(', ')}.`)
    let left = number
    for (const one of pool) {
      if (left === 0) break
      const article = articleOf(one)
      if (seen.has(one.sha256) || articles.has(article) || !pattern.test(one.sentence.text)) continue
      seen.add(one.sha256)
      articles.add(article)
      drawn.push({ ...one, net })
      left--
    }
  }
  return drawn
}

function main(): void {
  const { values, positionals } = parseArgs({ options: { before: { type: 'string' }, in: { type: 'string' } }, allowPositionals: true })
  const [seed, ...nets] = positionals
  const wanted = nets.map((one) => [one.split('=')[0] ?? '', Number(one.split('=')[1])] as const)
  const order = { seed: Number(seed), before: values.before?.split(',') ?? [], within: values.in?.split(',') ?? [], wanted }
  for (const { net, file, at, index, sha256: hash, sentence } of draw(order))
    console.log(JSON.stringify({ net, file, at, index, sha256: hash, lead: sentence.lead, text: sentence.text }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
