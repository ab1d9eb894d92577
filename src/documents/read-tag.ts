import type { Finding, Place } from '#domain/finding.ts';
import { type ComponentRule, components } from './components.ts';
import { maskReferences } from './references.ts';
import { problem } from './source-place.ts';
import { scanText } from './unsafe-text.ts';

/** A component tag with its attributes judged. `refused` when a finding makes it unusable. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'alone';
  attributes: Record<string, string>;
  refused: boolean;
}

/** Reads one tag as the parser kept it and judges its attributes by the component's table. */
export function readTag(raw: string, place: Place): { tag: Tag; findings: Finding[] } {
  const name = /[A-Za-z0-9]+/.exec(raw)?.[0] ?? '';
  const rule = components.get(name);
  if (!rule) throw new Error(`The parser kept a tag of no known component: ${raw}`);
  const kind = raw.startsWith('</') ? 'close' : /\/>\s*$/.test(raw) ? 'alone' : 'open';
  if (kind === 'close')
    return { tag: { name, kind, attributes: {}, refused: false }, findings: [] };
  const { attributes, findings } = readAttributes(raw, name, rule, place);
  for (const [key, attribute] of Object.entries(rule.attributes)) {
    if (attribute.required && !Object.hasOwn(attributes, key) && findings.length === 0) {
      findings.push(
        problem('invalid-content', place, `组件 ${name} 缺少属性 ${key}`, `${usage(rule)}`),
      );
    }
  }
  return { tag: { name, kind, attributes, refused: findings.length > 0 }, findings };
}

const usage = (rule: ComponentRule): string => {
  const list = Object.entries(rule.attributes).map(
    ([key, { required, shape }]) => `${key}（${required ? '必填' : '可省'}，${shape}）`,
  );
  return `可写的属性：${list.join('；')}。例：${rule.example}`;
};

function readAttributes(raw: string, name: string, rule: ComponentRule, place: Place) {
  const attributes: Record<string, string> = {};
  const findings: Finding[] = [];
  const refuse = (unsafe: boolean, message: string): void => {
    findings.push(
      problem(unsafe ? 'unsafe-content' : 'invalid-content', place, message, usage(rule)),
    );
  };
  for (const match of raw.matchAll(
    /[ \t\r\n]([A-Za-z][\w:-]*)(?:=("[^"]*"|'[^']*'))?(?=[\s/>])/g,
  )) {
    const key = match[1] ?? '';
    const value = match[2]?.slice(1, -1);
    const attribute = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
    if (!attribute) refuse(true, `组件 ${name} 没有属性 ${key}`);
    else if (Object.hasOwn(attributes, key)) refuse(false, `组件 ${name} 的属性 ${key} 写了两次`);
    else if (value === undefined) refuse(false, `组件 ${name} 的属性 ${key} 没有值`);
    else if (!attribute.holds(value)) {
      refuse(false, `组件 ${name} 的属性 ${key} 应为${attribute.shape}，现为“${value}”`);
    } else {
      attributes[key] = value;
      findings.push(...judgeValue(value, place));
    }
  }
  return { attributes, findings };
}

const judgeValue = (value: string, place: Place): Finding[] =>
  scanText(maskReferences(value)).map(({ rule, message, hint }) =>
    problem(rule, place, `属性里的文字：${message}`, hint),
  );
