import {
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Finding } from '#domain/finding.ts';
import { lineAndColumn } from './decode.ts';
import {
  deepest,
  forbiddenKeys,
  invalid,
  mostFaults,
  numberFault,
  type Path,
  pathText,
  type StructuredOutcome,
} from './structured.ts';

/**
 * Reads front matter: YAML 1.2 core (days stay text), unique keys, no aliases, no tags.
 * `firstLine` is the line of the file on which the text begins.
 */
export function readYaml(text: string, file: string, firstLine: number): StructuredOutcome {
  const at = (offset: number) => {
    const { line, column } = lineAndColumn(text, offset);
    return { file, line: line + firstLine - 1, column };
  };
  const document = parseDocument(text, {
    schema: 'core',
    // Judged below: the library compares each key with every other.
    uniqueKeys: false,
    merge: false,
    // Anything quieter drops a second document without a word.
    logLevel: 'error',
    prettyErrors: false,
  });
  const findings: Finding[] = [];
  const add = (message: string, hint: string, offset: number): void => {
    if (findings.length < mostFaults) findings.push(invalid(message, hint, at(offset)));
  };
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    add(`文件头格式有误：${syntaxFaults[code] ?? '这里写得不对'}`, syntaxHint, pos[0]);
  }
  if (/^%/m.test(text)) add('文件头里不能用 % 开头的行', '删去这一行', text.search(/^%/m));
  visit(document, (_key, node, path) => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    if (isCollection(node) && path.filter(isCollection).length >= deepest) {
      add(`文件头嵌套超过 ${deepest} 层`, '按模板的层次书写', offset);
      return visit.BREAK;
    }
    if (isAlias(node) || (isNode(node) && (node.tag !== undefined || hasAnchor(node)))) {
      add('文件头里不能用 &、* 或 ! 开头的写法', '用英文双引号括起来', offset);
    }
    if (isScalar(node) && typeof node.value === 'number') {
      const fault = numberFault(node.source ?? '');
      if (fault) add(fault, '写成普通的数字；是文字的，用英文双引号括起来', offset);
    }
    if (isMap(node)) judgeKeys(node, add);
    return undefined;
  });
  const content = document.contents;
  if (findings.length === 0 && content !== null && !isMap(content)) {
    const hint = '每行写“字段: 内容”，冒号用英文的，后面空一格';
    add('文件头没有写成“字段: 内容”', hint, content.range?.[0] ?? 0);
  }
  if (findings.length > 0) return { ok: false, findings };
  // Kept instead of the tree, which takes more memory than the document.
  const offsets = offsetsIn(content, [], new Map());
  return {
    ok: true,
    value: {
      value: document.toJS({ maxAliasCount: 0 }),
      placeOf: (path: Path) => {
        for (let length = path.length; length > 0; length -= 1) {
          const offset = offsets.get(JSON.stringify(path.slice(0, length)));
          if (offset !== undefined) return { ...at(offset), path: pathText(path) };
        }
        return { file, line: firstLine, path: pathText(path) };
      },
    },
  };
}

/** Where each value of a judged head begins, by its path. */
function offsetsIn(node: unknown, path: Path, found: Map<string, number>): Map<string, number> {
  if (isNode(node) && node.range) found.set(JSON.stringify(path), node.range[0]);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key)) offsetsIn(value, [...path, String(key.value)], found);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) offsetsIn(item, [...path, index], found);
  }
  return found;
}

/** Keys are plain words, each once, and none means something to programs. */
function judgeKeys(map: YAMLMap, add: (message: string, hint: string, offset: number) => void) {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    if (!isScalar(key)) {
      add('字段名写法不对', '字段名写成一个词，内容写在英文冒号后面', offset);
      continue;
    }
    const name = String(key.value);
    if (seen.has(name)) add(`文件头里字段“${name}”写了两次`, '删去多余的一个', offset);
    if (forbiddenKeys.has(name) || name === '<<') {
      add(`字段名“${name}”不能使用`, '换一个名称', offset);
    }
    seen.add(name);
  }
}

const syntaxHint = '每行写“字段: 内容”，冒号后空一格；内容含冒号、井号或引号时用英文双引号括起来';

const syntaxFaults: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: '不能以 * 或 & 开头',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BAD_INDENT: '缩进或括号没有对齐',
  BAD_SCALAR_START: '内容不能以 @、反引号等符号开头，要用英文双引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '内容里又有“: ”，要用英文双引号括起来',
  BLOCK_IN_FLOW: '括号里不能换行写列表',
  KEY_OVER_1024_CHARS: '字段名过长',
  MISSING_CHAR: '缺少引号、括号或逗号',
  MULTILINE_IMPLICIT_KEY: '缺少英文冒号，或内容没有缩进',
  MULTIPLE_DOCS: '文件头里又有 --- 或 ...',
  RESOURCE_EXHAUSTION: '嵌套过深',
  TAB_AS_INDENT: '缩进用了制表符，要用空格',
  TAG_RESOLVE_FAILED: '不能用 ! 开头的写法',
  UNEXPECTED_TOKEN: '这里有多余的符号',
};

const hasAnchor = (node: unknown): boolean => isNode(node) && 'anchor' in node && !!node.anchor;
