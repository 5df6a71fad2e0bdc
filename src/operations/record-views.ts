import { z } from 'zod'
import { licenceStates } from './licence-entry.ts'
import { day, text } from './plain-views.ts'

/** Shapes of what is kept: files, documents, licences and the log. */

export const storedFile = z.object({ sha256: z.string(), type: z.string(), name: z.string(), size: z.number() }).meta({ id: 'StoredFile' })

/** A file on its way out; over HTTP it is the body itself. */
export const fileView = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })

export const licenceView = z
  .object({
    number: z.string(),
    register: z.object({ id: z.string(), title: text }),
    state: z.enum(licenceStates).describe('Whether the entry is in force on `day`'),
    day: day,
    from: day,
    to: day.optional().describe('First day on which it is no longer in force'),
    columns: z.array(z.object({ name: z.string(), title: text, shown: z.string() })),
    document: z.object({ number: z.string(), title: z.string(), sha256: z.string() }).optional(),
  })
  .meta({ id: 'Licence' })

export const documentView = z
  .object({
    number: z.string(),
    title: z.string(),
    organ: z.object({ id: z.string(), name: text }),
    day: day,
    sha256: z.string().describe('Of the canonical JSON of the document, as the log names it'),
    standing: z
      .object({ state: z.enum(licenceStates), to: day.optional() })
      .optional()
      .describe('Of a licence: whether it is in force today'),
    body: z
      .object({
        case: z.string(),
        layout: z.enum(['letter', 'certificate']),
        addressee: z.string(),
        paragraphs: z.array(z.string()),
        rows: z.array(z.tuple([z.string(), z.string()])),
      })
      .optional()
      .describe('Only for parties of the case and staff of its organ'),
  })
  .meta({ id: 'Document' })

export const checkedDocumentView = z
  .object({
    verdict: z
      .enum(['genuine', 'altered', 'other-text', 'unknown', 'not-ours'])
      .describe(
        'genuine: byte for byte as handed out · altered: the file differs from what its own text prints as · other-text: the text is not the one recorded under this number · unknown: no such number · not-ours: carries no sealed text',
      ),
    number: z.string().optional(),
    digest: z.string().optional().describe('SHA-256 of the sealed text that the file carries'),
    recorded: z
      .object({ title: z.string(), organ: z.object({ id: z.string(), name: text }), day: day, sha256: z.string() })
      .optional()
      .describe('What is on record under that number'),
  })
  .meta({ id: 'CheckedDocument' })

export const checkpointView = z
  .object({
    origin: z.string(),
    size: z.number(),
    root: z.string(),
    text: z.string(),
    note: z.string().optional().describe('The signed note with all cosignatures (C2SP); absent where this log signs nothing'),
    witnesses: z.array(z.string()).describe('Witnesses that have cosigned'),
    attested: z.boolean().describe('Whether as many have cosigned as this log asks for'),
    keys: z.array(z.string()).describe('Verifier keys of the log'),
    entries: z.number().describe('Entries now; those beyond `size` are signed for within moments'),
    claimed: z
      .object({
        claims: z.array(
          z.object({
            witness: z.string(),
            tree: z.enum(['sha256', 'sm3']),
            seen: z.number().optional(),
            since: z.string(),
            times: z.number(),
          }),
        ),
        quorum: z.boolean().describe('As many as this log asks for say so'),
      })
      .optional()
      .describe('Witnesses that claim to have seen more, or another log, and show no checkpoint signed by its key. Absent where none does'),
    awaited: z
      .object({ size: z.number(), since: z.string(), witnesses: z.array(z.string()) })
      .optional()
      .describe(
        'Up to where enough witnesses have cosigned, since when they have not, and which: where that is longer than a quarter of an hour',
      ),
  })
  .meta({ id: 'Checkpoint' })

const openOrClosed = z.union([
  z.object({
    index: z.number(),
    leaf: z.string(),
    proof: z.array(z.string()),
    erased: z
      .object({ index: z.number(), leaf: z.string(), proof: z.array(z.string()) })
      .optional()
      .describe('Where its content was erased: the entry of the act that ordered it'),
  }),
  z.object({ index: z.number(), hash: z.string(), proof: z.array(z.string()) }),
])
export const receiptView = z
  .object({
    format: z.literal('yifa-receipt/1'),
    log: z.string(),
    case: z.string(),
    events: z.array(openOrClosed),
    checkpoint: z.object({ origin: z.string(), size: z.number(), root: z.string(), signatures: z.array(z.string()).optional() }),
  })
  .meta({ id: 'Receipt' })

export const verdictView = z
  .union([
    z.object({
      ok: z.literal(true),
      log: z.string(),
      case: z.string(),
      events: z.number(),
      checkpoint: z.object({ origin: z.string(), size: z.number(), root: z.string() }),
      vouched: z.number().describe('How many checkpoints of ours agreed'),
      signed: z.boolean().describe('Whether the log signed its checkpoint'),
      witnesses: z
        .array(z.object({ name: z.string(), time: z.number() }))
        .describe('Witnesses that cosigned its checkpoint, and when, in seconds since 1970'),
      untied: z.array(z.number()),
      erased: z
        .array(z.object({ event: z.number(), by: z.number(), procedure: z.string(), day: z.string() }))
        .describe('Events whose content was erased, and by which entry of the log'),
      relied: z
        .array(z.object({ event: z.number(), provision: z.string(), text: z.string() }))
        .describe('On which text (SHA-256) of which provision each event shown relied; empty where no text was reviewed'),
      documents: z
        .array(z.object({ event: z.number(), number: z.string(), sha256: z.string() }))
        .describe('Documents that each event shown issued, with the SHA-256 of the sealed text'),
    }),
    z.object({ ok: z.literal(false), problems: z.array(z.object({ code: z.string(), event: z.number().optional(), says: text })) }),
  ])
  .meta({ id: 'Verdict' })

export type CheckpointView = z.infer<typeof checkpointView>
export type ReceiptView = z.infer<typeof receiptView>
export type VerdictView = z.infer<typeof verdictView>
export type LicenceView = z.infer<typeof licenceView>
export type DocumentView = z.infer<typeof documentView>
export type CheckedDocumentView = z.infer<typeof checkedDocumentView>
export type StoredFile = z.infer<typeof storedFile>
export type FileView = z.infer<typeof fileView>
