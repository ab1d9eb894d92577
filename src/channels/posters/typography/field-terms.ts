/**
 * Terms of the field that the general dictionary takes apart (低|保, 残疾|人, 最低|生活|保障), from
 * the product's own catalogues: board columns and topics, policies, registers, indicators, duties and
 * the laws that they cite. A line never ends inside one where it can end elsewhere. Longer names need
 * no line of their own: 城乡居民基本医疗保险 may end a line after 城乡居民.
 */
const written = `
党务 村务 财务 政务 服务 党建 党费 党员 党支部 党总支 党组织 党群服务中心 便民服务中心 便民服务 便民热线
村务公开 党务公开 财务公开 政务公开 公开栏 公示栏 公示期 公示公告 示范文本 实施方案 实施细则 管理办法
村民委员会 村民会议 村民代表会议 村民小组 村民自治 村民代表 村规民约 自治章程 村务监督委员会 监督委员会
居民委员会 人民政府 人民代表大会 行政村 自然村 村委会 居委会 村两委 三务公开 三资管理 一事一议 议事协商
村集体 集体经济 集体资产 集体经济组织 村级财务 收支表 收支情况 承包地 宅基地 经营权 征地补偿 土地流转
最低生活保障 低保 低保金 低保对象 低保家庭 特困 特困人员 救助供养 特困供养 临时救助 社会救助 医疗救助
残疾人 两项补贴 护理补贴 生活补贴 孤儿 基本生活费 高龄津贴 养老服务 养老机构 养老金 老年助餐 居家探访
育儿补贴 出生登记 生育登记 户口登记 人口家庭 人口与家庭 独生子女 独生子女父母 奖励扶助 特别扶助 奖励金 补助金
一件事 一次办 优生优育 孕前检查 优生健康检查 婴幼儿 托育服务 留守儿童 未成年人 学前教育 免费教育 义务教育
人口计生 计划生育 人口与计划生育 出生人口 性别比 出生率 死亡率 自然增长率 符合率 及时率 当场办结率 参保率
城乡居民 基本医疗保险 基本养老保险 医疗保险 养老保险 医疗保障 居民医保 医保 参保 续保 缴费 参保缴费 社会保障 社会保障卡 社保卡
卫生室 村卫生室 卫生院 家庭医生 签约服务 公共卫生 预防接种 慢性病 传染病 标准化改造 医疗卫生
危房 危房改造 厕所革命 改厕 人居环境 环境整治 垃圾分类 高标准农田 耕地地力 耕地地力保护 地力保护补贴 惠民补贴 惠农补贴 一卡通
退役军人 优抚对象 优待金 抚恤金 慰问金 乡村振兴 防返贫 返贫监测 低收入 低收入人口 脱贫人口 监测对象
项目进度 工作进展 工作总结 工作要点 第一季度 第二季度 第三季度 第四季度 上半年 下半年 本季度 全年度
惠民政策 政策解读 政策宣传 申领 申领办法 申请人 领取人 发放情况 办理流程 经办人 责任人 负责人 联系人 咨询电话 监督电话
星级村 文明户 文明家庭 道德模范 红黑榜 移风易俗 志愿服务 防溺水 森林防火 反诈 谨防诈骗 扫黑除恶
`;

/** A line that is a term of the field ends nowhere inside it. */
export const fieldTerms: readonly string[] = [
  ...new Set(written.split(/\s+/u).filter((term) => term !== '')),
].sort((left, right) => right.length - left.length);
