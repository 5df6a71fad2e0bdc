import { type FoundCitation, type Place, placeAt, type Reference } from './found-citation.ts'

/**
 * A citation in one line, for reports and failures: `税法 3(1)[2]→3(1)[5]; this 7`. `this` is the citing document;
 * divisions are written `part 2 chapter 3`, document numbers `#法释 2000 13`.
 */
export function citationWords({ references }: Pick<FoundCitation, 'references'>): string {
  return references.map(referenceWords).join('; ')
}

function referenceWords(reference: Reference): string {
  if (reference.kind === 'document-number')
    return [`#${reference.issuer}`, reference.year, reference.number].filter((n) => n !== undefined).join(' ')
  const { law, place, end, except, unplaced } = reference
  return [
    law.self ? 'this' : law.title,
    ...(law.alias === undefined ? [] : [`(${law.alias})`]),
    ...(law.dated === undefined ? [] : [`of ${law.dated}`]),
    `${placeWords(place)}${end ? `→${placeWords(end)}` : ''}`,
    ...(except ? [`except ${except.map(placeWords).join(', ')}`] : []),
    ...(unplaced === undefined ? [] : [`unplaced ${unplaced}`]),
  ]
    .filter((word) => word !== '')
    .join(' ')
}

function placeWords(place: Place): string {
  const at = placeAt(place)
  if (at !== undefined) return at
  return Object.entries(place)
    .map(([unit, n]) => (unit === 'division' ? `${n}` : `${unit} ${n}`))
    .join(' ')
}
