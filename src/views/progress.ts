import type { Register } from '#domain/register.ts';
import type { ProgressView } from './blocks.ts';

type Projects = Extract<Register, { kind: 'projects' }>;

/** Projects with their stages; every project stands at one declared stage, as the checks made sure. */
export function progressView(
  register: Projects,
  villageName: (id: string) => string,
): ProgressView {
  const { states, projects, note, demonstration } = register;
  const total = `共${projects.length}个`;
  const stages = states.map((label) => ({
    label,
    count: `${projects.filter(({ state }) => state === label).length}个`,
  }));
  return {
    title: register.title,
    stages,
    total,
    reading: `${total}：${stages.map(({ label, count }) => `${label}${count}`).join('，')}。`,
    projects: projects.map(({ name, village, work, year, state, note: remark }) => {
      const place = village ? villageName(village) : '';
      return {
        name,
        // Most projects are named after their village.
        place: name.includes(place) ? '' : place,
        work: [`${work}（${year}年）`, ...(remark ? [remark] : [])].join('；'),
        stage: states.indexOf(state),
      };
    }),
    notes: [...(note ? [note] : []), ...(demonstration ? ['本表为演示数据。'] : [])],
    source: register.source,
  };
}
