import type { Town } from '#domain/county.ts';
import type { HotlineView } from './blocks.ts';
import { UncheckedReferenceError, type ViewContext } from './context.ts';
import { hotlineView } from './site.ts';

/** A hotline of the county; throws for an id that the checks let pass. */
export function countyHotline(context: ViewContext, id: string): HotlineView {
  const hotline = context.county.site.value.hotlines.find((candidate) => candidate.id === id);
  if (!hotline) throw new UncheckedReferenceError(`No hotline ${id} in site.json`);
  return hotlineView(hotline);
}

/** A hotline of the town or, failing that, of the county; throws for an unchecked id. */
export function townHotline(context: ViewContext, town: Town, id: string): HotlineView {
  const own = town.file.value.hotlines.find((candidate) => candidate.id === id);
  return own ? hotlineView(own) : countyHotline(context, id);
}
