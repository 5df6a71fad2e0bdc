import type { TextRow } from '../../../kernel/law/text/text-rows.ts'
import { element, type Xml, xmlDocument } from '../../xml.ts'
import { eventLine, type LawCopy } from '../law-copy.ts'
import { bodyOf, grow, looseText } from './akn-body.ts'
import { workDay } from './akn-identity.ts'
import { aknMeta, annexMeta } from './akn-meta.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

function preface(copy: LawCopy): Xml {
  const line = (content: Xml | string): Xml => element('p', {}, content)
  return element('preface', { eId: 'preface' }, [
    line(element('docTitle', {}, copy.title)),
    copy.number !== '' && line(element('docNumber', {}, copy.number)),
    ...copy.events.map((event) => line(event.day ? element('docDate', { date: event.day }, eventLine(event)) : eventLine(event))),
  ])
}

function attachments(copy: LawCopy, annexes: readonly TextRow[]): Xml | false {
  if (annexes.length === 0) return false
  return element(
    'attachments',
    { eId: 'atts' },
    annexes.map((row, i) => {
      const lines = looseText({ ...row, heading: '' })
      return element('attachment', { eId: `att_${i + 1}` }, [
        row.heading !== '' && element('heading', {}, row.heading),
        element('doc', { name: 'annex' }, [
          annexMeta(copy, `annex_${i + 1}`),
          element('mainBody', {}, lines.length > 0 ? lines : element('p', {}, '')),
        ]),
      ])
    }),
  )
}

/**
 * A legal text in Akoma Ntoso 3.0 (OASIS LegalDocML), to the depth of sub-items, with annexes and tables. Parts 编 `part`, 分编 `title`,
 * chapters 章 `chapter`, sections 节 `section`, articles 条 `article`, paragraphs 款 `paragraph`, items 项 `point`, sub-items 目 `indent`;
 * eIds as `art_32__para_1__point_4`. What stands before the first article is the preamble.
 * @source Akoma Ntoso 1.0 Part 2: Specifications (schema akomantoso30.xsd), OASIS Standard 2018-08-29; Naming Convention 1.0, 2019-02-21
 */
export function lawAkn(copy: LawCopy): string {
  const top = grow(copy.rows)
  const leading = top.findIndex(({ row }) => row.kind !== 'preface')
  // A text that has nothing but words before its first article has them as its body, which may not be empty.
  const before = leading < 0 ? [] : top.slice(0, leading)
  const body = bodyOf(top.slice(before.length), copy.rows)
  const first = workDay(copy) === copy.version
  return xmlDocument(
    element(
      'akomaNtoso',
      { xmlns: namespace },
      element('act', { name: 'act', contains: first ? 'originalVersion' : 'singleVersion' }, [
        aknMeta(copy),
        preface(copy),
        before.length > 0 &&
          element(
            'preamble',
            { eId: 'preamble' },
            before.flatMap(({ row }) => looseText(row)),
          ),
        element('body', { eId: 'body', period: '#tmpg_1' }, body),
        attachments(
          copy,
          copy.rows.filter(({ kind }) => kind === 'annex'),
        ),
      ]),
    ),
  )
}
