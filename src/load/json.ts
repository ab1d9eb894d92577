import {
  getLocation,
  type Node as JsonNode,
  type ParseErrorCode,
  parseTree,
  visit,
} from 'jsonc-parser';
import type { Finding } from '#domain/finding.ts';
import { numberDatum } from '#privacy/json-numbers.ts';
import { personalDataFinding } from '#privacy/personal-data-finding.ts';
import { lineAndColumn, lineFinder } from './decode.ts';
import {
  deepest,
  forbiddenKeys,
  invalid,
  mostFaults,
  numberFault,
  pathText,
  type Structured,
  type StructuredOutcome,
} from './structured.ts';

/** Offset at which lists and objects stand too deep in one another; null when none does. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    const [mark] = match;
    if (mark === '{' || mark === '[') depth += 1;
    if (mark === '}' || mark === ']') depth -= 1;
    if (depth > deepest) return match.index;
  }
  return null;
}

/** What stands at a place where the text is no JSON, in words. */
function syntaxFault(text: string, offset: number, code: ParseErrorCode): string {
  const rest = text.slice(offset, offset + 20);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (text.trim() === '') return '文件是空的';
  if (/^[“”‘’]/.test(rest)) return '用了中文引号，要用英文双引号';
  if (/^[：，｛｝［］；]/.test(rest)) return `用了中文标点“${rest[0]}”，要用英文标点`;
  if (/^'/.test(rest)) return '用了单引号，要用英文双引号';
  if (/^\/[/*]/.test(rest)) return '不能写注释';
  if (/^\d/.test(rest) && /(?:^|[^\d.])-?0$/.test(line)) return '数字以 0 开头';
  if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, offset - 200), offset))) {
    return '最后一项后面多了逗号';
  }
  return syntaxFaults[code] ?? '这里写得不对';
}

const syntaxFaults: Partial<Record<ParseErrorCode, string>> = {
  1: '这里的文字没有加英文双引号，或数字写法不对',
  2: '数字写法不对',
  3: '字段名没有写，或没有加英文双引号',
  4: '缺少内容',
  5: '字段名后面缺少英文冒号',
  6: '前一项后面缺少英文逗号',
  7: '缺少右花括号 }',
  8: '缺少右方括号 ]',
  9: '文件在这里应当结束，后面还有内容',
  12: '文字没有用英文双引号结束',
  13: '数字没有写完',
  14: '\\u 后面应有四位十六进制数字',
  15: '反斜杠后面的字符不对',
  16: '文字里有控制字符',
};

const syntaxHint = '检查这里前后的引号、逗号和括号；JSON 里不能写注释，最后一项后面不加逗号';

/** What the visitor notices that `JSON.parse` lets pass: duplicate keys, lost digits, depth. */
function faults(text: string, file: string): Finding[] {
  const at = (offset: number) => ({ file, ...lineAndColumn(text, offset) });
  const deep = tooDeepAt(text);
  if (deep !== null) {
    return [invalid(`括号嵌套超过 ${deepest} 层`, '按模板的层次书写', at(deep))];
  }
  const findings: Finding[] = [];
  let broken = false;
  const add = (make: () => Finding): void => {
    if (findings.length < mostFaults) findings.push(make());
  };
  const keys: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        keys.push(new Set());
      },
      onObjectEnd: () => {
        keys.pop();
      },
      onObjectProperty: (key, offset, _length, _line, _character, path) => {
        const seen = keys.at(-1);
        const place = () => ({ ...at(offset), path: pathText([...path(), key]), quote: key });
        if (seen?.has(key)) {
          add(() => invalid(`字段“${key}”写了两次`, '删去多余的一个', place()));
        }
        if (forbiddenKeys.has(key)) {
          add(() => invalid(`字段名“${key}”不能使用`, '换一个名称', place()));
        }
        seen?.add(key);
      },
      onLiteralValue: (value, offset, length, _line, _character, path) => {
        if (typeof value !== 'number') return;
        const source = text.slice(offset, offset + length);
        const fault = numberFault(source);
        if (fault) add(() => invalid(fault, '写成普通的数字', { ...at(offset), quote: source }));
        if (length < 11) return;
        const key = path().findLast((step) => typeof step === 'string') ?? '';
        const datum = numberDatum({ digits: source, start: offset, key: String(key) });
        if (datum) add(() => personalDataFinding(datum, { ...at(offset), path: pathText(path()) }));
      },
      onError: (code, offset, length) => {
        // What is said after the first error mostly follows from it.
        if (broken) return;
        broken = true;
        const quote = text.slice(offset, offset + Math.max(1, Math.min(length, 20)));
        const message = `JSON 格式有误：${syntaxFault(text, offset, code)}`;
        add(() => invalid(message, syntaxHint, { ...at(offset), quote }));
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return findings;
}

/** Reads strict JSON; duplicate keys, comments and numbers that would lose digits are findings. */
export function readJson(text: string, file: string): StructuredOutcome {
  const findings = faults(text, file);
  if (findings.length > 0) return { ok: false, findings };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = {
      file,
      ...lineAndColumn(text, getLocation(text, text.length).previousNode?.offset ?? 0),
    };
    return { ok: false, findings: [invalid('JSON 格式有误', '检查引号、逗号和括号', place)] };
  }
  return { ok: true, value: { value, placeOf: placesIn(text, file) } };
}

/** Places of fields. The tree is built when the first is asked for: most files never need it. */
function placesIn(text: string, file: string): Structured['placeOf'] {
  let root: JsonNode | undefined;
  let at: ((offset: number) => { line: number; column: number }) | undefined;
  const members = new Map<JsonNode, Map<string, JsonNode>>();
  const child = (node: JsonNode, key: string | number): JsonNode | undefined => {
    if (node.type === 'array') return node.children?.[Number(key)];
    const known = members.get(node) ?? membersOf(node);
    members.set(node, known);
    return known.get(String(key));
  };
  return (path) => {
    root ??= parseTree(text);
    at ??= lineFinder(text);
    let node = root;
    for (const key of path) {
      const inner = node && child(node, key);
      if (!inner) break;
      node = inner;
    }
    return { file, ...(node ? at(node.offset) : {}), path: pathText(path) };
  };
}

const membersOf = (node: JsonNode): Map<string, JsonNode> =>
  new Map(
    (node.type === 'object' ? (node.children ?? []) : []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      return key && value ? [[String(key.value), value]] : [];
    }),
  );
