import type { Entry, ParsedDocument } from '#domain/county.ts';
import { chineseDay, type Day } from '#domain/day.ts';
import type { PolicyHead } from '#domain/document.ts';
import {
  decisionPath,
  dispatchPath,
  noticeId,
  phoneStem,
  policiesPath,
  policyPath,
  shareStem,
  wordDocumentPath,
} from '#domain/paths.ts';
import { type Rule, ruleOf } from '#domain/rule-table.ts';
import { versionsOf } from '#domain/version.ts';
import { UncheckedReferenceError, type ViewContext } from './context.ts';
import { documentBlocks } from './document-blocks.ts';
import { fileSize } from './file-size.ts';
import { historyText } from './history.ts';
import { countyHotline } from './hotlines.ts';
import { pageMeta, shareImages } from './meta.ts';
import { policyTitles } from './notice-titles.ts';
import type { PolicyView } from './pages.ts';
import { appliesOn, exampleText, standardText, validityText } from './policy.ts';
import { policyCard } from './policy-card.ts';
import { noticesOfPolicy } from './policy-links.ts';
import { ruleRowPath } from './rules-page.ts';
import { basisStatus, policyStatus, statusOn } from './status.ts';
import { modifiedDay, versionsLink } from './version-days.ts';
import { allWords } from './words.ts';

type PolicyEntry = Entry<ParsedDocument<PolicyHead>>;

/** How readers ask, by what the policy gives. */
const cardTitles = {
  money: { who: '谁能领', amount: '领多少' },
  service: { who: '谁能办', amount: '能得到什么' },
  cost: { who: '谁来缴', amount: '缴多少' },
} as const;

/** The four answers: amounts that hold at the edition, and where nothing is paid, what is given. */
function answersCard(context: ViewContext, entry: PolicyEntry): PolicyView['card'] {
  const { head } = entry.value;
  const { amounts } = policyCard(context, entry);
  const titles = cardTitles[head.gives ?? (head.standards.length > 0 ? 'money' : 'service')];
  const several = amounts.length > 1;
  return {
    who: { title: titles.who, lines: head.who },
    amount: {
      title: titles.amount,
      lines:
        amounts.length === 0
          ? [head.benefit]
          : amounts.map(({ label, text }) => (several ? `${label}：${text}` : text)),
    },
    how: {
      title: '怎么办',
      lines: [head.how.map(({ title }) => title).join(' → '), `在哪里：${head.where.join('；')}`],
    },
    ask: '找谁',
  };
}

/** The script of the policy's notice, with its numbers in words. */
function loudspeakerOf(context: ViewContext, id: string): PolicyView['loudspeaker'] {
  const notice = noticeId('policies', 'policy', id);
  const text = allWords(context)
    .find(({ source }) => source.id === notice)
    ?.texts.find(({ file }) => file === 'loudspeaker.txt');
  if (!text) return null;
  return {
    text: text.text,
    measure: `${text.count}/${text.limit} ${text.unit}`,
    path: dispatchPath(notice),
  };
}

export function rulePath(
  ground: PolicyHead['basis'][number],
  rules: readonly Rule[],
  edition: Day,
): string {
  const rule = ruleOf(rules, ground, edition);
  return rule ? ruleRowPath(rule.id) : '';
}

export function policyView(context: ViewContext, entry: PolicyEntry): PolicyView {
  const { head, tree } = entry.value;
  const { edition } = context.county.site.value;
  const { rules } = context.county.rules.value;
  const titles = policyTitles(entry);
  const versions = versionsOf(context.county.versions, 'policy', entry.id);
  const status = policyStatus(head, rules, edition);
  const notice = noticeId('policies', 'policy', entry.id);
  const word = status === '现行' ? wordDocumentPath(notice) : '';
  return {
    page: 'policy',
    ...versionsLink(versions, null, 'policy', entry.id),
    status,
    word,
    wordSize: fileSize(context, word),
    meta: pageMeta({
      path: policyPath(entry.id),
      ...titles,
      keywords: head.keywords,
      trail: [{ label: '政策解读', path: policiesPath }],
      article: {
        published: head.published,
        time: head.publishedTime,
        source: head.issuer,
        author: head.issuer,
      },
      history: historyText(head.history),
      demonstration: head.demonstration
        ? '演示数据：本页部分标准为演示用，办理以当地窗口答复为准。'
        : '',
      modified: modifiedDay(versions),
      share: shareImages(
        shareStem('policies', 'policy', entry.id),
        titles.title,
        context.posters.get(phoneStem(notice)),
      ),
    }),
    name: head.name,
    benefit: head.benefit,
    card: answersCard(context, entry),
    questions: status === '现行' && head.decision ? decisionPath(entry.id) : '',
    who: head.who,
    standards: head.standards.map((standard) => ({
      label: standard.label,
      text: standardText(standard),
      region: standard.region,
      validity: validityText(standard.from, standard.to),
      source: standard.source,
      current: appliesOn(standard, edition),
      status: statusOn(standard, edition),
    })),
    examples: head.examples.map((example) => {
      const computed = exampleText(example, head.standards);
      if (!computed)
        throw new UncheckedReferenceError(`No standard ${example.standard} in ${entry.file}`);
      return { title: example.title, ...computed, asOf: `按${chineseDay(edition)}执行的标准计算` };
    }),
    how: head.how,
    where: head.where,
    papers: head.papers,
    hotlines: head.hotlines.map((id) => countyHotline(context, id)),
    basis: head.basis.map((ground) => ({
      title: ground.title,
      number: ground.number ?? '',
      day: ground.day ? chineseDay(ground.day) : '',
      clause: ground.clause ?? '',
      status: basisStatus(ground, rules, edition),
      path: rulePath(ground, rules, edition),
    })),
    region: head.region,
    validity: validityText(head.validFrom, head.validTo),
    lastReview: chineseDay(head.lastReview),
    nextReview: chineseDay(head.nextReview),
    issuer: head.issuer,
    blocks: documentBlocks(
      { context, town: null, period: undefined, path: policyPath(entry.id) },
      tree,
    ),
    related: noticesOfPolicy(context, entry.id),
    loudspeaker: loudspeakerOf(context, entry.id),
  };
}
