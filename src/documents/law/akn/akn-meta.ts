import { element, type Xml } from '../../xml.ts'
import type { LawCopy } from '../law-copy.ts'
import { type AknEvent, type AknUris, eventsOf, urisOf, workDay } from './akn-identity.ts'

const eventWords: Readonly<Record<AknEvent['kind'], string>> = {
  passed: '通过',
  published: '公布',
  'in-force': '施行',
  amended: '修正、修订',
  approved: '批准',
  repealed: '废止',
  other: '其他事项',
  force: '本版本施行',
  end: '本版本失效',
}

const our = 'urn:yifa:law-copy'
const source = '#library'

interface Level {
  readonly uri: string
  readonly date: string
  readonly name: string
  readonly author: string
}

/** One level of the identification; `component` is the part of the whole that is spoken of. */
const frbr = (level: string, component: string, { uri, date, name, author }: Level, own: readonly Xml[]): Xml => {
  const [path = '', ending = ''] = uri.split(/(\.xml)$/)
  return element(level, {}, [
    element('FRBRthis', { value: `${path}/!${component}${ending}` }),
    element('FRBRuri', { value: uri }),
    element('FRBRdate', { date, name }),
    element('FRBRauthor', { href: author }),
    ...own,
  ])
}

function identification(copy: LawCopy, component: string): Xml {
  const uris = urisOf(copy)
  const author = copy.issuer === '' ? source : '#issuer'
  const whole = component === 'main'
  return element('identification', { source }, [
    frbr('FRBRWork', component, { uri: uris.work, date: workDay(copy), name: 'generation', author }, [
      element('FRBRcountry', { value: 'cn' }),
      ...(whole ? [element('FRBRsubtype', { value: copy.rank })] : []),
      ...(whole && copy.number !== '' ? [element('FRBRnumber', { value: copy.number })] : []),
      ...(whole ? [element('FRBRname', { value: copy.title })] : []),
    ]),
    frbr('FRBRExpression', component, { uri: uris.expression, date: copy.version, name: 'version', author }, [
      element('FRBRversionNumber', { value: copy.version }),
      // A copy from a library; authoritative is what the gazette printed.
      element('FRBRauthoritative', { value: 'false' }),
      element('FRBRlanguage', { language: 'zho' }),
    ]),
    frbr('FRBRManifestation', component, { uri: uris.manifestation, date: copy.day, name: 'markup', author: source }, [
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ])
}

function temporal(events: readonly AknEvent[]): Xml {
  const [start, end] = (['force', 'end'] as const).map((kind) => events.find((event) => event.kind === kind)?.id)
  const interval = { refersTo: '#in-force', start: `#${start}`, ...(end !== undefined && { end: `#${end}` }) }
  return element('temporalData', { source }, element('temporalGroup', { eId: 'tmpg_1' }, element('timeInterval', interval)))
}

function references(copy: LawCopy, uris: AknUris, events: readonly AknEvent[]): Xml {
  const kinds = [...new Set(events.map(({ kind }) => kind))]
  return element('references', { source }, [
    element('original', { eId: 'original', href: uris.work, showAs: copy.title }),
    element('TLCOrganization', { eId: 'library', href: '/akn/ontology/organization/cn/library', showAs: copy.library }),
    copy.issuer !== '' &&
      element('TLCOrganization', {
        eId: 'issuer',
        href: `/akn/ontology/organization/cn/${copy.issuer.replace(/\s/g, '')}`,
        showAs: copy.issuer,
      }),
    ...kinds.map((kind) => element('TLCEvent', { eId: `event-${kind}`, href: `/akn/ontology/event/cn/${kind}`, showAs: eventWords[kind] })),
    element('TLCConcept', { eId: 'in-force', href: '/akn/ontology/concept/cn/in-force', showAs: '施行' }),
  ])
}

/** Who the text is, where it comes from, and how long it holds: in the order that the schema asks for. */
export function aknMeta(copy: LawCopy): Xml {
  const uris = urisOf(copy)
  const events = eventsOf(copy)
  const mark = (name: string, value: string): Xml => element(`yifa:${name}`, {}, value)
  return element('meta', {}, [
    identification(copy, 'main'),
    copy.published !== undefined &&
      element('publication', {
        date: copy.published,
        name: 'publication',
        showAs: '公布',
        ...(copy.number !== '' && { number: copy.number }),
      }),
    element(
      'lifecycle',
      { source },
      events.map(({ id, day, kind, type }) =>
        element('eventRef', { eId: id, date: day, source: '#original', type, refersTo: `#event-${kind}` }),
      ),
    ),
    temporal(events),
    references(copy, uris, events),
    element('proprietary', { source, 'xmlns:yifa': our }, [
      mark('address', copy.address),
      mark('sourceFile', copy.file),
      mark('sourceSha256', copy.sha256),
      mark('textSha256', copy.root),
    ]),
  ])
}

/** The identity of an annex, which Akoma Ntoso counts as a document of its own inside the text. */
export const annexMeta = (copy: LawCopy, component: string): Xml => element('meta', {}, identification(copy, component))
