import { isAlias, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Finding } from '#domain/finding.ts';
import { lineAndColumn } from './decode.ts';
import {
  forbiddenKeys,
  invalid,
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
    uniqueKeys: true,
    merge: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const findings: Finding[] = [...document.errors, ...document.warnings].map((error) =>
    invalid(
      error.code === 'DUPLICATE_KEY' ? '文件头里有字段写了两次' : `文件头格式有误（${error.code}）`,
      '每行写“字段: 内容”，冒号后空一格；内容含冒号、井号或引号时用英文双引号括起来',
      at(error.pos[0]),
    ),
  );
  visit(document, (_key, node) => {
    if (isAlias(node) || (isNode(node) && (node.tag ?? '').startsWith('!')) || hasAnchor(node)) {
      const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      findings.push(
        invalid('文件头里不能用 &、* 或 ! 开头的写法', '用英文双引号括起来', at(offset)),
      );
    }
    if (isScalar(node) && typeof node.value === 'number') {
      const fault = numberFault(node.source ?? '');
      if (fault) findings.push(invalid(fault, '写成普通的数字', at(node.range?.[0] ?? 0)));
    }
    if (isPair(node) && isScalar(node.key) && forbiddenKeys.has(String(node.key.value))) {
      findings.push(
        invalid(`字段名“${node.key.value}”不能使用`, '换一个名称', at(node.key.range?.[0] ?? 0)),
      );
    }
  });
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    value: {
      value: document.toJS({ maxAliasCount: 0 }),
      placeOf: (path: Path) => {
        for (let length = path.length; length > 0; length -= 1) {
          const node = document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return { ...at(node.range[0]), path: pathText(path) };
        }
        return { file, line: firstLine, path: pathText(path) };
      },
    },
  };
}

const hasAnchor = (node: unknown): boolean => isNode(node) && 'anchor' in node && !!node.anchor;
