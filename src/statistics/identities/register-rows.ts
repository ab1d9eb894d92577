import type { Register } from '#domain/register.ts';

/** Rows of a register by the state that a count may ask for; a row without state counts as `''`. */
export function registerRows(register: Register): { states: string[]; rows: string[] } {
  const grouped = (rows: string[], declared: readonly string[] = []) => ({
    states: [...new Set([...declared, ...rows])].filter((state) => state !== ''),
    rows,
  });
  switch (register.kind) {
    case 'projects':
      return grouped(
        register.projects.map(({ state }) => state),
        register.states,
      );
    case 'timeline':
      return grouped(
        register.entries.map(({ kindOf }) => kindOf),
        Object.keys(register.expected ?? {}),
      );
    case 'matrix':
      return grouped(
        Object.values(register.cells).flatMap((cells) => Object.values(cells)),
        register.states,
      );
    case 'tasks':
      return grouped(register.tasks.map(({ state }) => state ?? ''));
    case 'documents':
      return grouped(register.entries.map(({ form }) => form));
    case 'catalogue':
      return grouped(register.items.map(({ cadence }) => cadence));
    case 'procedure':
      return grouped(register.steps.map(() => ''));
    case 'goals':
      return grouped(register.goals.map(() => ''));
    case 'roster':
      return grouped(register.holders.map(() => ''));
    case 'scoring':
      return grouped((register.scores ?? register.items).map(() => ''));
    case 'table':
      return grouped(register.rows.map(() => ''));
  }
}
