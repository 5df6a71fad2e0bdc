/**
 * Builds the three fonts in assets/fonts. Run once by a developer; the results are checked in, so nobody else needs this.
 *
 * Its packages are large (200 MB) and stay outside the project:
 *
 *     mkdir /tmp/fontbuild && cd /tmp/fontbuild && npm init -y
 *     npm install @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3 subset-font@2.9.0
 *     cd <project> && npx tsx scripts/build-fonts.ts /tmp/fontbuild
 *
 * What is made (all under the SIL Open Font License 1.1, texts beside them: the copyright lines differ):
 *   yifa-serif.ttf       Noto Serif SC Regular: GBK, and every other Han character the font has, because a person's name may
 *                        need it (GB 18030-2022 asks public services for the whole 通用规范汉字表, which GBK does not hold)
 *   yifa-sans-bold.ttf   Noto Sans SC Bold: GB 2312 and the symbols of official documents; headings in PDF (黑体)
 *   sans-NN.woff2        Noto Sans SC Regular: the same characters, in slices of which a page needs a few; for browsers whose device
 *                        has no Chinese font that we know by name. Their ranges are written to src/portal/style/sans-slices.ts
 */
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { sliceName } from '../src/portal/style/sans-faces.ts'
import { sliceSans } from './slice-sans.ts'

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'truetype' | 'woff2' }) => Promise<Buffer>

const symbols =
  '〔〕［］【】（）《》〈〉「」『』“”‘’、。，；：？！…—－～·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳' +
  '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ○●□■△▲◇◆☆★☐☑☒×÷±≤≥≠≈√✓✔✗✘→←↑↓§№℃‰㎡㎥㎏㎎㎜㎝㎞￥¥€²³°〇々〡'

/** Every character of a double-byte encoding whose lead and trail bytes lie in the given ranges. */
function charactersOf(encoding: string, lead: readonly [number, number], trail: readonly [number, number]): string {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const found = new Set<string>()
  for (let high = lead[0]; high <= lead[1]; high++) {
    for (let low = trail[0]; low <= trail[1]; low++) {
      try {
        for (const character of decoder.decode(Uint8Array.of(high, low))) found.add(character)
      } catch {
        // Not every pair of bytes is a character.
      }
    }
  }
  return [...found].join('')
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
}

const latin = range(0x20, 0x7e) + range(0xa0, 0x17f)
const gb2312 = latin + symbols + charactersOf('gbk', [0xa1, 0xf7], [0xa1, 0xfe])
const gbkAndRareHan =
  latin +
  symbols +
  charactersOf('gbk', [0x81, 0xfe], [0x40, 0xfe]) +
  range(0x2e80, 0x2fdf) +
  range(0x3400, 0x4dbf) +
  range(0x4e00, 0x9fff) +
  range(0xf900, 0xfaff) +
  range(0x20000, 0x323af)

const root = resolve(import.meta.dirname, '..')
const target = join(root, 'assets/fonts')
const folder = process.argv[2]
if (!folder) throw new Error('Name the folder that holds the font packages: npx tsx scripts/build-fonts.ts /tmp/fontbuild')
const subsetFont = createRequire(join(resolve(folder), 'package.json'))('subset-font') as SubsetFont

async function build(source: string, name: string, characters: string): Promise<void> {
  const font = readFileSync(join(folder as string, 'node_modules/@expo-google-fonts', source))
  const made = await subsetFont(font, characters, { targetFormat: name.endsWith('.woff2') ? 'woff2' : 'truetype' })
  writeFileSync(join(target, name), made)
  console.log(`${name}: ${statSync(join(target, name)).size} bytes`)
}

await build('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', 'yifa-serif.ttf', gbkAndRareHan)
await build('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', 'yifa-sans-bold.ttf', gb2312)
const slices = sliceSans(gb2312, root)
for (const [at, { characters }] of slices.entries())
  await build('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', sliceName(at), characters)
writeFileSync(
  join(root, 'src/portal/style/sans-slices.ts'),
  `/** Ranges of the files sans-NN.woff2, in their order; made by scripts/build-fonts.ts. */\nexport const sansSlices: readonly string[] = [\n${slices.map(({ range }) => `  '${range}',\n`).join('')}]\n`,
)
for (const family of ['serif', 'sans']) {
  copyFileSync(join(folder, `node_modules/@expo-google-fonts/noto-${family}-sc/LICENSE_FONT`), join(target, `OFL-noto-${family}-sc.txt`))
}
