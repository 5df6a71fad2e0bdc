import type { LocalDate } from '../kernel/time/local-date.ts'

/** A heading inside the text. The wording carries its own number: 一、 at level 1, （一） at 2, 1. at 3, （1） at 4. */
export interface Heading {
  readonly heading: string
  readonly level: 1 | 2 | 3 | 4
}

/** A table; its first row is the header and is repeated on every page the table reaches. */
export interface Table {
  readonly table: readonly (readonly string[])[]
  /** Relative widths of the columns, one number above 0 per column. By default they follow the longest text in each column. */
  readonly widths?: readonly number[]
}

/** Items numbered 1. 2. 3. when printed; the texts carry no number of their own. */
export interface List {
  readonly list: readonly string[]
}

/** One piece of the body: running text (one paragraph, no line breaks), a heading, a table or a list. */
export type Paragraph = string | Heading | Table | List

/** A QR code, normally the public verification page of the document. */
export interface Qr {
  readonly url: string
  readonly caption: string
}

interface Issued {
  /** Document number in the form of `document-number.ts`, for example 沈和市监许受〔2026〕12号. */
  readonly number: string
  /** Title. A line feed sets where a long title breaks; without one it is broken into lines of equal length. */
  readonly title: string
  /** The organ whose seal the document bears. */
  readonly signedBy: string
  /** Date of the document (成文日期). It is also the creation date inside the PDF. */
  readonly date: LocalDate
  readonly qr?: Qr
  /** What is carried in the file beside the words, for machines: the text that was sealed into the record. Not printed. */
  readonly sealed?: string
}

/** A notice, decision or other official document in the layout of GB/T 9704-2012. */
export interface LetterDocument extends Issued {
  readonly kind: 'letter'
  /**
   * `document` (default): mark 35 mm below the type area's edge, red rule, imprint (GB/T 9704-2012, chapter 7).
   * `correspondence` (信函): mark 30 mm from the paper's edge, double red rules, no number on the first page (10.1);
   * it leaves room for a short notice on one page.
   */
  readonly form?: 'document' | 'correspondence'
  /** The words of the red mark at the head (发文机关标志). */
  readonly organ: string
  /** To whom the document is addressed (主送); the colon is added when it is not there. Documents for the public have none. */
  readonly addressee?: string
  readonly paragraphs: readonly Paragraph[]
  /** Names of the attachments, without number and without end punctuation. */
  readonly attachments?: readonly string[]
  /** Remark under the date (附注), for example whom to call; the round brackets are added. */
  readonly note?: string
  /** Organs that receive a copy (抄送). */
  readonly copies?: readonly string[]
}

/** One line of a certificate: 统一社会信用代码, 住所, 有效期至 … */
export interface CertificateField {
  readonly label: string
  readonly value: string
}

/** A licence or certificate: one framed page. */
export interface CertificateDocument extends Issued {
  readonly kind: 'certificate'
  /** Words above the title, for example the state or province the licence is valid in. */
  readonly organ?: string
  /** Under the title, for example 正本 or 副本. */
  readonly copy?: string
  /** Default `landscape`. */
  readonly orientation?: 'landscape' | 'portrait'
  readonly fields: readonly CertificateField[]
  /** What the number is called on the licence. Default 许可证编号. */
  readonly numberLabel?: string
  /** Small print at the foot. */
  readonly note?: string
}

/** Everything an official document says, as plain JSON; the same model always gives the same PDF and the same DOCX, byte for byte. */
export type OfficialDocument = LetterDocument | CertificateDocument
