import type { Role } from '../../../src/kernel/define.ts'

export const police = { title: { zh: '公安机关', en: 'Police' }, kind: 'outside', post: 'police', reads: true } as const satisfies Role

/** 移送规定 14(1): it supervises every transfer, and so reads every case of one. */
export const procuratorate = { title: { zh: '人民检察院', en: 'Procuratorate' }, kind: 'outside', post: 'procuratorate', reads: true } as const satisfies Role
