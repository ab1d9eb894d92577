import type { z } from 'zod';
import type { Finding } from '#domain/finding.ts';
import { type Path, pathText, type Structured } from './structured.ts';

type Issue = z.core.$ZodIssue;

const mostFindings = 30;

const typeNames: Record<string, string> = {
  string: '文字（加英文双引号）',
  number: '数字（不加引号和单位）',
  int: '整数（不加引号和单位）',
  boolean: 'true 或 false',
  array: '列表（写在 [ ] 里）',
  object: '一组字段（写在 { } 里）',
  record: '一组字段（写在 { } 里）',
  null: '空值 null',
};

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    root,
  );

function seenText(value: unknown): string {
  if (value === undefined) return '没有填写';
  if (value === null) return '现在是空的';
  const points = [...JSON.stringify(value)];
  return `现为 ${points.length > 40 ? `${points.slice(0, 40).join('')}…` : points.join('')}`;
}

/** `"日" 或 "个工作日"` */
function anyOf(values: readonly unknown[]): string {
  const written = values.map((value) =>
    typeof value === 'bigint' ? `${value}` : JSON.stringify(value),
  );
  const last = written.pop() ?? '';
  return written.length === 0 ? last : `${written.join('、')} 或 ${last}`;
}

/** What the schema wants, in words. */
function expectedText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为 ${anyOf(issue.values)}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `至少 ${issue.minimum} ${issue.origin === 'string' ? '个字' : '项'}`
        : `应${issue.inclusive ? '不小于' : '大于'} ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `最多 ${issue.maximum} ${issue.origin === 'string' ? '个字' : '项'}`
        : `应${issue.inclusive ? '不大于' : '小于'} ${issue.maximum}`;
    case 'invalid_format':
      return '写法不对';
    case 'invalid_key':
      return '名称写法不对';
    default:
      return '内容不合要求';
  }
}

/** Custom messages of our schemas are Chinese; zod's own English ones are replaced. */
const ownMessage = (issue: Issue): string | null =>
  /\p{Script=Han}/u.test(issue.message) && !/^(?:Invalid|Unrecognized|Too) /.test(issue.message)
    ? issue.message
    : null;

/** The branch of a union that came closest: fewest issues, then deepest. */
function closestBranch(branches: readonly Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

/** What each branch wants of the value itself: `"all"，或列表（写在 [ ] 里）`. */
function wantedByAny(branches: readonly Issue[][]): string {
  const wants = branches.map((issues) => {
    const [first] = issues;
    return first === undefined
      ? ''
      : (ownMessage(first) ?? expectedText(first)).replace(/^应为/, '');
  });
  return [...new Set(wants)].filter((want) => want !== '').join('，或');
}

function describe(issue: Issue, base: Path, structured: Structured): Finding[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const field = path.length === 0 ? '整个文件' : `字段“${pathText(path)}”`;
  const seen = valueAt(structured.value, path);
  const finding = (message: string, hint: string, at: Path = path): Finding => ({
    rule: 'invalid-content',
    severity: 'error',
    message,
    hint,
    place: structured.placeOf(at),
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, mostFindings)
      .map((key) =>
        finding(`${field}里有不认识的字段“${key}”`, '核对字段名的拼写；多余的字段请删去', [
          ...path,
          key,
        ]),
      );
  }
  if (issue.code === 'invalid_union') {
    if ('discriminator' in issue && issue.discriminator) {
      const key = String(issue.discriminator);
      const at = path.at(-1) === key ? path : [...path, key];
      const options = 'options' in issue ? (issue.options as unknown[]) : [];
      const kinds = options.map((kind) => JSON.stringify(kind)).join('、');
      return [
        finding(
          `字段“${pathText(at)}”不是可用的种类；${seenText(valueAt(structured.value, at))}`,
          kinds === '' ? '对照该文件的说明，写其中一个种类' : `写其中一个：${kinds}`,
          at,
        ),
      ];
    }
    const scalar = seen === null || typeof seen !== 'object';
    const branch = closestBranch(issue.errors as Issue[][]);
    if (!scalar && branch.length > 0) {
      return branch.flatMap((inner) => describe(inner, path, structured));
    }
    const own = ownMessage(issue);
    if (own) return [finding(`${field}不合要求：${own}；${seenText(seen)}`, own)];
    const wanted = wantedByAny(issue.errors as Issue[][]);
    return [finding(`${field}：应为${wanted}；${seenText(seen)}`, `写成${wanted}`)];
  }
  const own = ownMessage(issue);
  const expected = own ?? expectedText(issue);
  return [
    {
      ...finding(
        `${field}${own ? '不合要求' : ''}：${expected}；${seenText(seen)}`,
        hintFor(seen, expected),
      ),
      expected,
      actual: seenText(seen),
    },
  ];
}

function hintFor(seen: unknown, expected: string): string {
  const what = expected.replace(/^应为/, '写成');
  if (seen === undefined) return `补上这个字段，${what}`;
  if (expected === `应为${typeNames.number}` && typeof seen === 'string') {
    if (/^-?\d+(?:\.\d+)?$/.test(seen)) return `去掉引号，写 ${seen}`;
    return `${what}；没有这个数就把这个字段删去，不写文字代替`;
  }
  if (expected === `应为${typeNames.string}` && typeof seen === 'number') {
    return `加上英文双引号，写 "${seen}"`;
  }
  return what;
}

/**
 * Each issue of a schema as a finding in Chinese: file, field, value seen, what to write. Of a value
 * of a wrong type nothing else is said. At most 30: a file that is wrong all over is mended in turns.
 */
export function issueFindings(error: z.ZodError, structured: Structured): Finding[] {
  const mistyped = new Set(
    error.issues
      .filter(({ code }) => code === 'invalid_type')
      .map(({ path }) => JSON.stringify(path)),
  );
  const issues = error.issues.filter(
    ({ code, path }) => code === 'invalid_type' || !mistyped.has(JSON.stringify(path)),
  );
  const findings: Finding[] = [];
  for (const issue of issues) {
    findings.push(...describe(issue, [], structured));
    if (findings.length >= mostFindings) break;
  }
  return findings.slice(0, mostFindings);
}
