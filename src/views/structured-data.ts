import type { Town } from '#domain/county.ts';
import { homePath, townPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import type { PageMeta } from './pages.ts';

/** Facts about a page for machines, by schema.org (JSON-LD). Never more than the page says. */
export type StructuredData = Record<string, unknown>;

const context = 'https://schema.org';

/** Full address; nothing without a base address, for machines need one. */
const address = ({ site }: ViewContext, path: string): StructuredData => {
  if (site.base === '') return {};
  const url = `${site.base}${path}`;
  return { '@id': url, url };
};

/** The county's office that publishes. */
export function countyOrganisation(view: ViewContext): StructuredData {
  const { organiser, county, contact } = view.site;
  return {
    '@context': context,
    '@type': 'GovernmentOrganization',
    ...address(view, homePath),
    name: organiser,
    areaServed: county,
    telephone: contact.phone,
    address: contact.address,
  };
}

/** A town's government with its telephones. */
export function townOrganisation(view: ViewContext, town: Town): StructuredData {
  const { fullName, name, hotlines } = town.file.value;
  return {
    '@context': context,
    '@type': 'GovernmentOrganization',
    ...address(view, townPath(town.id)),
    name: fullName,
    areaServed: name,
    parentOrganization: { '@type': 'GovernmentOrganization', name: view.site.organiser },
    contactPoint: hotlines.map(({ label, phone }) => ({
      '@type': 'ContactPoint',
      contactType: label,
      telephone: phone,
    })),
  };
}

/** A document as a report, a policy or board as an article. */
export function publication(
  view: ViewContext,
  meta: PageMeta,
  type: 'Report' | 'Article',
  number?: string,
): StructuredData {
  const { article, title, description, modified, keywords, path } = meta;
  const published = article?.published.slice(0, 10) ?? '';
  return {
    '@context': context,
    '@type': type,
    ...address(view, path),
    headline: title,
    description,
    inLanguage: 'zh-CN',
    datePublished: published,
    ...(modified !== undefined && modified > published ? { dateModified: modified } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(number === undefined ? {} : { reportNumber: number }),
    publisher: { '@type': 'GovernmentOrganization', name: article?.source ?? view.site.organiser },
  };
}

/** Statistics as a data set with its files. */
export function dataset(
  view: ViewContext,
  meta: PageMeta,
  {
    place,
    creator,
    periods,
    files,
  }: {
    place: string;
    creator: string;
    /** First and last day of what is told, `2025-01-01/2026-10-31`; empty when nothing is. */
    periods: string;
    files: readonly string[];
  },
): StructuredData {
  return {
    '@context': context,
    '@type': 'Dataset',
    ...address(view, meta.path),
    name: meta.title,
    description: meta.description,
    inLanguage: 'zh-CN',
    spatialCoverage: place,
    ...(periods === '' ? {} : { temporalCoverage: periods }),
    creator: { '@type': 'GovernmentOrganization', name: creator },
    isAccessibleForFree: true,
    ...(view.site.base === ''
      ? {}
      : {
          distribution: files.map((file) => ({
            '@type': 'DataDownload',
            encodingFormat: file.endsWith('.csv') ? 'text/csv' : 'application/json',
            contentUrl: `${view.site.base}${file}`,
          })),
        }),
  };
}
