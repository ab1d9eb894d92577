import type { County } from '#domain/county.ts';
import type { DetectOptions } from './personal-datum.ts';

const mobile = /^1[3-9]\d-\d{4}-\d{4}$/;

/** What offices declare in `site.json` and `town.json`: duty mobiles, addresses, names of places. */
export function declaredContacts({
  site,
  towns,
}: County): Omit<Required<DetectOptions>, 'context'> {
  const { contact, hotlines, county } = site.value;
  const files = towns.map(({ file }) => file.value);
  const points = files.flatMap(({ villages }) =>
    villages.flatMap(({ servicePoint }) => (servicePoint ? [servicePoint] : [])),
  );
  const offices = files.flatMap((file) => file.offices);
  const phones = [
    contact.phone,
    ...[...hotlines, ...offices, ...files.flatMap((file) => file.hotlines)].map(
      ({ phone }) => phone,
    ),
    ...points.flatMap(({ phone }) => phone ?? []),
  ];
  return {
    officeMobiles: new Set(
      phones.filter((phone) => mobile.test(phone)).map((phone) => phone.replaceAll('-', '')),
    ),
    officeAddresses: [
      contact.address,
      ...points.map(({ address }) => address),
      ...offices.flatMap(({ address }) => address ?? []),
    ],
    places: [
      county,
      ...files.flatMap(({ name, villages }) => [name, ...villages.map((village) => village.name)]),
      ...offices.map(({ name }) => name),
    ],
  };
}
