// The words of the matching screens. Codes never change; one that is not known here is shown as it is.
import { list, say, territory, text } from '/_static/language.js';

const KINDS = {
  SALES_CHANNEL: ['销售渠道', 'sales channel'],
  SUPPLY_CHAIN: ['供应链', 'supply chain'],
  AFTER_SALES_SERVICE: ['售后服务', 'after-sales service'],
  TALENT: ['人才', 'talent'],
  OVERSEAS_DEVELOPMENT: ['海外拓展', 'overseas development'],
  CAPITAL: ['资本对接', 'capital'],
  DIGITALISATION: ['数字化', 'digitalisation'],
  BRAND: ['品牌', 'brand'],
  PRODUCT: ['产品', 'product'],
  TECHNOLOGY: ['技术', 'technology'],
  INNOVATION: ['创新', 'innovation'],
};

const POSTINGS = { OFFER: ['能力开放', 'capability offer'], NEED: ['合作需求', 'partnership need'] };

const STATES = {
  SUGGESTED: ['推荐', 'suggested'],
  INTEREST: ['一方有合作意向', 'interest on one side'],
  MUTUAL: ['双方均有合作意向', 'interest on both sides'],
  PROPOSED: ['合作方案商谈中', 'proposal on the table'],
  PARTNERED: ['已建立合作关系', 'cooperating'],
  DISMISSED: ['暂不考虑', 'not now'],
  STALE: ['目前无法合作', 'not possible at present'],
};

const OTHER_SIDE = {
  STRONG: ['很契合', 'strong'],
  POSSIBLE: ['有可能', 'possible'],
  WEAK: ['较弱', 'weak'],
  NOT_KNOWN: ['未知', 'not known'],
};

const FEATURES = {
  THEY_GIVE_WHAT_YOU_WANT: ['对方提供我方需要的', 'They give what you want'],
  YOU_GIVE_WHAT_THEY_WANT: ['我方提供对方需要的', 'You give what they want'],
  SHARED_MARKETS: ['共同的市场', 'Markets you share'],
  INDUSTRY_YOU_LOOK_FOR: ['我方寻找的行业', 'The industry you look for'],
  SHARED_TAGS: ['共同的标签', 'Tags you share'],
  SHARED_SUBJECTS: ['对方也谈及的主题', 'Subjects of yours that they speak of'],
  SHARED_WORDS: ['双方文字共用的词语', 'Telling words of yours that they use'],
  SIMILAR_MEANING: ['双方文字含义相近的主题', 'What both texts come closest to'],
  SAME_COUNTRY: ['同一国家或地区', 'Same country'],
  PREFERRED_COUNTRY: ['我方偏好的国家或地区', 'A country you prefer'],
  LARGE_AND_SMALL: ['大企业与中小企业互补', 'A large and a small firm'],
  PREFERRED_SIZE: ['我方偏好的企业规模', 'A size you prefer'],
  OFFICIAL_TITLE: ['经官方来源核实的称号', 'An official title, confirmed at its source'],
};

const SIZES = {
  LARGE: ['大型企业', 'large'],
  MEDIUM: ['中型企业', 'medium'],
  SMALL: ['小型企业', 'small'],
  MICRO: ['微型企业', 'micro'],
};

const ORDERS = {
  MY_INTEREST: ['按匹配度', 'My interest'],
  LIKELY_TO_BE_READ: ['按被阅读的可能', 'Likely to be read'],
};

const BANDS = {
  LIKELY: ['较大', 'likely'],
  POSSIBLE: ['中等', 'possible'],
  UNLIKELY: ['较小', 'unlikely'],
  FULL: ['名额已满', 'no place left'],
};

const NOT_NOW = {
  NOT_OUR_INDUSTRY: ['不是我们的行业', 'Not our industry'],
  NOT_OUR_MARKET: ['不是我们的市场', 'Not our market'],
  TOO_EARLY: ['为时尚早', 'Too early'],
  NO_RESOURCES_NOW: ['目前没有资源', 'No resources now'],
  ALREADY_HAVE_A_PARTNER: ['已有合作伙伴', 'We already have a partner'],
  OTHER: ['其他', 'Another reason'],
};

const word = (words) => (code) => (words[code] ? say(...words[code]) : code);

export const kind = word(KINDS);
const posting = word(POSTINGS);
export const state = word(STATES);
export const otherSide = word(OTHER_SIDE);
export const feature = word(FEATURES);
export const notNow = word(NOT_NOW);
export const order = word(ORDERS);
export const band = word(BANDS);
const size = word(SIZES);

export function postingOf(match) {
  const whose = match.side === 'ASKER' ? say('对方的', 'Their') : say('我方的', 'Your');
  return `${whose}${say('', ' ')}${posting(match.posting.kind)}`;
}

export const chance = () => say('我方意向被阅读的可能', 'Chance that your request is read');

export const states = Object.keys(STATES);
export const reasonsForNotNow = Object.keys(NOT_NOW);
export const knownFeature = (code) => code in FEATURES;

const INDUSTRY = /^(GBT4754|ISIC):(.+)$/;
const CLASSIFICATIONS = { GBT4754: 'GB/T 4754', ISIC: 'ISIC' };

const industry = (value) => value.replace(INDUSTRY, (_, scheme, code) => `${CLASSIFICATIONS[scheme]} ${code}`);

/** What a contribution has found, as people say it; titles and concepts only the answer itself can name. */
const FOUND = {
  THEY_GIVE_WHAT_YOU_WANT: kind,
  YOU_GIVE_WHAT_THEY_WANT: kind,
  SHARED_MARKETS: territory,
  INDUSTRY_YOU_LOOK_FOR: industry,
  SHARED_WORDS: (value) => value,
  SAME_COUNTRY: territory,
  PREFERRED_COUNTRY: territory,
  PREFERRED_SIZE: size,
  LARGE_AND_SMALL: size,
};

/** "Label: what was found" is how the API says it; the label stands beside it already. */
const LABEL = /^([^:：]*[:：]\s*)/;

export function evidence({ feature: code, evidence: { matched, asked, says } }) {
  const found = FOUND[code];
  if (!found) return text(says).replace(LABEL, '');
  return `${list(matched.map(found)) || say('无', 'none')} (${matched.length}/${asked.length})`;
}

export function reason({ feature: code, matched, says }) {
  const found = FOUND[code];
  const [label] = LABEL.exec(text(says)) ?? [];
  return found && label ? label + list(matched.map(found)) : text(says);
}

/** A thing that the reader could publish in addition; concepts and what is not known here only the answer can name. */
export function change({ adds, value, says }) {
  if (adds === 'GIVE') return say(`在我方公开的信息中增加提供：${kind(value)}`, `Publish one kind more that you give: ${kind(value)}`);
  if (adds === 'MARKET') return say(`在我方公开的信息中增加市场：${territory(value)}`, `Publish one market more: ${territory(value)}`);
  return text(says);
}
