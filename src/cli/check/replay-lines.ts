import { readFileSync } from 'node:fs'
import type { Catalogue } from '../../kernel/catalogue.ts'
import { declarationText, textHash } from '../../kernel/check/proof/proof.ts'
import type { Counterexample } from '../../kernel/check/replay/counterexample.ts'
import { type Played, playStory } from '../../kernel/check/replay/play-story.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { CannotDo } from '../exit-codes.ts'

function readCounterexample(path: string): Counterexample {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CannotDo(
      `Could not read a counterexample from '${path}': ${(error as Error).message}. Download it from the page of the proof.`,
    )
  }
  const found = read as Partial<Counterexample>
  if (found.format !== 'yifa-counterexample/1' || !found.declaration || !found.moves)
    throw new CannotDo(`'${path}' is no counterexample of the format yifa-counterexample/1. Download it from the page of the proof.`)
  return found as Counterexample
}

const titleOf = (procedure: Procedure, act: string): string => procedure.acts[act]?.title.zh ?? act

function played(procedure: Procedure, { moves, story }: Counterexample, result: Played): string[] {
  const done = result.moves.map(({ day, act, by }, i) => `    ${i + 1} ${day} ${by}：${story[i]?.zh ?? titleOf(procedure, act)}`)
  if (result.kind === 'possible') return [...done, '  ✗ 系统没有阻止。 Nothing stops it.']
  const at = titleOf(procedure, result.at.act)
  const why = [...new Set(result.refusals.map(({ code }) => code))].join(', ')
  return [
    ...done,
    `  ✓ 第 ${result.moves.length + 1} 步（共 ${moves.length} 步）“${at}”被拒绝：${why}。 Refused at step ${result.moves.length + 1}: ${why}.`,
  ]
}

/**
 * Plays a counterexample through the rules of the one door: on the declaration in the file, and on the one that the catalogue declares now.
 * @returns whether the case is still possible by the catalogue, or, where it has no such procedure, by the file
 */
export function replayLines(path: string, catalogue: Catalogue): { lines: string[]; possible: boolean } {
  const found = readCounterexample(path)
  const { rule, demand, declaration, version } = found
  if (textHash(declarationText(declaration)) !== version)
    throw new CannotDo(`'${path}' was changed: its declaration does not have the hash ${version} that it names. Download it again.`)
  const then = playStory(declaration, found, catalogue.calendar)
  const now = catalogue.procedures.find(({ id }) => id === declaration.id)
  const lines = [
    `${rule} ${demand.zh} ${demand.en}`,
    `  文件中的声明 ${version.slice(0, 16)} The declaration in the file:`,
    ...played(declaration, found, then),
  ]
  if (!now || declarationText(now) === declarationText(declaration)) return { lines, possible: then.kind === 'possible' }
  const again = playStory(now, found, catalogue.calendar)
  lines.push(
    `  现行目录的声明 ${textHash(declarationText(now)).slice(0, 16)} The declaration of the catalogue now:`,
    ...played(now, found, again),
  )
  return { lines, possible: again.kind === 'possible' }
}
