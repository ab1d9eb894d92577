import type { Town } from '#domain/county.ts';
import type { ViewContext } from './context.ts';

/** Where a document stands: `town` is null for policies, which use no facts. */
export interface DocumentPlace {
  context: ViewContext;
  town: Town | null;
  period: string | undefined;
  /** The page's path, for links out of it. */
  path: string;
}
