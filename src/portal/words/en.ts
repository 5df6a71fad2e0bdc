import { enAbout } from './en-about.ts'
import { enAccount } from './en-account.ts'
import { enCases } from './en-cases.ts'
import { enDocuments } from './en-documents.ts'
import { enIdentity } from './en-identity.ts'
import { enLaws } from './en-laws.ts'
import { enNormative } from './en-normative.ts'
import { enOpinions } from './en-opinions.ts'
import { enPeriods } from './en-periods.ts'
import { enProofs } from './en-proofs.ts'
import { enPublic } from './en-public.ts'
import { enPublished } from './en-published.ts'
import { enRelying } from './en-relying.ts'
import type { Words } from './zh.ts'

/** Everything the portal says by itself, in English. */
export const en: Words = {
  ...enPublic,
  ...enPublished,
  ...enLaws,
  ...enNormative,
  ...enProofs,
  ...enOpinions,
  ...enAccount,
  ...enIdentity,
  ...enAbout,
  ...enCases,
  ...enDocuments,
  ...enPeriods,
  ...enRelying,
  site: 'Yifa public services',
  nav: {
    main: 'Main sections',
    skip: 'Skip to the text',
    crumbs: 'You are here',
    home: 'Home',
    items: 'Services',
    published: 'Published',
    registers: 'Registers',
    laws: 'Law',
    verify: 'Verify',
    me: 'My matters',
    signIn: 'Sign in',
    signOut: 'Sign out',
  },
  tools: {
    title: 'Ways of reading',
    large: 'Large type',
    normal: 'Normal type',
    contrast: 'High contrast',
    plainColours: 'Normal colours',
  },
  demo: { title: 'Demonstration', says: 'Organs, persons and cases here are invented and have no legal effect.' },
  foot: {
    help: 'Help',
    procedures: 'Procedures',
    record: 'The record',
    receipts: 'Verify a receipt',
    accessibility: 'Accessibility',
    api: 'Open interface',
    about: 'Every decision names its basis, every deadline says how it was counted, and every act leaves a record that anyone can verify.',
  },
  errors: { title: 'There is something to correct', titlePrefix: 'Error: ', prefix: 'Error: ' },
  legal: { basis: 'Basis: ', cure: 'What to do: ', fresh: ' (opens in a new window)' },
  list: { search: 'Search', paging: 'Pages', first: 'First page', next: 'Next page' },
  form: {
    yes: 'Yes',
    no: 'No',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    yuan: 'yuan',
    choose: 'Choose',
    several: 'You may choose more than one.',
    optional: ' (optional)',
    citations: 'One on each line, as law:32(1)[4].',
    oneEachLine: 'One on each line.',
    pairs: 'One on each line, as name: text.',
    fileRules: 'PDF, JPG, PNG, DOCX or OFD, at most 20 MB each. A clear photograph will do.',
    noMaterials: 'The guide asks for no materials.',
    uploaded: 'Uploaded',
    look: 'Look at it',
    drop: 'Take this file out',
    fingerprint: (start) => `fingerprint ${start}…`,
  },
  signIn: {
    title: 'Sign in',
    says: 'Sign in to apply and to follow your own matters. Finding services, reading what is published and verifying licences need no account.',
    login: 'Account',
    password: 'Password',
    button: 'Sign in',
    accounts: 'Demonstration accounts',
    staffAccounts: 'Demonstration accounts of staff, for the workbench',
    giveLogin: { zh: '请填写账号。', en: 'Give your account.' },
    givePassword: { zh: '请填写密码。', en: 'Give your password.' },
    wrong: {
      zh: '账号或者密码不正确，或者尝试次数过多。请核对后再试。',
      en: 'Account or password is not right, or there were too many attempts. Check them and try again.',
    },
  },
  problem: {
    missing: {
      title: 'There is no such page',
      says: 'The address may be wrong, or the content is not open to you. You can:',
      next: [
        { href: '/', name: 'go to the home page' },
        { href: '/items', name: 'find a service' },
        { href: '/me', name: 'see my matters' },
      ],
    },
    forbidden: {
      title: 'Your account cannot see or do this',
      says: 'This is open only to those concerned. You can:',
      next: [
        { href: '/me', name: 'see my matters' },
        { href: '/help', name: 'read the help' },
        { href: '/', name: 'go to the home page' },
      ],
    },
    foreign: {
      title: 'The page was too old, and nothing was sent',
      says: 'For your safety the form was not taken, and nothing has happened. Go back, load the page again and send it once more.',
      next: [
        { href: '/me', name: 'see my matters (what was saved is there)' },
        { href: '/', name: 'go to the home page' },
      ],
    },
    bad: {
      title: 'The request is not complete',
      says: 'The address or what was filled in is not right, and nothing has happened. You can:',
      next: [
        { href: '/', name: 'go to the home page' },
        { href: '/help', name: 'read the help' },
      ],
    },
    often: {
      title: 'Too many requests',
      says: 'Too much was asked from your network address. Wait a little; for large amounts of data use the open API or write to us.',
      next: [
        { href: '', name: 'try again' },
        { href: '/', name: 'go to the home page' },
      ],
    },
    recovery: {
      title: 'Nothing is accepted for the moment',
      says: 'Newer data is being restored. So that nothing you do is lost, no act is accepted now; reading goes on. Come back later; where a period is about to end, go to the window.',
      next: [
        { href: '', name: 'try again' },
        { href: '/', name: 'go to the home page' },
      ],
    },
    busy: {
      title: 'Busy',
      says: 'No answer can be had right now. If you have just sent something, it may have been done or not: try again in a few seconds, nothing is done twice.',
      next: [
        { href: '', name: 'try again' },
        { href: '/', name: 'go to the home page' },
      ],
    },
    broken: {
      title: 'Something went wrong here',
      says: 'This is our fault, not yours. What was saved is safe. Try again in a few minutes.',
      next: [
        { href: '', name: 'try again' },
        { href: '/', name: 'go to the home page' },
      ],
    },
  },
}
