import type { Command } from 'commander'
import { ask } from '../operations/ask.ts'
import type { Caller } from '../operations/operation.ts'
import { lawImpact } from '../operations/reliance/law-impact.ts'
import type { LawImpactView } from '../operations/reliance/reliance-views.ts'
import type { Parts, Where } from './parts.ts'
import { tableLines } from './print-table.ts'
import { withWhere } from './where-options.ts'

interface Options extends Where {
  readonly from?: string
  readonly to?: string
  readonly json?: true
}

const outcomes: Readonly<Record<LawImpactView['places'][number]['outcome'], string>> = {
  same: '未变 same',
  moved: '移动 moved',
  changed: '文字已改 changed',
  gone: '不复存在 gone',
  restored: '恢复 restored',
  unread: '须核对 unread',
}

/** The report as people read it: each provision relied on with what became of it, then who leans on what changed. */
export function impactLines({ text, from, to, places, touched }: LawImpactView): string[] {
  const title = /^《/.test(text.title) ? text.title : `《${text.title}》`
  const changed = places.filter(({ outcome }) => outcome !== 'same')
  const rows = changed.map((row) => [
    row.place || '全文',
    `${outcomes[row.outcome]}${row.toPlace ? ` → ${row.toPlace}` : ''}`,
    ...[row.procedures, row.powers, row.items, row.documents, row.entries, row.openCases].map(String),
  ])
  return [
    `${title} ${from ?? '所审文本 texts relied on'} → ${to ?? '现状 as it stands'}`,
    `所依据的 ${places.length} 处中 ${changed.length} 处有变动。 ${changed.length} of ${places.length} provisions relied on changed.`,
    ...(rows.length === 0
      ? []
      : ['', ...tableLines([['条款 Place', '变动 Change', '程序', '职权', '事项', '文件', '其他', '在办案件'], ...rows])]),
    ...(touched.length === 0
      ? []
      : [
          '',
          ...tableLines([
            ['谁 Who', '机关 Organ', '条款 Places'],
            ...touched.map(({ title: name, register, organ, provisions }) => [
              `${register ? `${register.title.zh}：` : ''}${name.zh}`,
              organ?.name.zh ?? '—',
              [...new Set(provisions.map(({ place }) => place))].join('、'),
            ]),
          ]),
        ]),
  ]
}

const nobody = (region: string): Caller => ({ kind: 'public', region, person: '', name: '', actsFor: [], posts: [] })

export function addLawImpact(group: Command, parts: Parts): void {
  withWhere(group.command('impact'))
    .argument('<law>', 'id or title of the text, or nd:NUMBER of a normative document')
    .option('--from <version>', 'version to compare (default: the texts that were relied on)')
    .option('--to <version>', 'version it is compared with (default: the newest)')
    .option('--json', 'print the result as JSON')
    .summary('whom a change of a text touches')
    .description('法律文本变动影响了谁：逐条比较所依据的文本。 Whom a change of a text touches, provision by provision.')
    .addHelpText(
      'after',
      `
Examples:
  yifa law impact 行政处罚法
  yifa law impact licensing-law --from 2003-08-27 --to 2019-04-23 --json`,
    )
    .action(async (law: string, { from, to, json, ...where }: Options) => {
      const house = await parts.openHouse(where, { beside: true, log: (line) => console.error(line) })
      try {
        const { platform } = house
        const found = await ask(platform, lawImpact, { law, ...(from && { from }), ...(to && { to }) }, nobody(platform.region))
        console.log(json ? JSON.stringify(found, null, 2) : impactLines(found).join('\n'))
      } finally {
        await house.close()
      }
    })
}
