import type { CustodyStep } from '../custody/custody.ts'
import type { Form } from '../form/field.ts'
import type { Citation, Text } from '../law/instrument.ts'
import type { Term } from '../time/period.ts'

/**
 * The grammar in which law is declared: acts with relations, after Dynamic Condition Response graphs (Hildebrandt, Mukkamala, Slaats),
 * with statutory clocks, legal bases, roles and facts. Everything here is plain data: it can be hashed, stored and explored.
 *
 * Type parameters: `R` names of roles, `A` names of acts, `F` names of facts and outcomes. A name that is not declared does not compile.
 */

/** Any one of these acts satisfies the condition. */
export interface AnyOf<A extends string> {
  readonly anyOf: readonly A[]
}

/** A fact, an act that was done, or these combined. A fact nobody has settled yet counts as not holding. */
export type Condition<F extends string, A extends string = string> =
  | F
  | { readonly did: A }
  | { readonly not: Condition<F, A> }
  | { readonly all: readonly Condition<F, A>[] }
  | { readonly any: readonly Condition<F, A>[] }

/** What an answer says: that it is (or contains) a value. Facts that follow from answers are built of these. */
export interface AnswerTest {
  readonly act: string
  readonly field: string
  readonly is: string | boolean
}

/** A fact in words; `follows` works it out from answers (any one of the tests), so that nobody can choose it. */
export interface Fact extends Text {
  readonly follows?: readonly AnswerTest[]
}

/** An answer that was given in the form of an act: a day, `dateOf('apply', 'validUntil')`, or a number, `answerOf('notify', 'fine')`. */
export interface DateOf<A extends string> {
  readonly act: A
  readonly field: string
}

/**
 * A period and where it runs: a term since the last doing of one of `since`, a term since a duty's last day has passed (`sinceEnd`),
 * a term from or backward from a day that was given, or simply until a day that was given.
 */
export interface Within<A extends string> {
  readonly term?: Term
  readonly since?: readonly A[]
  readonly sinceEnd?: A
  readonly from?: DateOf<A>
  readonly before?: DateOf<A>
  readonly until?: DateOf<A>
  /** Of a waiting period: its last day is already late enough ("at least seven days before the hearing"). Default: the day after. */
  readonly reached?: true
  /** What happens when the last day is a rest day; the law's own word, `stays` where it is silent on an office's duty. */
  readonly lastDay?: 'rolls' | 'stays'
}

/** The law itself does the act when the term passes; `from: 'start'` dates its effect back to the day the term began. */
export interface Silence<A extends string> extends Within<A> {
  readonly takesEffect?: 'start' | 'end'
}

export type Role =
  /** An officer holding `post` at the organ of the case, or at the organ that stands in the case as `of`. */
  | { readonly title: Text; readonly kind: 'staff'; readonly post: string; readonly of?: string }
  /** A person or enterprise that stands in the case, or their agent. `sealed`: their name is shown to nobody without a look on record. */
  | { readonly title: Text; readonly kind: 'party'; readonly sealed?: true }
  /** Anyone at all. */
  | { readonly title: Text; readonly kind: 'public' }
  /**
   * A court, bank, treasury or other authority that reports what it did. `reads`: sees every case of the procedure as its organ does,
   * because the law has it supervise or take over these cases.
   */
  | { readonly title: Text; readonly kind: 'outside'; readonly post: string; readonly reads?: true }
  /** The law itself, when a term passes in silence. */
  | { readonly title: Text; readonly kind: 'law' }

/** A lawful reason to stop a clock; only these may be given. */
export interface Ground {
  readonly title: Text
  readonly basis: Citation
}

export interface Pause<A extends string> {
  readonly clocks: readonly A[]
  readonly grounds: Readonly<Record<string, Ground>>
}

export interface Extension<A extends string> {
  readonly clock: A
  /** What is added; with `atMost` the actor says how much of it, in a question named `extension`. */
  readonly by: Term
  readonly atMost?: true
  /** How many times the clock may be extended in one case. Default 1. */
  readonly times?: number
}

/** An official document made by an act. Text holds places such as `{apply.name}`; see `case/fill-in.ts`. */
export interface DocumentRule<R extends string, A extends string, F extends string> {
  readonly id: string
  readonly title: Text
  readonly layout: 'letter' | 'certificate'
  /** Words of the number between the organ's short name and the year, for example 许受 in 沈和市监许受〔2026〕12号. */
  readonly series: string
  readonly to: R
  readonly when?: Condition<F, A>
  readonly body: readonly string[]
  /** Rows of label and text for a certificate. */
  readonly rows?: readonly (readonly [label: string, text: string])[]
  /** Adds the paragraph on remedies, which a decision against someone may not leave without. */
  readonly remedies?: true
}

/** A change to a register made by an act; `values` hold texts with places. */
export interface EffectRule<A extends string, F extends string> {
  readonly register: string
  /** `set`: entered, or put in the place of what stands there. */
  readonly change: 'enter' | 'amend' | 'set' | 'end'
  readonly key: string
  readonly values?: Readonly<Record<string, string>>
  /** Copies every answer of this act's form under its own name, before `values` are laid over them. */
  readonly copies?: true
  /** First day of effect. Default: the day of the act. */
  readonly from?: string
  /** First day without effect, where known from the start. */
  readonly to?: string
  readonly when?: Condition<F, A>
}

/** What the public sees once the act is done. Only the rows named here are shown; every other thing stays in the case. */
export interface PublicationRule<A extends string, F extends string> {
  readonly kind: string
  readonly title: string
  readonly rows: Readonly<Record<string, string>>
  readonly basis: Citation
  readonly when?: Condition<F, A>
}

/**
 * A case that doing the act opens elsewhere, in the same transaction and by the law itself: a correction task at the organ whose decision was
 * annulled. All texts hold places. The act is done only if that case can be opened.
 */
export interface OpeningRule<A extends string, F extends string> {
  readonly procedure: string
  /** Its act that starts the case; the law does it. */
  readonly act: string
  /** Id of the organ that gets the case. */
  readonly organ: string
  readonly title: string
  readonly matter?: string
  readonly subject?: { readonly register: string; readonly key: string }
  readonly answers?: Readonly<Record<string, string>>
  readonly when?: Condition<F, A>
}

/** Someone whom an act brings into the case: the answer in `field` is the id of the person, enterprise or organ that takes `role`. */
export interface Joining<R extends string> {
  readonly role: R
  readonly field: string
  /** Question that holds the name. An organ's name comes from the register of organs. */
  readonly name?: string
}

/** Refused while a register has a running entry under this key: a bar on applying again, a licence that exists already. */
export interface Bar {
  readonly register: string
  /** Text with places; evaluated with the parties that the act itself would bring in. */
  readonly key: string
  readonly basis: Citation
}

/** Refused unless a register has a running entry under this key that answers the column: a qualification that is asked of who does the act. */
export interface Listing {
  readonly register: string
  /** Text with places; `{actor.id}` is who does the act. */
  readonly key: string
  readonly column: string
  readonly basis: Citation
}

/** A number that bounds an answer: fixed by law, answered earlier in the case or in the same act, or standing in a running register entry. */
export type Limit<A extends string> =
  | number
  /** What was not answered then counts as nothing: a fine that was not proposed may not be imposed. */
  | DateOf<A>
  /** `key` holds places, among them `{this.…}` for answers of the act that is bounded. */
  | { readonly register: string; readonly key: string; readonly column: string }

/** What a number answered in this form may be: a discretion tier, a ceiling of the summary procedure, the fine that was proposed. */
export interface Bound<A extends string, F extends string> {
  readonly field: string
  readonly least?: Limit<A>
  readonly most?: Limit<A>
  readonly when?: Condition<F, A>
  /** Once this was done the bound does not hold: a departure from it whose reasons were approved. */
  readonly unless?: A
  readonly basis: Citation
}

/**
 * The answer that an act is about: the text reviewed, discussed, signed. The act's form carries what its person had before them, in a question
 * named `examined`, which surfaces fill in and nobody types; what was replaced meanwhile is refused. Doing `act` again uses up every act
 * that examines it.
 */
export interface Examination<A extends string> {
  readonly act: A
  /** A question of that act's form whose answer is a text or a file's hash. */
  readonly field: string
}

/**
 * Lots are drawn in three acts. Committing: lists that are fair, and a hash of them with a secret. Drawing: the secret opens that hash, and the
 * result is what `draw/draw.ts` works out. Handing out: one pair of the result. Questions, by name: `entities` (pairs of id and name), `officers`
 * (words: numbers of certificates), `conflicts` (pairs of a certificate and ids between blanks), `count`, `size`, `commitment`; `secret`, `root`,
 * `result` (pairs of an entity and two certificates between blanks); `entity`, `first`, `second`.
 */
export type Lots<A extends string> =
  | { readonly step: 'commit' }
  | { readonly step: 'draw'; readonly committed: A }
  | { readonly step: 'hand'; readonly committed: A; readonly drawn: A }

/**
 * Versions of procedures are published in these acts. Proving: what the prover found on the declaration as it stands here; done by the law alone,
 * so that nobody answers for the prover. Publishing: refused unless the very declaration, the rules it was asked and the prover are still those of
 * the proof, and nothing was found broken. Adopting: both at once, for a procedure of which nothing was ever published; a case may be opened for
 * it before the publishing procedure is published itself. Questions, by name: of `proposed` (or adopting) `procedure`, `version`; of proving (or
 * adopting) `proof`, `prover`, `asked` (all hashes) and `broken` (words: ids of what was found broken);
 * proving also answers `clean`.
 */
export type Proves<A extends string> =
  | { readonly step: 'adopt' }
  | { readonly step: 'prove'; readonly proposed: A }
  | { readonly step: 'publish'; readonly proposed: A; readonly proved: A }

/**
 * What an act asks of the persons who did another act, `of`, which each of them does once and for oneself (`each`). Only the present round
 * counts. One of: a quorum (`least`), everyone who did `heard` did `of` too, who acts now excepted, who acts now did `of` (`own`), or:
 * what is answered in `majority` is what more than half of those persons answered, unless `unless` is answered.
 */
export type Voices<A extends string> = { readonly of: A; readonly basis: Citation } & (
  | { readonly least: Limit<A> }
  | { readonly heard: A }
  | { readonly own: true }
  | { readonly majority: string; readonly unless: string }
)

/**
 * The register entry that every case of a procedure is about, for example the licence to be renewed. It must be running when the case opens;
 * its columns are then known in the case as `{subject.column}` and `ofSubject('column')`.
 */
export interface About<R extends string> {
  readonly register: string
  /** The case may be opened without an entry too; what its columns would offer then stays empty. */
  readonly optional?: true
  /** Columns that must agree with the case, so that no other organ, and no case on another item, lays hands on the entry. */
  readonly same?: { readonly organ?: string; readonly matter?: string; readonly item?: string }
  /** What its columns must say when the case opens, for example that the licence is valid. */
  readonly where?: Readonly<Record<string, string>>
  /** Whom the entry belongs to: they stand in the case from the first act, and only they (or their agent) may open it as a party. */
  readonly holder?: { readonly role: R; readonly id: string; readonly name: string }
}

export interface ActRule<R extends string, A extends string, F extends string> {
  readonly title: Text
  readonly by: R | readonly R[]
  readonly basis: Citation | readonly Citation[]
  /** What the act is for, in a sentence, where the title does not say it. */
  readonly note?: Text

  /** The act opens the case. */
  readonly starts?: true
  /** The act is not there until another act opens it. */
  readonly begins?: 'closed'
  /** Not by a person who did one of these; nor may who does this act do one of these afterwards. */
  readonly apart?: readonly A[]
  /** Not by anyone who also takes this role in the case. */
  readonly notBy?: R | readonly R[]
  /** How many officers with valid certificates must sign, the actor included. */
  readonly officers?: number
  /** Only officers whose certificates have these numbers may sign: those whom the lot fell on. */
  readonly certificates?: readonly DateOf<A>[]
  /** How many persons in the act's roles must sign, the actor included, where the law asks for no certificate. */
  readonly signers?: number
  /** `not-needed`: the act exercises no power of the organ. `lost`: it is there for when the organ no longer holds the power, so that nobody is trapped. */
  readonly power?: 'not-needed' | 'lost'
  readonly unlessListed?: readonly Bar[]
  readonly onlyListed?: readonly Listing[]
  /** What numbers answered here may be; outside of them the act is refused. */
  readonly bounds?: readonly Bound<A, F>[]
  /** Refused unless lots were drawn as anyone can draw them again. */
  readonly lots?: Lots<A>

  /** A version of a procedure is proved or published here; refused unless the proof is of what stands here now. */
  readonly proves?: Proves<A>
  /** Answers that name pieces of evidence (kind `entryKeys`): refused while custody of one of them is broken (`custody/custody.ts`). */
  readonly relies?: readonly DateOf<A>[]
  /** What the act does with the piece named in its question `piece`, of a register with the columns of `CustodyVersion`: only who holds it may. */
  readonly custody?: { readonly register: string; readonly step: CustodyStep }

  /** What is asked of the persons who did other acts: a quorum, that all were heard, the opinion of most. */
  readonly voices?: readonly Voices<A>[]

  readonly after?: readonly (A | AnyOf<A>)[]
  readonly notBefore?: Within<A> | readonly Within<A>[]
  readonly must?: Within<A>
  readonly owedSince?: A | readonly A[]
  /** A right that lapses; of several periods the first that is over ends it, one whose day was not given ends nothing. */
  readonly may?: Within<A> | readonly Within<A>[]
  readonly awaits?: readonly A[]
  /** Only once the last day of this duty has passed, its pauses and extensions counted. */
  readonly overdue?: A
  /** The act exists only when this holds; while it does not exist, nothing waits for it. */
  readonly when?: Condition<F, A>
  /** The act exists but is refused unless this holds: a review that was not passed, a risk that is not controllable. */
  readonly provided?: Condition<F, A>
  readonly opens?: readonly A[]
  readonly closes?: readonly A[]
  /** These are not owed any more, because this act stands in their place. */
  readonly discharges?: readonly A[]
  /** These must be done again, and are owed. */
  readonly undoes?: readonly A[]
  /** These count as not done any more, without being owed: an approval is good for one doing. */
  readonly usesUp?: readonly A[]
  readonly pauses?: Pause<A>
  /** Acts whose stop of a clock ends: the clock runs again from this day on. */
  readonly resumes?: readonly A[]
  readonly extends?: Extension<A>
  readonly bySilence?: Silence<A>
  /** May be done more than once; a number is the most times. */
  readonly often?: true | number
  /**
   * Every person does it once, for oneself, in a round that lasts until the act is undone or used up; names the question whose answers are
   * counted, or is true where none is. Needs `often: true`.
   */
  readonly each?: string | true

  readonly form?: Form
  /** What the act is about: one earlier answer, word for word. */
  readonly examines?: Examination<A>
  /** Facts that this act settles; each is asked as a yes-or-no question. */
  readonly settles?: readonly F[]
  /** One of these outcomes is chosen in this act; from then on it holds as a fact. */
  readonly outcomes?: readonly F[]
  /** The outcome that the act by itself gives the case. */
  readonly outcome?: F
  readonly joins?: readonly Joining<R>[]
  /** The person answered in this field may do nothing further in the case. */
  readonly recuses?: string
  /** Who does this act is shown what is sealed in these acts: answers, and names of who stands in a sealed role. Each look is an act of its own. */
  readonly unseals?: readonly A[]
  /** The case is over: every duty falls away except those in `keeps`, and nothing else can be done. */
  readonly ends?: true
  readonly keeps?: readonly A[]
  /** May be done on several cases at once with the same answers: nothing in it is weighed, read or signed for one case alone. */
  readonly bulk?: true
  /** Question of this form that gives the day from which the act counts, for example the day on a return slip; never after the act itself. */
  readonly countsFrom?: string

  readonly issues?: readonly DocumentRule<R, A, F>[]
  readonly publishes?: PublicationRule<A, F>
  /**
   * What was published before, in this case or in the one it is about, under the kinds of these acts is shown no longer: only that it was there, since
   * when it is not, and by which act.
   */
  readonly unpublishes?: readonly A[]
  readonly opensCases?: readonly OpeningRule<A, F>[]
  readonly effects?: readonly EffectRule<A, F>[]
}

/** A remedy that every decision against someone names: what, where, until when. */
/** The procedure of the catalogue by which a remedy is sought, and which of its questions the case itself answers: texts with places, by question. */
export interface RemedyOpening {
  readonly procedure: string
  readonly answers?: Readonly<Record<string, string>>
}

export interface Remedy {
  readonly id: string
  readonly title: Text
  readonly within: Term
  /** Where the remedy is sought; holds places such as `{organ.name}`. */
  readonly where: Text
  /** From when its period runs, in words. Default: from when one knew or should have known of the act. */
  readonly from?: Text
  readonly basis: Citation
  /** Where it is sought on this platform. Default: elsewhere. */
  readonly opens?: RemedyOpening
}

export interface ProcedureDeclaration<R extends string, A extends string, F extends string> {
  readonly id: string
  readonly title: Text
  /** Rows of the plan's table of systems that this procedure carries. */
  readonly systems: readonly string[]
  readonly basis: Citation
  /** Kind of power the organ must hold for the matter; `null` where the procedure orders the administration itself. */
  readonly power: string | null
  readonly roles: Readonly<Record<R, Role>>
  readonly facts?: Readonly<Partial<Record<F, Fact>>>
  readonly outcomes?: Readonly<Partial<Record<F, Text>>>
  readonly remedies?: readonly Remedy[]
  readonly about?: About<R>
  readonly acts: Readonly<Record<A, ActRule<R, A, F>>>
}

/** A procedure as the kernel runs it: names widened, parts mounted, acts that begin closed worked out. */
export interface Procedure extends ProcedureDeclaration<string, string, string> {
  /** Acts whose row says that they begin closed. */
  readonly beginClosed: readonly string[]
}
