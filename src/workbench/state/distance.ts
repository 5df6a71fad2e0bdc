/** Where an amount lies to its bounds, and how far outside them it is. Nothing is said of what is no number yet. */
export function distanceFrom(
  value: unknown,
  { least, most }: { readonly least?: number | undefined; readonly most?: number | undefined },
): { readonly where: 'below' | 'within' | 'above' | undefined; readonly by: number } {
  if (typeof value !== 'number' || (least === undefined && most === undefined)) return { where: undefined, by: 0 }
  if (least !== undefined && value < least) return { where: 'below', by: least - value }
  if (most !== undefined && value > most) return { where: 'above', by: value - most }
  return { where: 'within', by: 0 }
}
