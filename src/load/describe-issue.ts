import type { z } from 'zod';
import type { Finding } from '#domain/finding.ts';
import { type Path, pathText, type Structured } from './structured.ts';

type Issue = z.core.$ZodIssue;

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
  const text = JSON.stringify(value);
  return `现为 ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}

/** What the schema wants, in words. */
function expectedText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为 ${issue.values.map((value) => JSON.stringify(value)).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `至少 ${issue.minimum} ${issue.origin === 'string' ? '个字' : '项'}`
        : `不能小于 ${issue.minimum}${issue.inclusive ? '' : '（也不能等于）'}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `最多 ${issue.maximum} ${issue.origin === 'string' ? '个字' : '项'}`
        : `不能大于 ${issue.maximum}`;
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
  /\p{Script=Han}/u.test(issue.message) ? issue.message : null;

/** The branch of a union that came closest: fewest issues, then deepest. */
function closestBranch(branches: readonly Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
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
    return issue.keys.map((key) =>
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
    return [finding(`${field}写法不对；${seenText(seen)}`, '写成数字，或一组字段')];
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
  if (seen === undefined) return '补上这个字段';
  return expected.startsWith('应为') ? expected.replace('应为', '写成') : expected;
}

/** Each issue of a schema as a finding in Chinese: file, field, value seen, what to write. */
export function issueFindings(error: z.ZodError, structured: Structured): Finding[] {
  return error.issues.flatMap((issue) => describe(issue, [], structured));
}
