import type { Text } from '../../kernel/law/instrument.ts'

const say = (zh: string, en: string): Text => ({ zh, en })

/** Why an agent is refused. */
export const authoritySentences = {
  'authority-unknown': say(
    '{person}没有编号为 {authority} 的授权，不得以他人名义办理',
    '{person} holds no authority {authority} and may not act for another',
  ),
  'authority-over': say(
    '{principal}的授权 {authority} 已于{until}届满，{person}不得再以其名义办理',
    'The authority {authority} of {principal} ran until {until}; {person} may act for them no more',
  ),
  'authority-ended': say(
    '{principal}的授权 {authority} 已取消或者辞去，{person}不得再以其名义办理',
    'The authority {authority} of {principal} was withdrawn or resigned; {person} may act for them no more',
  ),
  'authority-beyond': say(
    '此事超出{principal}的授权 {authority}：授权的程序为{procedures}{matters:，事项限于}{case:，只限办件}',
    'This is beyond the authority {authority} of {principal}, which is for {procedures}{matters:, only }{case:, only case }',
  ),
} as const
