import type { Text } from '../../kernel/law/instrument.ts'
import { zhAbout } from './zh-about.ts'
import { zhAccount } from './zh-account.ts'
import { zhCases } from './zh-cases.ts'
import { zhDocuments } from './zh-documents.ts'
import { zhIdentity } from './zh-identity.ts'
import { zhLaws } from './zh-laws.ts'
import { zhNormative } from './zh-normative.ts'
import { zhOpinions } from './zh-opinions.ts'
import { zhPeriods } from './zh-periods.ts'
import { zhProofs } from './zh-proofs.ts'
import { zhPublic } from './zh-public.ts'
import { zhPublished } from './zh-published.ts'
import { zhRelying } from './zh-relying.ts'

const zhFrame = {
  site: '依法政务服务',
  nav: {
    main: '主要栏目',
    skip: '跳到正文',
    crumbs: '当前位置',
    home: '首页',
    items: '办事',
    published: '公示',
    registers: '清单',
    laws: '法律',
    verify: '查验',
    me: '我的办件',
    signIn: '登录',
    signOut: '退出登录',
  },
  tools: { title: '浏览方式', large: '长辈版（大字）', normal: '标准字号', contrast: '高对比度', plainColours: '标准颜色' },
  demo: { title: '演示环境', says: '这里的机构、人员和办件均为虚构，不产生法律效力。' },
  foot: {
    help: '帮助',
    procedures: '办事程序',
    record: '存证记录',
    receipts: '核验回执',
    accessibility: '无障碍说明',
    api: '开放接口',
    about: '每一项决定都写明依据，每一个期限都写明算法，每一次办理都留有任何人可以核验的记录。',
  },
  errors: { title: '有错误需要更正', titlePrefix: '错误：', prefix: '错误：' },
  legal: { basis: '依据：', cure: '怎么办：', fresh: '（在新窗口打开）' },
  list: { search: '搜索', paging: '翻页', first: '回到第一页', next: '下一页' },
  form: {
    yes: '是',
    no: '否',
    year: '年',
    month: '月',
    day: '日',
    yuan: '元',
    choose: '请选择',
    several: '可以选择多项。',
    optional: '（选填）',
    citations: '每行一条，写作“法律:32(1)[4]”。',
    oneEachLine: '每行写一项。',
    pairs: '每行写一项，写作“名称：内容”。',
    fileRules: '可以上传 PDF、JPG、PNG、DOCX、OFD 文件，每个不超过 20 MB。手机拍照清晰即可。',
    noMaterials: '办事指南没有要求提交材料。',
    uploaded: '已上传',
    look: '查看',
    drop: '移除这个文件',
    fingerprint: (start: string) => `文件指纹 ${start}…`,
  },
  signIn: {
    title: '登录',
    says: '登录后可以提交申请、查看自己的办件。查找事项、查看公示和查验证照不需要登录。',
    login: '账号',
    password: '密码',
    button: '登录',
    accounts: '演示账号',
    staffAccounts: '工作人员的演示账号（在工作台登录）',
    giveLogin: { zh: '请填写账号。', en: 'Give your account.' } as Text,
    givePassword: { zh: '请填写密码。', en: 'Give your password.' } as Text,
    wrong: {
      zh: '账号或者密码不正确，或者尝试次数过多。请核对后再试。',
      en: 'Account or password is not right, or there were too many attempts. Check them and try again.',
    } as Text,
  },
  problem: {
    missing: {
      title: '找不到这个页面',
      says: '地址可能有误，或者内容不对您公开。您可以：',
      next: [
        { href: '/', name: '回到首页' },
        { href: '/items', name: '查找事项' },
        { href: '/laws', name: '查找法律条文' },
        { href: '/me', name: '查看我的办件' },
      ],
    },
    forbidden: {
      title: '您的账号不能查看或办理',
      says: '这项内容只对有关人员开放。您可以：',
      next: [
        { href: '/me', name: '查看我的办件' },
        { href: '/help', name: '查看帮助' },
        { href: '/', name: '回到首页' },
      ],
    },
    foreign: {
      title: '页面已过期，没有提交',
      says: '为了您的安全，这次提交没有被接收，没有产生任何效果。请返回上一页，刷新后重新提交。',
      next: [
        { href: '/me', name: '查看我的办件（已保存的内容都在）' },
        { href: '/', name: '回到首页' },
      ],
    },
    bad: {
      title: '请求的内容不完整',
      says: '地址或者填写的内容有误，没有产生任何效果。您可以：',
      next: [
        { href: '/', name: '回到首页' },
        { href: '/help', name: '查看帮助' },
      ],
    },
    often: {
      title: '请求过于频繁',
      says: '从您的网络地址来的请求太多。请稍等一会儿再试；需要大量数据的，请使用开放接口或者联系本站。',
      next: [
        { href: '', name: '重试' },
        { href: '/', name: '回到首页' },
      ],
    },
    recovery: {
      title: '暂不受理办理',
      says: '系统正在恢复较新的数据：为保证您的办理不会丢失，现在不受理任何办理，查询照常。请稍后再来；法定期限即将届满的，请直接到窗口办理。',
      next: [
        { href: '', name: '重试' },
        { href: '/', name: '回到首页' },
      ],
    },
    busy: {
      title: '系统繁忙',
      says: '系统现在不能答复。如果您刚才提交了什么，它可能已经办妥，也可能没有：请过几秒钟重试，同一件事不会办两次。',
      next: [
        { href: '', name: '重试' },
        { href: '/', name: '回到首页' },
      ],
    },
    broken: {
      title: '系统出了问题',
      says: '这是我们的问题，不是您的问题。已经保存的内容不会丢失，请过几分钟再试。',
      next: [
        { href: '', name: '重试' },
        { href: '/', name: '回到首页' },
      ],
    },
  } as Record<
    'missing' | 'forbidden' | 'foreign' | 'bad' | 'often' | 'recovery' | 'busy' | 'broken',
    { title: string; says: string; next: { href: string; name: string }[] }
  >,
}

/** Everything the portal says by itself, in Chinese. `en.ts` says the same in English; a missing word does not compile. */
export const zh = {
  ...zhFrame,
  ...zhPublic,
  ...zhPublished,
  ...zhAbout,
  ...zhCases,
  ...zhDocuments,
  ...zhLaws,
  ...zhPeriods,
  ...zhRelying,
  ...zhNormative,
  ...zhAccount,
  ...zhIdentity,
  ...zhProofs,
  ...zhOpinions,
}

export type Words = typeof zh
