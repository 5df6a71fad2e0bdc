/**
 * Name under which a connection keeps a statement prepared, so that it is planned anew each time the record has doubled. PostgreSQL plans a kept
 * statement for the tables as they are then, and keeps the plan until it has counted them again, which may be minutes later: what was planned for
 * an empty table would go through all rows of a region meanwhile (decision 0034).
 * @param entries of the log of the region, or a guess at it
 */
export const plannedFor = (name: string, entries: number): string => `${name}.${Math.ceil(Math.log2(entries + 1))}`
