/** How many points of a procedure no story tells yet; nothing for what is told whole. The number only ever gets smaller. */
export const untold: Readonly<Record<string, number>> = {}
