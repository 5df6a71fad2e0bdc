/** The part of pdfkit 0.19 that we use. The package carries no types of its own. All lengths are in points, y grows downwards. */
declare module 'pdfkit' {
  interface DocumentOptions {
    autoFirstPage: false
    size: readonly [number, number]
    margin: number
    lang: string
    displayTitle: boolean
    info: Readonly<Record<string, string | Date>>
  }
  interface TextOptions {
    lineBreak: false
    baseline: 'alphabetic'
    characterSpacing: number
    fill: boolean
    stroke: boolean
  }
  interface AttachedFile {
    readonly name: string
    readonly type: string
    readonly description?: string
    readonly relationship: 'Source'
    readonly creationDate: Date
    readonly modifiedDate: Date
  }
  export default class PDFDocument {
    constructor(options: DocumentOptions)
    /** Not public in pdfkit, but the only way to ask the opened font whether it has a character and how many glyphs a text takes. */
    readonly _font: {
      readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
      /** `advanceWidth` in thousandths of the size. */
      layout(text: string): { readonly glyphs: readonly unknown[]; readonly advanceWidth: number }
    }
    registerFont(name: string, source: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x: number, y: number, options: TextOptions): this
    addPage(options?: { size: readonly [number, number]; margin: number }): this
    save(): this
    restore(): this
    fillColor(color: string): this
    strokeColor(color: string): this
    lineWidth(width: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    fill(): this
    stroke(): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    file(content: Buffer, options: AttachedFile): this
    end(): void
  }
}
