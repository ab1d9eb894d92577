import { createHash } from 'node:crypto';
import type { Finding, Place, Severity } from '#domain/finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { rulePage } from './rule-pages.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/**
 * Findings as SARIF 2.1.0, for editors and code hosts. Files are relative to the content folder;
 * lines and columns count from 1, in UTF-16 units. A waived finding is suppressed.
 */
export function reportSarif(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: {
        name: 'zhangbang',
        rules: rules.map((id) => {
          const { title, description, cure, path } = rulePage(id);
          return {
            id,
            name: id,
            shortDescription: { text: title },
            fullDescription: { text: description === '' ? title : description },
            help: { text: `${cure}\n说明：${path}`, markdown: `${cure}\n\n说明：\`${path}\`` },
          };
        }),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { CONTENT: { description: { text: '内容文件夹' } } },
    results: numbered(findings).map(({ finding, occurrence }) => ({
      ruleId: finding.rule,
      ruleIndex: rules.indexOf(finding.rule),
      level: levels[finding.severity],
      message: { text: `${finding.message}。改法：${finding.hint}` },
      locations: [locationOf(finding.place)],
      partialFingerprints: {
        'zhangbang/v1': digest([fingerprintOf(finding), occurrence]),
      },
      ...(finding.waiver ? { suppressions: [suppressionOf(finding.waiver)] } : {}),
      properties: { fingerprint: fingerprintOf(finding), hint: finding.hint },
    })),
  };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [run],
    },
    null,
    2,
  );
}

const digest = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** Which of the findings of one fingerprint each is, so that code hosts keep them apart. */
function numbered(findings: readonly Finding[]): { finding: Finding; occurrence: number }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding);
    const occurrence = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, occurrence);
    return { finding, occurrence };
  });
}

function locationOf({ file, line, column, path, quote }: Place) {
  const uri = file.split('/').map(encodePart).join('/');
  const region =
    line === undefined
      ? {}
      : {
          region: {
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column }),
            ...(quote ? { snippet: { text: quote } } : {}),
          },
        };
  return {
    physicalLocation: { artifactLocation: { uri, uriBaseId: 'CONTENT' }, ...region },
    ...(path ? { logicalLocations: [{ fullyQualifiedName: path }] } : {}),
  };
}

/** A file's name may hold anything; half a surrogate pair would make `encodeURIComponent` throw. */
const encodePart = (part: string): string => encodeURIComponent(part.toWellFormed());

const suppressionOf = ({ by, reason, until }: NonNullable<Finding['waiver']>) => ({
  kind: 'external',
  status: 'accepted',
  justification: `${by}：${reason}（至 ${until}）`,
});
