import type { Entry, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { registerPath, townPath, townsPath } from '#domain/paths.ts';
import type { Register } from '#domain/register.ts';
import { demonstrationText } from './board-page.ts';
import { type ViewContext, villageName } from './context.ts';
import { goalTargets } from './goal-targets.ts';
import { historyText } from './history.ts';
import { pageMeta } from './meta.ts';
import type { RegisterView } from './pages.ts';
import { registerKinds, registerTables } from './register-tables.ts';
import { targetChart } from './target-chart.ts';

export function registerView(
  context: ViewContext,
  town: Town,
  entry: Entry<Register>,
): RegisterView {
  const register = entry.value;
  const { name, history } = town.file.value;
  const targets = goalTargets(context, town, [entry]);
  return {
    page: 'register',
    meta: pageMeta({
      path: registerPath(town.id, entry.id),
      title: `${name}：${register.title}`,
      shortTitle: register.title,
      description: `${name}的${registerKinds[register.kind]}：${register.title}。`,
      trail: [
        { label: '乡镇', path: townsPath },
        { label: name, path: townPath(town.id) },
      ],
      column: {
        name: register.title,
        description: `${name}：${register.title}`,
        keywords: `${name},${registerKinds[register.kind]}`,
        type: '数据发布',
      },
      history: historyText(history && { basis: history.basis, since: history.since }),
      demonstration: register.demonstration ? demonstrationText(town) : '',
    }),
    town: name,
    kind: registerKinds[register.kind],
    asOf: register.asOf ? `截至${chineseDay(register.asOf)}` : '',
    tables: registerTables(register, (id) => villageName(town, id)),
    charts: targets.length > 0 ? [targetChart(targets, '目标和完成情况')] : [],
    source: register.source,
    note: '',
  };
}
