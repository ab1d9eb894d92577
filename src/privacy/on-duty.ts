import {
  acts,
  giversAhead,
  modelsBehind,
  ownBehind,
  postAhead,
  postBehind,
  postFieldBehind,
  postListAhead,
  subjectAhead,
} from './name-evidence.ts';

/** 甲、乙主动认领…: what the others of a list do, the first does too. */
const listActs =
  /^(?:[、和与][\p{Script=Han}·]{2,4}?){1,6}[，,]?(?:主动)?(?:认领|包[联保户]|联系|捐|慰问|走访|看望|带领|深入|前往|来到|入户|上门|结对|资助)/u;

/**
 * Whether the person between the offsets holds a post, helps or gives, rather than being whom the
 * sentence is about.
 */
export function isOnDuty(sentence: string, start: number, end: number): boolean {
  const ahead = sentence.slice(Math.max(0, start - 16), start);
  const behind = sentence.slice(end, end + 30);
  if (postFieldBehind.test(behind) || modelsBehind.test(behind)) return true;
  if (subjectAhead.test(ahead) || ownBehind.test(behind)) return false;
  if (
    postAhead.test(ahead) ||
    postBehind.test(behind) ||
    acts.test(behind.replace(/^(?:同志|女士|先生|老师)/, ''))
  )
    return true;
  if (listActs.test(behind)) return true;
  if (giversAhead.test(sentence.slice(Math.max(0, start - 80), start))) return true;
  // The names between a post and this one may be words of the dictionary, and so not seen.
  const list = postListAhead.exec(sentence.slice(Math.max(0, start - 80), start));
  return (
    list !== null && !/低保|特困|救助|患|残疾|困难|学生|儿童|孤|对象|阳性|感染|嫌疑/.test(list[0])
  );
}
