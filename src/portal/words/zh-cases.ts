import type { Text } from '../../kernel/law/instrument.ts'

/** What one reads when applying and following a case. */
export const zhCases = {
  apply: {
    toOrgan: (organ: string) => `向${organ}提出。`, about: (key: string) => `涉及编号：${key}。`, inTheWay: '现在还不能提交', drafts: '没有填完的申请', goOn: '继续办理', savedAt: (time: string) => `保存于 ${time}`,
    dropDraft: '删除这份草稿', ready: '会问您这些', materials: '请准备好这些材料', start: '开始填写',
    privacy: '您填写的信息只用于办理本事项，只有办理这件事的人员可以看到；每个问题都写明了依据。填写的内容随时保存，可以以后继续。',
    back: '上一步', several: (count: number) => `请回答以下 ${count} 个问题`, step: (here: number, all: number) => `第 ${here} 步，共 ${all} 步`, saveAndGoOn: '保存并继续', saveForLater: '保存，以后再填',
    check: '核对信息', change: '修改', nothing: '未填写', lacking: '这些材料还没有上传', lackingSays: '您仍然可以提交。机关须在五个工作日内一次告知需要补正的全部内容。',
    declare: '确认并提交', declareSays: '提交即表示：以上内容真实；您知道机关将依法办理并在期限内告知结果。', submit: '确认提交', later: '以后再提交', refused: '没有提交成功，原因和办法如下',
    refusedText: { zh: '没有提交成功。请看下面的原因和办法。', en: 'It was not handed in. See below why, and what to do.' } as Text,
    unanswered: (ask: Text): Text => ({ zh: `请填写：${ask.zh}`, en: `Give: ${ask.en}` }),
  },
  submitted: {
    title: (act: string) => `${act}：提交成功`, number: '办件编号', next: '接下来', finished: '这件事已经办结。', receipt: '您的回执', receiptSays: '回执证明这次提交已经写入存证记录，任何人都可以核验。请保存。',
    at: '提交时间', organ: '收件机关', entry: '记录序号', hash: '记录指纹', download: '下载回执', toCase: '查看这件事', print: '需要纸质凭证的，可以用浏览器打印本页。',
  },
  clock: {
    due: '最晚：', why: '为什么是这一天', today: '今天到期', left: (days: number) => `还有 ${days} 个工作日`, late: (days: number) => `已逾期 ${days} 个工作日`, passed: '已逾期', paused: '停止计时',
    pausedSince: (day: string) => `自${day}起不计入期限。`, unknown: (year: number) => `${year} 年的放假安排还没有公布，公布后才能确定日期。`, started: (day: string) => `自${day}起算`, term: (term: string) => `，期限${term}`,
    silence: (title: string) => `逾期未办的法律后果：${title}`,
  },
  matters: {
    title: '我的办件', actsFor: (names: string) => `您还代表：${names}。`, drafts: '没有填完的申请', running: '正在办理', finished: '已经办结', none: '您没有正在办理的事。', next: '接下来：', due: (day: string) => `最近的期限：${day}`,
  },
  case: {
    finished: '已办结', running: '办理中', overdue: '机关已逾期', whatNext: '接下来', track: '办到哪一步', isDone: '已完成', toDo: '待办', now: '您现在可以做什么', nothingNow: '现在不需要您做什么。',
    notNow: (count: number) => `现在还不能办的 ${count} 项，以及为什么`, clocks: '期限', documents: '文书', noDocuments: '还没有发出文书。', checkDocument: '核对真伪', receipt: '下载回执', about: '办件信息', organ: '办理机关', procedure: '程序',
    item: '事项', opened: '收件日期', subject: '涉及编号', timeline: (count: number) => `全部办理记录（${count} 条）`, effective: (day: string) => ` · 自${day}起计`, kinds: { done: '已办', refused: '未能办成', overdue: '逾期' },
    ended: '这件事已经办结。', endedAs: (outcome: string) => `这件事已经办结，结果：${outcome}。`, you: '您', theLaw: '法律规定', pausedNow: '现在停止计时', isLate: '（已逾期，仍须办理）', noDay: '没有规定期限',
    silence: (organ: string, day: string, effect: string) => `等${organ}答复，最晚：${day}。到期没有答复的，法律规定：${effect}。`, bySilence: '到期依法成立',
    next: (what: string, who: string, when: string) => `${what}；由${who}办理；最晚：${when}。`, nothingDue: (organ: string) => `由${organ}继续办理，目前没有正在计算的期限。`,
  },
  act: {
    refused: '没有办成，原因和办法如下', onlyIf: (ask: string, value: string) => `仅当“${ask}”为“${value}”时填写：`, declare: '提交即写入记录，不能删除；请核对后提交。', submit: (title: string) => `提交：${title}`, cancel: '返回，不提交',
    cannot: '现在不能办，原因和办法如下', backToCase: '返回这件事',
  },
  remedies: {
    title: '对决定不服的', says: '您认为决定侵犯了您的合法权益的，可以选择下列途径：', where: '向', until: (term: string, from: string) => `期限：${from}${term}内。`, known: '自知道或者应当知道该决定之日起',
    article: (at: string) => at.replace(/^(\d+)(?:\((\d+)\))?(?:\[(\d+)\])?.*$/, (_, article: string, paragraph?: string, item?: string) => `第${article}条${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}`),
  },
}
