import {
  findNodeAtLocation,
  getLocation,
  type Node as JsonNode,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
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

const deepest = 40;

/** What the visitor notices that `JSON.parse` lets pass: duplicate keys, lost digits, depth. */
function faults(text: string, file: string): Finding[] {
  const findings: Finding[] = [];
  const at = (offset: number) => ({ file, ...lineAndColumn(text, offset) });
  const keys: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: (offset) => {
        keys.push(new Set());
        if (keys.length === deepest) {
          findings.push(invalid(`嵌套超过 ${deepest} 层`, '按模板的层次书写', at(offset)));
        }
      },
      onObjectEnd: () => {
        keys.pop();
      },
      onObjectProperty: (key, offset, _length, _line, _character, path) => {
        const seen = keys.at(-1);
        const place = { ...at(offset), path: pathText([...path(), key]), quote: key };
        if (seen?.has(key)) {
          findings.push(invalid(`字段“${key}”写了两次`, '删去多余的一个', place));
        }
        if (forbiddenKeys.has(key)) {
          findings.push(invalid(`字段名“${key}”不能使用`, '换一个名称', place));
        }
        seen?.add(key);
      },
      onLiteralValue: (value, offset, length) => {
        if (typeof value !== 'number') return;
        const source = text.slice(offset, offset + length);
        const fault = numberFault(source);
        if (fault)
          findings.push(invalid(fault, '写成普通的数字', { ...at(offset), quote: source }));
      },
      onError: (code, offset, length) => {
        const quote = text.slice(offset, offset + Math.max(1, Math.min(length, 20)));
        findings.push(
          invalid(
            `JSON 格式有误（${printParseErrorCode(code)}）`,
            '检查这里前后的引号、逗号和括号；JSON 里不能写注释，最后一项后面不加逗号',
            { ...at(offset), quote },
          ),
        );
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
  let tree: JsonNode | undefined;
  return {
    ok: true,
    value: {
      value,
      placeOf: (path: Path) => {
        // Built when the first place is asked for, and kept: most files never need it.
        tree ??= parseTree(text);
        const root = tree;
        for (let length = path.length; root && length >= 0; length -= 1) {
          const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
          if (node) return { file, ...lineAndColumn(text, node.offset), path: pathText(path) };
        }
        return { file, path: pathText(path) };
      },
    },
  };
}
