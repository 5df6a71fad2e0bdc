/** Words in which people who know no law look for a procedure, or for the matter of an item, beside its own name: what they type is found when it holds one of them. */
export const plainWords: Readonly<Record<string, readonly string[]>> = {
  reconsideration: ['不服', '复议', '申诉', '罚款', '处罚', '冤枉', '罚错', '不合理', '被查封', '被扣押', '不予许可', '赔偿', '告政府', '不作为', 'appeal', 'fine'],
  petition: ['信访', '上访', '反映', '求决', '意见', '建议', '诉求', 'petition'],
  'foi-on-request': ['政府信息', '信息公开', '公开申请', '查档案', '要文件', '查文件', '依申请', 'information'],
  'complaint-handling': ['投诉', '消费', '维权', '退款', '退货', '纠纷', '假货', '质量', 'complaint', 'refund'],
  'report-handling': ['举报', '假冒', '伪劣', '违法经营', '无证经营', '过期食品', '虚假广告', 'report'],
  'enforcement-supervision': ['执法', '乱罚款', '乱收费', '暴力执法', '不文明执法', '执法人员', '吃拿卡要', '超期', 'enforcement'],
  'criminal-lead': ['犯罪', '不移送', '以罚代刑', 'crime'],
  'agent-authority': ['委托', '代理', '代办', '授权', '帮父母', '帮老人', '跑腿', 'agent'],
  'real-name-registration': ['注册', '实名', '开户', '账号', '新用户', 'register', 'account'],
  'major-decision': ['决策', '重大决策', '规划', '建议'],
  'food-business-licence': ['饭馆', '饭店', '餐馆', '餐厅', '餐饮', '小吃', '奶茶', '面馆', '火锅', '食堂', '卖吃的', '外卖', 'restaurant', 'food'],
  'public-place-hygiene-licence': ['理发', '美容', '美发', '旅馆', '宾馆', '民宿', '浴室', '洗浴', '游泳馆', 'hotel', 'barber'],
  'entertainment-licence': ['歌厅', '卡拉ok', 'ktv', '舞厅', '游戏厅', '酒吧', '唱歌', 'karaoke'],
  'normative-document-review-proposal': ['文件审查', '红头文件', '规范性文件', '文件违法', '审查建议'],
}
