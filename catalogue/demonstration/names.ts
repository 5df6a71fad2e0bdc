import { type LocalDate, localDate, makeCitizenNumber, makeCreditCode, makeOrganisationCode } from '../../src/kernel/define.ts'
import { type Chance, pick } from './chance.ts'

// Names are put together by chance; whoever bears one is not meant. Numbers and codes have true check characters, and begin so that none was ever given out.

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '马', '胡', '郭', '林', '何', '高', '罗', '郑', '梁', '谢', '宋', '唐', '许', '韩', '冯', '邓', '曹', '彭', '曾', '肖', '田', '董', '袁', '潘', '于', '蒋', '蔡', '余', '杜', '叶', '程', '苏', '魏', '吕', '丁', '任', '沈', '姚', '卢', '姜', '崔', '钟', '谭', '陆', '汪', '范', '金', '石', '廖', '贾', '夏', '佟', '关', '那'] as const
const firstGiven = ['建', '志', '文', '海', '立', '春', '玉', '秀', '丽', '桂', '晓', '永', '国', '明', '德', '雪', '思', '子', '雨', '欣', '佳', '天', '景', '振', '凤', '长', '忠', '宏', '淑', '红'] as const
const lastGiven = ['军', '强', '华', '英', '梅', '敏', '静', '伟', '杰', '涛', '超', '辉', '兰', '霞', '平', '刚', '勇', '玲', '芳', '宁', '博', '然', '涵', '宇', '轩', '琪', '成', '林', '波', '云'] as const

/** A name of two or three characters. */
export const personName = (chance: Chance): string =>
  pick(chance, surnames) + (chance(5) === 0 ? '' : pick(chance, firstGiven)) + pick(chance, lastGiven)

const streets = ['虚构路', '演示大街', '样本街', '示例路', '假想巷', '试行路', '样板街', '拟定路', '设例街', '虚设巷'] as const

/** A street that is in no town, so that no true house is meant. */
export const street = (chance: Chance): string => `${pick(chance, streets)}${1 + chance(280)}号`

const signs = ['海棠', '松江', '北辰', '盛和', '福源', '锦绣', '老铺', '春晖', '同心', '惠民', '金穗', '辽味', '白山', '千山', '鸿运', '聚贤', '丰泽', '一品', '家家乐', '百味', '东来', '祥云', '红叶', '绿野', '清泉', '瑞丰', '万家', '渔歌', '稻香', '雪域'] as const
const trades = ['餐饮有限公司', '餐饮管理有限公司', '食品有限公司', '小吃店（个体工商户）', '饭店（个体工商户）', '烘焙坊（个体工商户）', '超市有限公司', '水产商行（个体工商户）', '火锅餐饮有限公司', '商贸有限公司', '奶茶店（个体工商户）', '生鲜便利店（个体工商户）'] as const

/** @param town without its ending: 沈阳 */
export const businessName = (town: string, chance: Chance): string => `${town}${pick(chance, signs)}${pick(chance, signs)}${pick(chance, trades)}`

// GB 32100 knows no I, O, S, V, Z.
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const someCharacters = (count: number, chance: Chance): string => Array.from({ length: count }, () => characters.charAt(chance(characters.length))).join('')

/** Unified social credit code of an invented business in a division. Its subject begins with YF, as everybody's of the demonstration. */
export const businessCode = (division: string, chance: Chance): string =>
  makeCreditCode(`${chance(3) === 0 ? '92' : '91'}${division}`, makeOrganisationCode(`YF${someCharacters(6, chance)}`))

const two = (number: number): string => String(number).padStart(2, '0')
const birthday = (chance: Chance): LocalDate => localDate(`${1950 + chance(55)}-${two(1 + chance(12))}-${two(1 + chance(28))}`)

/** 219999 is no division that was ever assigned, so that nobody's true number is met by accident. */
export const citizenNumber = (chance: Chance): string => makeCitizenNumber('219999', birthday(chance), chance(1_000))

/** Numbers from 1380000 on were given out long ago; those with 0000 in the middle to nobody. */
export const mobileNumber = (chance: Chance): string => `1380000${String(chance(10_000)).padStart(4, '0')}`
