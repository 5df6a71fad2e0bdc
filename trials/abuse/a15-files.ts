import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { readWords } from '../../src/documents/reading/read-words.ts'
import { readFileWords } from '../../src/documents/reading/words-in-file.ts'
import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { wholeNumbersIn } from '../../src/kernel/form/personal/found-in-file.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import { launchChromium } from '../../stories/browser/launch-chromium.ts'
import type { Figure } from '../run-trials.ts'
import { type Chance, chanceFrom, pick } from './chance.ts'
import { share } from './figures.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const numberOf = (chance: Chance): string =>
  chance(3) === 0
    ? `1${3 + chance(7)}${Array.from({ length: 9 }, () => chance(10)).join('')}`
    : makeCitizenNumber('210102', localDate(`19${50 + chance(50)}-0${1 + chance(9)}-1${chance(10)}`), chance(1000))

/** More of pdfkit than the house itself uses. */
interface Kit {
  on(event: 'data' | 'end', heard: (chunk: Buffer) => void): void
  text(words: string, options?: object): Kit
  fillOpacity(opacity: number): Kit
  note(x: number, y: number, width: number, height: number, words?: string): Kit
  image(picture: Buffer, x: number, y: number, options: object): Kit
  end(): void
}
const newKit = (info: object = {}): Kit => new (PDFDocument as unknown as new (options: object) => Kit)({ info })

/** The bytes of a document once it is drawn. */
async function drawn(doc: Kit, draw: (doc: Kit) => void): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise<void>((done) => doc.on('end', () => done()))
  draw(doc)
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** Where in a PDF it can stand. */
const inPdf = ['page', 'invisible', 'note', 'title', 'split'] as const
const pdfWith = (number: string, place: (typeof inPdf)[number]): Promise<Uint8Array> =>
  drawn(newKit({ Title: place === 'title' ? `notice ${number}` : 'notice' }), (doc) => {
    doc.text('Notice of the decision, 12 March 2026.')
    if (place === 'page') doc.text(`party ${number} is fined`)
    if (place === 'invisible') doc.fillOpacity(0).text(`party ${number} is fined`).fillOpacity(1)
    if (place === 'split') doc.text(number.slice(0, 7), { continued: true }).text(number.slice(7))
    if (place === 'note') doc.note(50, 50, 20, 20, `call ${number}`)
  })

/** Where in a DOCX it can stand. */
const inDocx = ['run', 'split runs', 'table', 'comment', 'property', 'header', 'alternative text'] as const
function docxWith(number: string, place: (typeof inDocx)[number]): Uint8Array {
  const body = (inner: string): string => `<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
  const said = {
    run: `<w:p>${run(`当事人${number}，`)}</w:p>`,
    'split runs': `<w:p>${run(number.slice(0, 5))}<w:r><w:rPr><w:b/></w:rPr><w:t>${number.slice(5, 9)}</w:t></w:r>${run(number.slice(9))}</w:p>`,
    table: `<w:tbl><w:tr><w:tc><w:p>${run('证件')}</w:p></w:tc><w:tc><w:p>${run(number)}</w:p></w:tc></w:tr></w:tbl>`,
    'alternative text': `<w:p><w:drawing><wp:docPr id="1" descr="${number}"/></w:drawing></w:p>`,
  }
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(body(place in said ? said[place as keyof typeof said] : `<w:p>${run('公告')}</w:p>`)),
  }
  if (place === 'comment')
    parts['word/comments.xml'] = strToU8(`<w:comments><w:comment w:author="x"><w:p>${run(number)}</w:p></w:comment></w:comments>`)
  if (place === 'property')
    parts['docProps/core.xml'] = strToU8(`<cp:coreProperties><dc:subject>${number}</dc:subject></cp:coreProperties>`)
  if (place === 'header') parts['word/header1.xml'] = strToU8(`<w:hdr><w:p>${run(number)}</w:p></w:hdr>`)
  return zipSync(parts)
}

const tells = async (type: string, bytes: Uint8Array): Promise<boolean> => {
  const { words } = await readFileWords({ type, bytes })
  return words.some(({ text }) => wholeNumbersIn(text).length > 0)
}
/** What was here before: words as the bytes say them, and no reader. */
const plainly = (bytes: Uint8Array): boolean => wholeNumbersIn(Buffer.from(bytes).toString('latin1')).length > 0

/** Numbers planted in the layers of PDF and DOCX files that somebody would publish. */
export const a15files =
  (files = 200) =>
  async (): Promise<readonly Figure[]> => {
    const chance = chanceFrom(151)
    let [told, bare, calm] = [0, 0, 0]
    const missed = new Map<string, number>()
    for (let i = 0; i < files; i++) {
      const number = numberOf(chance)
      const place = i % 2 ? pick(chance, inPdf) : pick(chance, inDocx)
      const type = i % 2 ? 'application/pdf' : word
      const bytes = i % 2 ? await pdfWith(number, place as (typeof inPdf)[number]) : docxWith(number, place as (typeof inDocx)[number])
      if (await tells(type, bytes)) told++
      else missed.set(place, (missed.get(place) ?? 0) + 1)
      if (!plainly(bytes)) bare++
      const innocent = i % 2 ? await pdfWith('No. 12', 'page') : docxWith('第12号', 'run')
      if (await tells(type, innocent)) calm++
    }
    for (const [place, times] of missed) console.error(`  a15 missed ${times} in: ${place}`)
    return [
      share(
        'numbers in the text, notes, properties and hidden layers of PDF and DOCX: told',
        { of: files, part: told },
        { least: 99.5 },
        { what: 'not seen in the bytes without a reader', found: bare },
      ),
      share(
        'files without a number that are refused',
        { of: files, part: calm },
        { most: 0 },
        { what: 'files with one, told', found: told },
      ),
    ]
  }

/** A scan: one picture on a page. */
const pdfOf = (picture: Uint8Array): Promise<Uint8Array> =>
  drawn(newKit(), (doc) => void doc.image(Buffer.from(picture), 20, 20, { width: 500 }))

const pictureType = ([first]: Uint8Array): string => (first === 0x89 ? 'image/png' : 'image/jpeg')

const faces = ['sans-serif', 'serif', 'monospace']

/** Pictures of words, as a browser draws them: how many of the numbers in them are read. */
export const a15pictures =
  (pictures = 60) =>
  async (): Promise<readonly Figure[]> => {
    const chance = chanceFrom(152)
    const browser = await launchChromium()
    let [told, within, bare, calm, wrong] = [0, 0, 0, 0, 0]
    try {
      const page = await browser.newPage({ viewport: { width: 900, height: 260 } })
      const draw = async (text: string): Promise<Uint8Array> => {
        const [size, face, tint] = [18 + chance(23), pick(chance, faces), pick(chance, ['#000', '#333', '#123a7a'])]
        const ground = pick(chance, ['#fff', '#f4f1e4', '#e8eef7'])
        await page.setContent(`<body style="margin:30px;background:${ground};color:${tint};font:${size}px ${face}"><p>${text}</p></body>`)
        return page.screenshot({ type: pick(chance, ['png', 'jpeg'] as const) })
      }
      for (let i = 0; i < pictures; i++) {
        const bytes = await draw(`ID ${numberOf(chance)} (party)`)
        if (await tells(pictureType(bytes), bytes)) told++
        if (!plainly(bytes)) bare++
        if (await tells('application/pdf', await pdfOf(bytes))) within++
        if (await tells(word, zipSync({ 'word/document.xml': strToU8('<w:p/>'), 'word/media/image1.png': bytes }))) within++
        if (i % 3 === 0) {
          calm++
          const innocent = await draw(`Case 2026-${chance(1000)}, fine 70,000.00 yuan, 12 March 2026, tel 024-2${chance(10)}345678`)
          if (await tells(pictureType(innocent), innocent)) wrong++
        }
      }
    } finally {
      await browser.close()
    }
    const slow = await readWords({ type: 'image/png', bytes: new Uint8Array(100) }, 1)
    return [
      share(
        'numbers in pictures (three faces, 18–40 px, PNG and JPEG): told',
        { of: pictures, part: told },
        { least: 90 },
        { what: 'pictures whose bytes alone tell nothing', found: bare },
      ),
      share(
        'the same pictures within a PDF and a DOCX: told',
        { of: 2 * pictures, part: within },
        { least: 90 },
        { what: 'pictures by themselves, told', found: told },
      ),
      share(
        'pictures without a number that are refused',
        { of: calm, part: wrong },
        { most: 2 },
        { what: 'pictures with one, told', found: told },
      ),
      share(
        'a file that takes too long counts as unread',
        { of: 1, part: slow.unread.length > 0 ? 1 : 0 },
        { least: 100 },
        { what: 'pictures read in time', found: told },
      ),
    ]
  }
