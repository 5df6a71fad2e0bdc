import type { Text } from '../../kernel/law/instrument.ts'

/** What anyone reads without signing in. */
export const zhPublic = {
  home: {
    title: '您想办什么事？', lead: '查事项、看指南、在线申请、跟踪进度、查验证照，都从这里开始。', search: '搜索事项、许可公示和清单',
    main: '主要功能', latest: '最新公示', all: '查看全部公示',
    apply: '在线申请', applySays: '看清条件和材料，边填边存，提交即得回执。',
    track: '我的办件', trackSays: '每件事办到哪一步、谁来办、哪天到期、为什么是这一天。',
    verify: '查验证照', verifySays: '输入编号或者扫描二维码，当场知道是否有效。',
    published: '许可公示', publishedSays: '谁许可了谁、许可了什么、依据哪一条。',
    registers: '权力清单和其他清单', registersSays: '每个部门有哪些权力，任何一天的样子，改了什么。',
    record: '存证记录', recordSays: '所有办理都写进一本改不了的账，人人可以核对。',
  },
  search: { title: (text: string) => `“${text}”的搜索结果`, none: '没有找到。请换一个说法，或者少写几个字再试。', items: '事项', published: '公示', registers: '清单', more: '查看更多' },
  items: {
    title: '办事事项', found: (text: string) => `“${text}”相关事项`, search: '搜索事项名称或者编码', organ: '部门', anyOrgan: '全部部门', place: '地区', anyPlace: '全部地区',
    openLabel: '办理方式', open: '可在线办理', all: '全部事项', none: '没有符合条件的事项。请换一个说法，或者去掉部门、地区的限制。',
  },
  guide: {
    brief: '简版', contents: '本页内容', basic: '基本信息', conditions: '受理条件', materials: '申请材料', process: '办理流程', fee: '收费', legal: '设定依据', result: '办理结果',
    contact: '咨询监督', organ: '实施机关', code: '事项编码', term: '时限', online: '在线办理', notOnline: '本事项暂不能在线办理，请按下面的方式到窗口办理。',
    count: (count: number) => `共 ${count} 项，见“申请材料”`, no: '序号', material: '材料名称', need: '必要性', basis: '依据', optional: '非必要', required: '必要',
    noMaterials: '办事指南没有要求提交材料。', notGiven: '指南没有载明。', others: '与本事项有关的其他办理',
    names: {
      conditions: '受理条件', fee: '收费', fees: '收费', result: '办理结果', contact: '咨询', contacts: '咨询', supervision: '监督投诉', complaints: '监督投诉', term: '办理时限',
      legalTerm: '法定时限', promisedTerm: '承诺时限', statutoryLimit: '法定时限', promisedLimit: '承诺时限', place: '办理地点', where: '办理地点', hours: '办理时间', when: '办理时间',
      basis: '设定依据说明', licence: '证照名称', remedies: '救济途径', consultation: '咨询方式', who: '服务对象', audience: '服务对象', scope: '许可范围', validity: '有效期', kind: '办件类型', visits: '到办事现场次数', description: '说明', note: '说明', process: '流程说明',
    } as Record<string, string>,
  },
  procedure: {
    list: '办事程序', listSays: '每一种办理都按下列程序进行。表格就是系统实际执行的规则，不是示意图。',
    says: '谁可以办、办什么、期限多长、先要办什么、依据哪一条。系统按这张表执行：不符合的，谁也办不成。',
    who: '谁', what: '可以办什么', within: '期限', bySilence: '逾期不办的，依法自动成立', after: '先要办', article: '依据',
  },
  published: {
    title: '许可公示', says: '行政许可决定自作出之日起按期公示，任何人可以查阅。', search: '搜索公示', kind: '类别', anyKind: '全部类别', none: '没有符合条件的公示。请换一个说法。',
    nothing: '还没有公示。', organ: '公示机关', day: '公示日期', entry: '记录序号',
    kinds: { licence: '行政许可', licences: '行政许可', penalty: '行政处罚', cancellation: '注销', 'licence-ended': '许可终止' } as Record<string, string>,
  },
  registers: {
    title: '清单', says: '清单只能由依法作出的办理改动；任何一天的内容都可以查到。', search: '在清单中搜索', day: '查看哪一天（可以是过去）', see: '查看', asOf: (day: string) => `${day}的内容`,
    changes: '今年改了什么', changesOf: (title: string) => `${title}的变化`, none: '这一天没有符合条件的条目。', empty: '这一天清单是空的。', key: '编号', since: '起始日', from: '从哪一天', to: '到哪一天',
    compare: '比较', noChanges: '这段时间没有变化。', added: '新增', removed: '移出', changed: '修改', before: '原来：', after: '现在：',
    count: (count: number) => `共 ${count} 处变化。`, until: '终止日', entry: '记录序号',
  },
  verify: {
    document: '文书属实',
    title: '查验证照', says: '输入许可证编号，查看它现在是否有效。不需要登录。', number: '许可证编号', hint: '编号印在许可证上，例如“辽2101…”开头的一行。', button: '查验',
    give: { zh: '请填写许可证编号。', en: 'Give the number of the licence.' } as Text,
    scan: '扫描二维码', scanSays: '用手机相机或者扫一扫对准许可证上的二维码，会直接打开查验结果。请核对网址是本网站。', other: '其他查验',
    standing: { valid: '有效', ended: '已失效', 'not-yet': '尚未生效' },
    checked: (day: string) => `查验日期：${day}。以下为可以公开的内容。`, unknown: '没有查到这个编号',
    unknownSays: '请核对编号，一个字都不能差。如果许可证上确实是这个编号，它可能不是由本地机关发出的，请不要轻信，并向发证机关核实。', another: '查验另一个', since: '生效日期', until: '失效日期', entry: '记录序号',
  },
  receipts: {
    title: '核验回执', says: '回执证明您的办件已经写进存证记录。上传回执文件，或者把内容粘贴进来，就能知道它是不是真的、有没有被改过。', file: '上传回执文件', fileHint: '您下载的 JSON 文件，不超过 2 MB。',
    text: '或者粘贴回执内容', button: '核验', give: { zh: '请上传回执文件，或者粘贴回执内容；文件不能超过 2 MB。', en: 'Upload the receipt (at most 2 MB), or paste its text.' } as Text,
    good: '回执属实', goodSays: '其中每一项记录都在存证记录里，内容没有被改动，前后没有缺失。', unvouched: '回执前后一致，但是它的检查点还没有被本站的检查点印证。', bad: '回执不能采信', badSays: '回执与存证记录不符。请不要据此办理，并保存这个文件作为证据。',
    problems: '发现的问题', event: (n: number) => `第 ${n} 项记录：`, case: '办件', log: '记录', events: '记录项数', size: '记录总数', root: '根散列值',
    untied: (places: string) => `第 ${places} 项记录未公开内容，只能确认它在记录中。`, another: '核验另一份', offline: '不联网也能核验', offlineSays: '您或者任何人可以用下面的命令在自己的电脑上核验，不依赖本网站。',
  },
  record: {
    title: '存证记录', says: '每一次办理都写入一本只能往后加、不能往回改的记录。下面的检查点是整本记录此刻的指纹：只要改动过去的任何一个字，指纹就会不同。', checkpoint: '当前检查点',
    origin: '记录名称', size: '记录条数', root: '根散列值', keep: '您可以抄下或者保存这个检查点。以后任何时候，都可以用它检查历史有没有被改写。', how: '怎样在自己的电脑上核验',
    steps: ['在“我的办件”打开一件事，下载回执。', '取得本程序（它是公开的），在自己的电脑上安装。', '运行 yifa verify 加回执文件名。', '程序会逐项核对，并写明第几项有什么问题。'],
  },
  document: { says: '这份文书确由所列机关发出，并已写入存证记录。', number: '文号', organ: '发文机关', day: '日期', standing: '效力', hash: '内容指纹（SHA-256）', compare: '指纹按文书的内容计算，与存证记录中的一致；内容改动一个字，指纹就会不同。', body: '文书内容', pdf: '下载 PDF', toCase: '查看这件事' },
  help: {
    title: '帮助',
    parts: [
      { ask: '怎样申请？', says: ['在“办事”中找到事项，看清条件和材料，点“在线办理”。每页只问几个问题，填完一页自动保存，可以随时离开，以后在“我的办件”继续。', '提交前会请您核对全部内容。提交后马上得到办件编号和回执。'] },
      { ask: '为什么要问这个问题？', says: ['每个问题下面都写着依据。没有依据的，我们不能问，您也可以不答。', '材料只能是办事指南列明的。超出指南要求材料，系统会拒绝。'] },
      { ask: '什么时候有结果？', says: ['每件事的页面写明下一步谁来办、最晚哪一天，并逐日列出这一天是怎么算出来的。', '机关逾期，期限不会消失：系统会记录逾期，机关仍须办理。'] },
      { ask: '材料不全怎么办？', says: ['机关须在五个工作日内一次告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。', '在“我的办件”打开这件事，按页面列出的内容补交。'] },
      { ask: '对决定不服怎么办？', says: ['决定页面列明可以向谁、在什么期限内申请行政复议或者提起行政诉讼。'] },
      { ask: '不会用网络怎么办？', says: ['可以到窗口办理，也可以委托他人代办。点页面上方“长辈版”可以放大文字；每一页都可以打印。'] },
    ],
  },
  accessibility: {
    title: '无障碍说明', says: ['本网站按 WCAG 2.2 AA 和 GB/T 37668 的要求制作：不需要脚本，全部可以用键盘操作，可以朗读，可以放大到四倍，可以打印。', '颜色从不单独表示含义；每个输入框都有名称；出错时在页面顶部逐条写明怎样更正。'],
    modes: '浏览方式', known: '已知的不足', limits: ['上传的文件和机关发出的 PDF 文书可能不便朗读，可以要求机关提供其他形式。', '英文版中，法律名称、机关名称以及申请人填写的内容可能仍为中文。'],
  },
}
