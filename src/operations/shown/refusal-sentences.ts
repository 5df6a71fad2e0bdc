import type { Text } from '../../kernel/law/instrument.ts'
import type { Cure, RefusalCode } from '../../kernel/refusal.ts'
import { authoritySentences } from './authority-sentences.ts'
import { personSentences } from './person-sentences.ts'

const say = (zh: string, en: string): Text => ({ zh, en })

/**
 * What each refusal says. Places in braces are its facts, in words: acts, roles, organs, posts and provisions by their titles.
 * The provisions that say so are added behind every sentence.
 */
export const sentences: Readonly<Record<RefusalCode, Text>> = {
  'power-not-held': say(
    '{organ}在{day}没有此项权力：{kind}（事项 {matter}）不在其权力清单上',
    "{organ} does not hold this power on {day}: {kind} for '{matter}' is not on its power list",
  ),
  'power-elsewhere': say(
    '{organ}的此项权力不及于该地（区划代码 {place}），只及于 {held}',
    '{organ} holds this power in {held}, not in the division {place}',
  ),
  'power-other-level': say(
    '此项权力列在其他层级：{organ}是{level}机关',
    '{organ} is of the level {level}; the power list gives this power to another level',
  ),
  'power-still-held': say(
    '{organ}在{day}仍有此项权力（事项 {matter}），不得以无权为由办理',
    "{organ} still holds the power over '{matter}' on {day}; this is only for when it no longer does",
  ),
  'entry-otherwise': say(
    '所涉条目（{register}：{key}）的“{column}”为“{found}”，须为“{value}”',
    "'{column}' of the entry the case is about ({register}: {key}) is '{found}' and must be '{value}'",
  ),
  'entry-elsewhere': say(
    '所涉条目（{register}：{key}）属于 {there}，不属于 {here}',
    'The entry the case is about ({register}: {key}) belongs to {there}, not to {here}',
  ),
  'basis-unknown': say('法律库中没有所依据的条款：{provision}', 'The library does not hold the provision relied on: {provision}'),
  'basis-not-in-force': say(
    '所依据的条款在{day}无效：{provision}{since:，自 起失效}',
    'The provision relied on is not in force on {day}: {provision}{since:, not since }',
  ),
  'document-not-in-force': say(
    '所依据的规范性文件{provision}已{since:自 起}{why}，在{day}不得作为依据（制定机关：{organ}）',
    'The normative document relied on, {provision} of {organ}, is {why}{since: since }; on {day} it is no basis',
  ),
  'document-not-published': say(
    '所依据的规范性文件{provision}在{day}尚未公布，不得作为依据（制定机关：{organ}）',
    'The normative document relied on, {provision} of {organ}, is not published on {day} and is no basis',
  ),
  'document-not-yet': say(
    '所依据的规范性文件{provision}自{since}起施行，在{day}不得作为依据（制定机关：{organ}）',
    'The normative document relied on, {provision} of {organ}, is in force from {since}; on {day} it is no basis',
  ),
  'version-not-published': say(
    '程序“{procedure}”的这一版本（{version}）在{day}没有公布{published:，公布施行的是 版}，不得据以开立新案件；已开始的案件不受影响',
    "This version ({version}) of the procedure '{procedure}' is not published on {day}{published:; the one in force is }. No new case may begin with it; running cases go on",
  ),
  'post-not-held': say('{person}在{day}不担任{organ}的“{post}”岗位', "{person} does not hold the post '{post}' at {organ} on {day}"),
  'not-a-party': say('{person}不是本案的{roles}', '{person} does not stand in this case as {roles}'),
  'not-agent-of': say(
    '{person}没有登记为 {enterprise} 的代理人，不得以其名义办理',
    '{person} is not on record as agent of {enterprise} and may not act for it',
  ),
  ...authoritySentences,
  ...personSentences,
  'only-the-law': say(
    '此事由法律规定在期限届满时发生，任何人不得代为办理',
    'The law itself does this when the period passes; nobody else can',
  ),
  'act-unknown': say('本程序没有“{act}”这一步', "The procedure has no act '{act}'"),
  'case-ended': say('本案已经结束（{outcome}）', 'The case is over ({outcome})'),
  'case-damaged': say('本案有办理的内容已经丢失，不能继续办理', 'Acts of this case are lost: nothing further is done in it'),
  'not-in-this-case': say('本案现在没有“{act}”这一步', "'{act}' is not part of this case now"),
  'already-done': say('“{act}”已于{day}办理', "'{act}' was done on {day} already"),
  'often-enough': say('“{act}”最多办理的次数已满：已办{times}次', "'{act}' may not be done again: it was done {times} times"),
  'awaits-act': say('“{act}”之前须先完成“{first}”', "'{first}' must come before '{act}'"),
  'awaits-duty': say('“{act}”之前须先履行“{first}”', "'{first}' is owed and must come before '{act}'"),
  'too-early': say(
    '尚未到可以办理“{act}”的日期：等待期自“{since}”起算，至{last}届满，今天是{day}',
    "Too early for '{act}': the waiting period since '{since}' ends on {last}; today is {day}",
  ),
  'right-lapsed': say(
    '办理“{act}”的期限已过：自“{since}”起算，最后一日是{last}，今天是{day}',
    "Too late for '{act}': counted from '{since}' the last day was {last}; today is {day}",
  ),
  'calendar-unknown': say(
    '{year}年的放假安排尚未公布（未补入日历），工作日无法计算',
    'The holiday notice of {year} is not in the calendar, so working days cannot be counted',
  ),
  'clock-not-running': say('“{clock}”的期限没有在计算', "The clock of '{clock}' is not running"),
  'clock-already-paused': say('“{clock}”的期限已经停止计算', "The clock of '{clock}' stands still already"),
  'clock-not-paused': say('“{clock}”的期限没有停止', "The clock of '{clock}' is not stopped"),
  'extended-enough': say(
    '“{clock}”的期限已延长{times}次，不得再延长',
    "The period of '{clock}' was extended {times} times and may not be extended again",
  ),
  'extended-too-late': say(
    '“{clock}”的期限已于{last}届满，届满后不得延长（今天是{day}）',
    "The period of '{clock}' ended on {last} and cannot be extended afterwards (today is {day})",
  ),
  'silence-not-complete': say(
    '期限尚未届满{last:，最后一日是}，法律尚未视为办理“{act}”',
    "The period of silence is not over{last:; its last day is }: the law has not done '{act}' yet",
  ),
  'case-not-open': say('案件尚未开始', 'The case has not been opened'),
  'case-already-open': say('案件已经开始，不能再次开始', 'The case is open already'),
  'not-provided': say('办理“{act}”的法定条件没有满足', "The condition that the law sets for '{act}' is not met"),
  'not-overdue': say(
    '“{clock}”的期限尚未届满：最后一日是{last}，今天是{day}',
    "The period of '{clock}' has not passed: its last day is {last}; today is {day}",
  ),
  'law-first': say(
    '期限已于{last}届满，依法视为“{act}”，须先记录在案',
    "The period ended on {last}, so the law has done '{act}'; that comes first",
  ),
  'examined-other': say(
    '“{first}”针对的是另一文本，不是本案现在的文本，不能据以办理“{act}”',
    "'{first}' was about another text than the one the case holds now, so '{act}' cannot rest on it",
  ),
  'quorum-missing': say(
    '“{first}”的人数不足：须有{needed}人，现有{present}人，不得办理“{act}”',
    "Too few did '{first}': {needed} are needed and {present} did; '{act}' may not be done",
  ),
  'not-all-heard': say(
    '还有{waiting}人没有“{first}”，不得办理“{act}”',
    "{waiting} of those present did not do '{first}' yet; '{act}' may not be done",
  ),
  'answer-missing': say('没有填写：{question}', 'Not answered: {questionEn}'),
  'answer-invalid': say('“{question}”填写有误。{zh}', "'{questionEn}' is not answered as it must be. {en}"),
  'answer-unasked': say('不得提交表单没有列出的内容：{question}', 'This was not asked and may not be handed in: {question}'),
  'out-of-bounds': say(
    '“{question}”为 {amount}，超出允许的幅度{least:，不得低于 }{most:，不得高于 }',
    "'{questionEn}' is {amount}, which is out of bounds{least:; at least }{most:; at most }",
  ),
  'lots-unfair': say('名单不能公平抽取：{zh}', 'Nothing can be drawn fairly from these lists: {en}'),
  'lots-not-committed': say(
    '密钥和名单与事先公布的承诺值不符：应为 {committed}，算得 {opened}',
    'Secret and lists do not open the commitment that was published: it says {committed}, they give {opened}',
  ),
  'proof-otherwise': say(
    '检验结论与现在的{what}不一致：检验时为 {found}，现为 {here}',
    'The proof is not of the {what} that stands here now: it was of {found}, and here is {here}',
  ),
  'adopted-earlier': say(
    '首版只能在平台启用之日（{day}）采用；此后的程序和版本须经提出、检验、合法性审查后公布',
    'First versions were taken over on the day on which the platform was founded ({day}); whatever comes later must be proposed, proved, reviewed and published',
  ),
  'proof-broken': say('检验未通过，不得公布：{broken}', 'The proof found broken what must hold, so that it may not be published: {broken}'),
  'lots-otherwise': say('不是抽取的结果；按公开的算法应为：{drawn}', 'This is not what was drawn; the public method gives: {drawn}'),
  'evidence-unsound': say('证据 {key} 不能作为依据：{zh}', 'The evidence {key} is no basis: {en}'),
  'custody-not-held': say('证据 {key} 由{holder}保管，只有保管人可以办理', 'The evidence {key} is held by {holder}, who alone may do this'),
  'custody-not-for': say('证据 {key} 没有移交给你', 'The evidence {key} was not handed over to you'),
  'custody-in-transit': say('证据 {key} 正在移交，须先由接收人接收', 'The evidence {key} is on its way and must be received first'),
  'custody-ended': say('证据 {key} 已经退还、销毁或者移送', 'The evidence {key} was returned, destroyed or transferred'),
  'not-on-guide': say('“{question}”超出办事指南。{zh}', "'{questionEn}' goes beyond the guide. {en}"),
  'ground-unknown': say('法律没有规定这一事由', 'The law does not know this ground'),
  'entry-missing': say('“{register}”在{day}没有“{key}”这一条目', "The register '{register}' has no entry '{key}' on {day}"),
  'entry-exists': say('“{register}”在{day}已有“{key}”这一条目', "The register '{register}' already has an entry '{key}' on {day}"),
  'text-changed': say(
    '“{act}”针对的文本已被新的“{first}”代替：你看到的不是本案现在的文本',
    "The text you had before you for '{act}' has been replaced by a newer '{first}'",
  ),
  'not-in-register': say('“{question}”列入了清单之外的内容。{zh}', "'{questionEn}' names what the register does not have. {en}"),
  'list-incomplete': say('“{question}”没有列全。{zh}', "'{questionEn}' leaves something out. {en}"),
  'against-majority': say(
    '与多数人的意见（{most}）不一致，须说明：{question}',
    'This departs from the opinion of most ({most}); answer: {questionEn}',
  ),
  'sealed-told': say(
    '“{question}”中写有密封的“{kept}”：这一栏办理人员都能看到',
    "'{questionEn}' tells what is sealed in '{keptEn}': whoever handles the case reads it",
  ),
  'file-unread': say(
    '拟公开的文件（{where}）有的部分未能自动检查是否含个人信息：{places}',
    'Something in the file to be published ({where}) could not be read by machine for personal data: {places}',
  ),
  'personal-published': say(
    '拟公开的“{where}”中有完整的{personal}；公开前应当隐去中间各位或者删除',
    "What would be published under '{where}' holds a whole {personal}; hide its middle or leave it out",
  ),
  'version-moved': say('内容已被他人更改', 'Somebody else has changed it meanwhile'),
}

/** Who can cure it, and how. */
export const cures: Readonly<Record<Cure, Text>> = {
  'do-first': say('请先{who:由 }办理{act:“”}，再办此事。', "First do{act: ''}{who: by }; then try again."),
  'wait-until': say('请待期限届满后再办{day:（ 届满）}。', 'Wait until the period is over{day: ()}.'),
  'ask-holder': say('请向有权机关提出：{who}。', 'Turn to the organ that holds the power: {who}.'),
  'list-power': say(
    '须由{who}依法将此项权力列入权力清单；列入之前不得行使。',
    'The {who} must enter the power in the power list according to law; until then it may not be exercised.',
  ),
  'renew-certificate': say(
    '请持证人向{who}申请换证、恢复，或者改由持有效证件的人员办理。',
    'The holder must have it renewed or restored by {who}, or an officer with a valid certificate must act.',
  ),
  'add-officer': say('请增加持有效行政执法证的人员共同签名。', 'Add an officer with a valid certificate who signs too.'),
  authorise: say('请由{who}本人办理，或者由其另行授权后再办。', '{who} must do it in person, or authorise somebody to.'),
  'other-person': say('请改由符合条件的人员办理{who:（）}。', 'Somebody who may do it must do it{who: ()}.'),
  'correct-answer': say('请更正后重新提交。', 'Correct it and hand it in again.'),
  'publish-calendar': say('请{who}在放假安排公布后补入日历。', 'The {who} must add the holiday notice once it is published.'),
  'enact-basis': say(
    '请{who}核对依据；依据失效的，不得再据以作出行为。',
    'The {who} must check the basis; nothing may be done on a provision that is not in force.',
  ),
  'renew-document': say(
    '由{who}依程序重新制定并公布；或者改引现行有效的依据。',
    '{who} must make and publish the document anew; or another basis that is in force must be named.',
  ),
  'publish-version': say(
    '须经提出、检验、合法性审查后公布该版本。',
    'The version must be proposed, proved, reviewed for legality and published.',
  ),
  'prove-again': say(
    '请按现行声明、规则和检验程序重新检验。',
    'Prove the declaration again as it stands now, by the rules and the prover that stand now.',
  ),
  'mend-declaration': say(
    '请按检验报告所载的最短案例修改声明，再提出新版本。',
    'Mend the declaration by the shortest story in the proof, and propose it as a new version.',
  ),
  'publish-document': say('由{who}依法公布该文件；公布之前不得作为依据。', '{who} must publish the document; until then it is no basis.'),
  'record-qualification': say(
    '请由已登记资格的人员办理；确有资格的，由清单管理员登记资格证书后再办。',
    'Let somebody do it whose qualification is recorded; who has one lets the keeper of the lists record the certificate first.',
  ),
  'second-look': say(
    '请由另一人查看该文件，确认不含个人信息后共同签名；或者换成可以检查的文本。',
    'Let a second person look at the file for personal data and sign too; or replace it by one that can be read.',
  ),
  'choose-listed': say('请只选择办事指南所列的材料。', 'Choose only what the guide lists.'),
  'mend-evidence': say(
    '请补正保管手续（由接收人接收、由两名执法人员重新取证），或者不以该证据为依据。',
    'Mend its custody (let it be received; let two officers take it anew), or do not rely on it.',
  ),
  reload: say('请刷新后查看最新内容。', 'Reload and look at the newest content.'),
  none: say('此项无法补正。', 'Nothing can cure this.'),
}

/** Where nothing needs curing, or more can be said than the cure's own sentence. */
export const otherCures: Readonly<Partial<Record<RefusalCode, Text>>> = {
  'already-done': say('已经办理；有误的，依法更正或者撤销。', 'It is done; a mistake is corrected or withdrawn according to law.'),
  'often-enough': say('无需再办。', 'It need not be done again.'),
  'case-already-open': say('请在已经开始的案件中办理。', 'Act in the case that is open.'),
  'case-not-open': say('请先提出申请或者立案。', 'Open the case first.'),
  'case-damaged': say('凭回执、文书另立新案；原条目仍可核验。', 'Open a new case on receipts and documents; its entries still verify.'),
  'case-ended': say('不服处理结果的，可以依法寻求救济。', 'Who does not accept the result may seek the remedies that the law gives.'),
  'right-lapsed': say('该期限依法不能恢复。', 'The law does not restore this period.'),
  'only-the-law': say('无需办理，期限届满时自动记录在案。', 'Nothing is to be done: it is put on record when the period passes.'),
  'law-first': say('无需另行办理，下一步办理时自动记录在案。', 'Nothing is to be done: it is put on record with the next act.'),
}
