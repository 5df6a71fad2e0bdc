/** Name of a region's log: the origin line of its checkpoints, and the name of the key that signs them. */
export const logOf = (region: string): string => `yifa.log/${region}`

/** Name of the second tree over the same entries: a log of its own towards the outside. */
export const sm3LogOf = (region: string): string => `${logOf(region)}/sm3`

/** Name under which a region cosigns the logs of others. */
export const witnessOf = (region: string): string => `yifa.witness/${region}`
