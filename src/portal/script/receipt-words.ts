/** What the script of the page of receipts says, in the language of the page: handed over in the page, because words live with the portal. */
export interface ReceiptWords {
  readonly here: string
  readonly good: string
  readonly bad: string
  readonly nothing: string
  readonly case: string
  readonly log: string
  readonly events: string
  readonly checkpoint: string
  readonly signed: string
  readonly unsigned: string
  readonly forged: string
  readonly witnesses: string
  readonly tooFew: string
  readonly erased: string
}

/** What the page hands to its script. */
export interface ReceiptPage {
  readonly lang: 'zh' | 'en'
  readonly words: ReceiptWords
  /** Keys that the page trusts, as a policy (C2SP). Whoever reads may put others in their place. */
  readonly policy: string
}
