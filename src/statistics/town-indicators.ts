import type { Entry } from '#domain/county.ts';
import type { FactsFile, IndicatorUse } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { refusedComparison } from './comparison.ts';
import { indicatorFigure, unsuitedInputs } from './indicator-figure.ts';
import type { IndicatorDefinition } from './indicators/define.ts';
import { indicatorOf, indicators } from './indicators/index.ts';
import { invalidContent, unknownName } from './problem.ts';
import { addressOf, figureKey, parseReference } from './reference.ts';
import { findFigure, type PeriodFile, type TownBook, unknownFigure } from './town-book.ts';

interface Request {
  file: PeriodFile;
  use: IndicatorUse;
  index: number;
  definition: IndicatorDefinition;
  village: string | null;
}

const placeOf = ({ file, index }: Pick<Request, 'file' | 'index'>, ...field: string[]) =>
  (file.entry as Entry<FactsFile>).placeOf(['indicators', index, ...field]);

/** The inputs' names must be those of the definition, no more and no fewer. */
function nameFindings(request: Request): Finding[] {
  const { definition, use } = request;
  const given = Object.keys(use.inputs);
  const wanted = Object.keys(definition.inputs);
  const missing = wanted.filter((name) => !given.includes(name));
  const extra = definition.more ? [] : given.filter((name) => !wanted.includes(name));
  const few = definition.more && given.length < 2;
  if (missing.length === 0 && extra.length === 0 && !few) return [];
  const needs = wanted.map((name) => `${name}（${definition.inputs[name]?.label ?? ''}）`);
  if (definition.more) needs.push(`${definition.more.label}（名称自定）`);
  const faults = [
    missing.length > 0 ? `缺 ${missing.join('、')}` : null,
    extra.length > 0 ? `多 ${extra.join('、')}` : null,
    few ? '至少两项' : null,
  ].filter((text) => text !== null);
  return [
    invalidContent(
      `指标“${use.id}”的 inputs 不对：${faults.join('，')}`,
      `${definition.id} 需要：${needs.join('、')}`,
      placeOf(request, 'inputs'),
    ),
  ];
}

function collectRequests(book: TownBook, findings: Finding[]): Map<string, Request> {
  const requests = new Map<string, Request>();
  for (const file of book.files) {
    for (const [index, use] of (file.entry.value.indicators ?? []).entries()) {
      const definition = indicatorOf(use.indicator);
      if (!definition) {
        const known = indicators.map(({ id }) => id);
        const place = placeOf({ file, index }, 'indicator');
        findings.push(unknownName('指标', use.indicator, known, place));
        continue;
      }
      const request = { file, use, index, definition, village: null };
      const faults = nameFindings(request);
      findings.push(...faults);
      if (faults.length > 0) continue;
      const villages = use.villages ? book.town.file.value.villages.map(({ id }) => id) : [];
      for (const village of [null, ...villages]) {
        const key = figureKey({ id: use.id, village, period: file.period.id });
        if (!requests.has(key)) requests.set(key, { ...request, village });
      }
    }
  }
  return requests;
}

/**
 * Adds the figures of all indicators to the town's book, in any order of dependence; answers
 * the findings: unknown names, unsuited inputs, circles, refused comparisons.
 */
export function computeIndicators(book: TownBook): Finding[] {
  const findings: Finding[] = [];
  const requests = collectRequests(book, findings);
  const open: string[] = [];
  const done = new Set<string>();

  const overTime = (figure: Figure): boolean => {
    if (figure.measure !== 'rate') return figure.measure === 'flow';
    const inputs = Object.values(figure.derivation.inputs ?? {});
    if (inputs.length === 0) return true;
    return inputs.some((address) => {
      const input = book.figures.get(figureKey(address));
      return input !== undefined && overTime(input);
    });
  };

  const report = (request: Request, finding: Finding): void => {
    // A village repeats its town's mistake; one report is enough.
    if (request.village === null) findings.push(finding);
  };

  const compute = (request: Request): Figure | null => {
    const { use, definition, village, file } = request;
    const context = { village, period: file.period.id };
    const inputs: Record<string, Figure> = {};
    for (const [name, reference] of Object.entries(use.inputs)) {
      resolve(figureKey(addressOf(reference, { town: book.town.id, ...context })));
      const figure = findFigure(book, reference, context);
      if (figure) {
        inputs[name] = figure;
        continue;
      }
      const place = placeOf(request, 'inputs', name);
      const pending = requests.get(figureKey(addressOf(reference, { town: '', ...context })));
      if (!pending) report(request, unknownFigure(book, reference, context, place));
      return null;
    }
    const unsuited = unsuitedInputs(definition, inputs);
    if (unsuited !== null) {
      const hint = `${definition.id} 的公式：${definition.formula}`;
      report(
        request,
        invalidContent(`指标“${use.id}”：${unsuited}`, hint, placeOf(request, 'inputs')),
      );
      return null;
    }
    const { current, previous } = inputs;
    let refused: string | null = null;
    if (definition.against && current && previous) {
      const { against } = definition;
      refused = refusedComparison(against, current.period, previous.period, overTime(current));
    }
    if (refused !== null) {
      report(request, {
        rule: 'not-assessable',
        severity: 'error',
        message: `指标“${use.id}”不能比较：${refused}`,
        hint: '同比取上年同期，环比取紧接的上一期；累计数只与同样长短的累计数相比',
        place: placeOf(request, 'inputs', 'previous'),
      });
    }
    const asOf = file.entry.value.asOf ?? file.period.to;
    const at = { town: book.town.id, village, period: file.period, asOf };
    return indicatorFigure(definition, use, inputs, {
      ...at,
      place: () => placeOf(request),
      refused,
    });
  };

  const resolve = (key: string): void => {
    const request = requests.get(key);
    if (!request || done.has(key)) return;
    if (open.includes(key)) {
      const circle = [...open.slice(open.indexOf(key)), key].map((one) => parseReference(one).id);
      report(
        request,
        invalidContent(
          `指标互相引用成了一个圈：${circle.join(' → ')}`,
          '改掉其中一个指标的 inputs，最后都要落到填报的事实上',
          placeOf(request, 'inputs'),
        ),
      );
      return;
    }
    open.push(key);
    const figure = compute(request);
    open.pop();
    done.add(key);
    if (figure && !book.figures.has(key)) book.figures.set(key, figure);
  };

  for (const key of requests.keys()) resolve(key);
  return findings;
}
