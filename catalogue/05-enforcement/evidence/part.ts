import {
  type Citation, choice, clockTime, coordinates, date, definePart, entryKey, entryKeys, type Field, file, longText, person, text,
} from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { letter } from '../../letter.ts'
import { evidenceKinds } from './names.ts'

/** On which provisions the steps rest; each law of enforcement has its own. */
interface Bases {
  /** That officers take evidence, and how many. */
  readonly take: readonly Citation[]
  /** That the whole course is on record, and things are kept safely. */
  readonly keep: Citation
  /** On which things leave the organ. */
  readonly end: Citation
}

/** The register in which the pieces of the case stand. */
const ofCase = { register: 'evidence', organ: 'organ', case: 'case', title: 'name' } as const

/** Names the pieces that an act relies on; the act says `relies` of it. */
export const evidenceRelied = (because: Citation): Field =>
  entryKeys({
    ask: { zh: '所依据的证据', en: 'Evidence relied on' }, because, of: ofCase, optional: true,
    help: { zh: '保管链有缺口、取得时签名不足或者文件与散列值不符的证据，不能作为依据。', en: 'A piece with a gap in its custody, too few signatures or an altered file is no basis.' },
  })

const state = (values: Readonly<Record<string, string>>) =>
  [{ register: 'evidence', change: 'amend', key: '{this.piece}', values: { by: '{actor}', why: '{this.why}', ...values } }] as const
const holderNow = { holder: '{actor.id}', holderName: '{actor}', to: '' } as const

/** What is put on record of a piece, whoever obtained it. */
const describedBy = (because: Citation) =>
  ({
    name: text({ ask: { zh: '名称、数量', en: 'Name and number' }, because }),
    kind: choice({ ask: { zh: '证据种类', en: 'Kind' }, because: penaltyLaw.art('46(1)'), options: evidenceKinds }),
    file: file({
      ask: { zh: '原始文件（照片、录音、录像、扫描件）', en: 'The original: photo, sound, video or scan' }, because,
      help: { zh: '直接上传设备中的原文件，不要裁剪、压缩或者转发。物证、书证原件另行保管，上传其照片或者扫描件。', en: 'Upload the very file of the device: not cropped, compressed or forwarded. Of a thing or an original paper, a photo or scan.' },
    }),
    place: text({ ask: { zh: '取得地点', en: 'Where it was taken' }, because }),
    at: coordinates({ ask: { zh: '经纬度', en: 'Coordinates' }, because, optional: true }),
    takenOn: date({ ask: { zh: '取得日期', en: 'Day on which it was taken' }, because }),
    takenAt: clockTime({ ask: { zh: '取得时间', en: 'Time at which it was taken' }, because }),
    proves: longText({ ask: { zh: '证明对象', en: 'What it is to prove' }, because }),
  }) as const

const entered = (step: string, why: string) =>
  [{
    register: 'evidence', change: 'enter', key: '{number:piece}',
    values: {
      case: '{case.number}', organ: '{organ.id}', name: '{this.name}', kind: '{this.kind}', file: '{this.file}', place: '{this.place}', at: '{this.at}',
      takenOn: '{this.takenOn}', takenAt: '{this.takenAt}', signers: '{signers}', step, ...holderNow, by: '{actor}', why,
    },
  }] as const

const rows = [
  '名称：{this.name}。证据种类：{this.kind}。', '取得：{this.takenOn}{this.takenAt}，于{this.place}{this.at}。', '证明对象：{this.proves}',
  '原始文件散列值（SHA-256）：{this.file}',
]

/** How a piece comes into the case. */
const obtaining = ({ take, keep: because }: Bases) =>
  ({
    take: {
      title: { zh: '提取证据', en: 'Take evidence' },
      by: 'handler', officers: 2, basis: take, often: true, form: describedBy(because), effects: entered('taken', '提取'),
      issues: [letter('piece', 'party', ['证', '证据提取单', 'Slip of evidence taken'], [...rows, '执法人员：{signers}。'])],
    },
    handIn: {
      title: { zh: '接收他人提交的证据', en: 'Take in evidence that others hand in' },
      by: 'handler', basis: take, often: true,
      form: { from: text({ ask: { zh: '提交人', en: 'Who hands it in' }, because, personal: true }), ...describedBy(because) }, effects: entered('handedIn', '接收'),
      issues: [letter('piece', 'party', ['证', '证据接收单', 'Slip of evidence handed in'], [...rows, '提交人：{this.from}。接收人：{actor}。'])],
    },
  }) as const

/** How it passes from hand to hand, and who saw it. */
const keeping = ({ keep: because, end }: Bases) => {
  const piece = entryKey({ ask: { zh: '哪一件证据', en: 'Which piece' }, because, of: ofCase })
  const why = text({ ask: { zh: '事由', en: 'Why' }, because })
  const done = { by: 'handler', basis: because, power: 'not-needed', often: true } as const
  const step = <S extends string>(name: S) => ({ register: 'evidence', step: name }) as const
  return {
    handOver: {
      ...done, title: { zh: '移交证据', en: 'Hand a piece over' }, custody: step('handedOver'),
      form: { piece, to: person({ ask: { zh: '接收人账号', en: 'Account of who receives it' }, because }), why },
      effects: state({ step: 'handedOver', to: '{this.to}' }),
    },
    receive: {
      ...done, title: { zh: '接收移交的证据', en: 'Receive a piece' }, custody: step('received'),
      form: { piece, why: text({ ask: { zh: '接收时的状况（封条、数量、散列值）', en: 'Its condition: seal, number, hash' }, because }) },
      effects: state({ step: 'received', ...holderNow }),
    },
    show: {
      ...done, title: { zh: '提供查阅、复制', en: 'Show or copy a piece' }, custody: step('shown'),
      form: { piece, whom: text({ ask: { zh: '查阅、复制人', en: 'Who saw or copied it' }, because, personal: true }), why },
      effects: state({ step: 'shown' }),
    },
    report: {
      ...done, title: { zh: '报告证据异常', en: 'Report that something is wrong with a piece' }, custody: step('reported'),
      form: { piece, why: text({ ask: { zh: '异常情形（遗失、损坏、封条破损、散列值不符）', en: 'What is wrong: lost, damaged, seal broken, hash differs' }, because }) },
      effects: state({ step: 'reported' }),
    },
    release: {
      ...done, basis: end, officers: 2, title: { zh: '退还、销毁或者移送证据', en: 'Return, destroy or transfer a piece' }, custody: step('returned'),
      form: {
        piece,
        how: choice({
          ask: { zh: '去向', en: 'What becomes of it' }, because: end,
          options: {
            returned: { zh: '退还', en: 'Returned' }, destroyed: { zh: '销毁', en: 'Destroyed' },
            transferred: { zh: '随案移送法院、公安机关或者其他机关', en: 'Transferred with the case' },
          },
        }),
        why: text({ ask: { zh: '依据和接收人', en: 'Lawful ground, and who received it' }, because: end }),
      },
      effects: state({ step: '{this.how}' }),
    },
  } as const
}

/**
 * Evidence and its custody: taken by two officers who both sign, or handed in; passed on by who holds it and received by whom it is meant for; shown and
 * copied for a reason; at last returned, destroyed or transferred on a lawful ground. The file that was uploaded is kept as it is, its hash is on record.
 */
export const evidence = (bases: Bases) => definePart({ acts: { ...obtaining(bases), ...keeping(bases) } })
