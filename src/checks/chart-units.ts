import Fraction from 'fraction.js';
import { attributeWords } from '#documents/components.ts';
import type { Finding } from '#domain/finding.ts';
import { convertUnit } from '#domain/unit.ts';
import { parseReference } from '#statistics/reference.ts';
import type { Check } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { eachNode } from './each-node.ts';
import { figureIndex } from './figure-index.ts';
import { nodePlace } from './node-place.ts';

/** One chart has one scale: its facts are in units of one family. Facts that do not exist are found elsewhere. */
export const chartUnits: Check = ({ county, statistics }) => {
  const index = figureIndex(statistics);
  const found: Finding[] = [];
  for (const { town, entry, period } of documentsOf(county)) {
    if (!town) continue;
    eachNode(entry.value.tree, (node) => {
      if (node.type !== 'flowComponent' || node.name !== 'Chart') return;
      const references = attributeWords(node.attributes.facts ?? '');
      const periods = attributeWords(node.attributes.periods ?? period ?? '');
      const figures = references.flatMap((reference) =>
        periods.flatMap((id) => {
          const figure = index.find(town.id, parseReference(reference).period ?? id, reference);
          return figure ? [figure] : [];
        }),
      );
      const units = [...new Set(figures.map(({ unit }) => unit))];
      const [first = ''] = units;
      if (units.every((unit) => convertUnit(new Fraction(1), unit, first))) return;
      found.push({
        rule: 'invalid-content',
        severity: 'error',
        message: `图“${node.attributes.title ?? ''}”里的单位不同（${units.join('、')}），画不到一把尺子上`,
        hint: '每种单位各画一张图，或者改成表格（FactTable）',
        place: nodePlace(entry.file, node),
      });
    });
  }
  return found;
};
