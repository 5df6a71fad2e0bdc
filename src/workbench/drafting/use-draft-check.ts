import { useEffect, useState } from 'react'
import { type Piece, piecesOf } from '../../kernel/law/draft-check/pieces.ts'
import { api, type CheckDraftTextRequest, type DraftFinding, type LinkedSegment } from '../api.ts'

/** Length of what is asked for at once: progress is seen, and nobody waits behind a long draft. */
const pieceLength = 6_000

export type DraftRank = CheckDraftTextRequest['rank']

/** A draft as it was handed over to be checked. */
export interface Asked {
  readonly text: string
  readonly rank: DraftRank
}

export interface DraftCheck {
  readonly findings: readonly DraftFinding[]
  /** What has been read so far, cut at its citations; the whole draft once `done` is `total`. */
  readonly segments: readonly LinkedSegment[]
  readonly done: number
  readonly total: number
  readonly failure: Error | undefined
  /** Checks the same draft again from its beginning. */
  readonly again: () => void
}

const nothing: Omit<DraftCheck, 'again'> = { findings: [], segments: [], done: 0, total: 0, failure: undefined }

async function checkPiece({ text, start }: Piece, rank: DraftRank): Promise<Pick<DraftCheck, 'findings' | 'segments'>> {
  const [{ findings }, { segments }] = await Promise.all([api.checkDraftText({ text, rank }), api.linkCitations({ text })])
  return { findings: findings.map((one) => ({ ...one, start: one.start + start, end: one.end + start })), segments }
}

/** Checks a draft piece by piece, telling how far it is; a new draft, or leaving, stops the one before. Nothing is asked while there is none. */
export function useDraftCheck(asked: Asked | undefined): DraftCheck {
  const [check, setCheck] = useState(nothing)
  const [round, setRound] = useState(0)
  const { text, rank } = asked ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round asks the same once more
  useEffect(() => {
    setCheck(nothing)
    if (text === undefined || rank === undefined) return
    const going = { on: true }
    const run = async (): Promise<void> => {
      const pieces = piecesOf(text, pieceLength)
      setCheck({ ...nothing, total: pieces.length })
      for (const piece of pieces) {
        const found = await checkPiece(piece, rank)
        if (!going.on) return
        setCheck((before) => ({
          ...before,
          findings: [...before.findings, ...found.findings],
          segments: [...before.segments, ...found.segments],
          done: before.done + 1,
        }))
      }
    }
    run().catch((failure: Error) => going.on && setCheck((before) => ({ ...before, failure })))
    return () => {
      going.on = false
    }
  }, [text, rank, round])
  return { ...check, again: () => setRound((before) => before + 1) }
}
