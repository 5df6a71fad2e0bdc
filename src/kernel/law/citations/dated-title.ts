const dated =
  /((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?[^，。；：《》\n]{0,40}(?:发布|公布|通过|颁布|批准|印发|制定|修正|修订)(?:施行|实施|试行|并施行)?的?(?:《[^《》]{2,60}》[、和与及])*$/

/**
 * The day, or year, a sentence gives the title at `at`: 1950年4月3日…发布的《…》 gives `1950-04-03`. A list of titles shares one date.
 */
export function datedBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 160), at)
  if (!/[的布过准定发》、和]$/.test(before)) return undefined
  const found = dated.exec(before)
  if (!found) return undefined
  const [, year, month, day] = found
  return month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : year
}
