import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';

/** All that names what a board is about; a catalogue names everything and so is no proof. */
export function boardWords(town: Town, { value }: Entry<BoardFile>): string {
  const parts = value.parts.flatMap((part) => {
    if (part.kind === 'list')
      return town.lists.filter(({ id }) => id === part.list).map((list) => list.value.title);
    if (part.kind === 'register')
      return town.registers.flatMap(({ id, value: register }) =>
        id === part.register && register.kind !== 'catalogue' ? [register.title] : [],
      );
    return 'title' in part && part.title !== undefined ? [part.title] : [];
  });
  return [value.column, value.topic, value.title, value.description, ...parts].join('\n');
}
