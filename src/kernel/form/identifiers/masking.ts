/** Keeps the first `head` and last `tail` characters. What is too short to hide anything between them is hidden whole. */
export function maskMiddle(text: string, head: number, tail: number): string {
  const characters = Array.from(text)
  if (characters.length <= head + tail) return '*'.repeat(characters.length)
  return characters.map((c, i) => (i < head || i >= characters.length - tail ? c : '*')).join('')
}

/** `2101**********0011`: province and city, and the last four. */
export const maskCitizenNumber = (number: string): string => maskMiddle(number, 4, 4)

/** `张**`: always two stars, so that the length of the name is not told. */
export function maskName(name: string): string {
  const [first] = Array.from(name.trim())
  return first === undefined ? '' : `${first}**`
}

/** `138****5678`; of a landline only the last four digits are shown. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '')
  return /^1\d{10}$/.test(digits) ? maskMiddle(digits, 3, 4) : maskMiddle(digits, 0, 4)
}
