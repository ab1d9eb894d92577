import { FactReference, Slug } from '#domain/fields.ts';
import { parsePeriod } from '#domain/period.ts';

/** One attribute: may it be left out, what it may hold, and how to say so to an editor. */
interface AttributeRule {
  required: boolean;
  holds: (value: string) => boolean;
  shape: string;
}

/**
 * A component that editors may use. `inline` stands within a line, `leaf` and `container` on lines
 * of their own; only a container is closed by `</Name>`.
 */
export interface ComponentRule {
  form: 'inline' | 'leaf' | 'container';
  attributes: Record<string, AttributeRule>;
  example: string;
}

const words = (value: string): string[] => value.split(/[ \t]+/).filter((word) => word !== '');
const isSlug = (value: string): boolean => Slug.safeParse(value).success;
const isFact = (value: string): boolean => FactReference.safeParse(value).success;
const every = (holds: (word: string) => boolean) => (value: string) =>
  words(value).length > 0 && words(value).every(holds);
const oneOf =
  (...choices: string[]) =>
  (value: string) =>
    choices.includes(value);

const isText = (value: string): boolean => value.trim() !== '' && value.length <= 300;
const isPicture = (value: string): boolean =>
  value.length <= 200 &&
  /^images\/(?:[\p{L}\p{N}_-]+\/)*[\p{L}\p{N}_-]+\.(?:jpe?g|png|webp)$/iu.test(value);

type Shape = Omit<AttributeRule, 'required'>;
const slug: Shape = { holds: isSlug, shape: '小写编号，如 childcare' };
const slugs: Shape = { holds: every(isSlug), shape: '小写编号，多个用空格隔开' };
const facts: Shape = { holds: every(isFact), shape: '事实编号，多个用空格隔开' };
const period: Shape = { holds: (value) => parsePeriod(value) !== null, shape: '期，如 2026-08' };
const periods: Shape = {
  holds: every((word) => parsePeriod(word) !== null),
  shape: '期，多个用空格隔开，如 2026-01 2026-02',
};
const line: Shape = { holds: isText, shape: '一行文字' };
const picture: Shape = {
  holds: isPicture,
  shape: 'images/ 下的 jpg、png 或 webp 文件，如 images/square.jpg',
};
const byVillage: Shape = { holds: oneOf('village'), shape: 'village' };
const tone: Shape = { holds: oneOf('info', 'warning'), shape: 'info 或 warning' };
const chartKind: Shape = { holds: oneOf('bar', 'line', 'parts'), shape: 'bar、line 或 parts' };

const must = (shape: Shape): AttributeRule => ({ required: true, ...shape });
const may = (shape: Shape): AttributeRule => ({ required: false, ...shape });

/** Every component that a document may use. A name that is not here is refused. */
export const components: ReadonlyMap<string, ComponentRule> = new Map<string, ComponentRule>([
  [
    'Fact',
    {
      form: 'inline',
      attributes: { id: must(slug), of: may(slug), period: may(period) },
      example: '<Fact id="births" />',
    },
  ],
  [
    'Policy',
    { form: 'inline', attributes: { id: must(slug) }, example: '<Policy id="childcare" />' },
  ],
  [
    'Hotline',
    { form: 'inline', attributes: { id: must(slug) }, example: '<Hotline id="county" />' },
  ],
  [
    'FactTable',
    {
      form: 'leaf',
      attributes: {
        facts: must(facts),
        caption: must(line),
        by: may(byVillage),
        periods: may(periods),
        total: may(line),
      },
      example: '<FactTable facts="births deaths" caption="出生和死亡" />',
    },
  ],
  [
    'Chart',
    {
      form: 'leaf',
      attributes: {
        kind: must(chartKind),
        title: must(line),
        facts: must(facts),
        periods: may(periods),
        by: may(byVillage),
      },
      example: '<Chart kind="bar" title="各村出生人数" facts="births" by="village" />',
    },
  ],
  [
    'Identity',
    { form: 'leaf', attributes: { id: must(slug) }, example: '<Identity id="sex-sum" />' },
  ],
  [
    'Register',
    { form: 'leaf', attributes: { id: must(slug) }, example: '<Register id="clinics" />' },
  ],
  [
    'Figure',
    {
      form: 'leaf',
      attributes: { src: must(picture), alt: must(line), caption: may(line) },
      example: '<Figure src="images/square.jpg" alt="广场上的公开栏" />',
    },
  ],
  [
    'HotlineList',
    {
      form: 'leaf',
      attributes: { ids: must(slugs), title: may(line) },
      example: '<HotlineList ids="county town" />',
    },
  ],
  [
    'Steps',
    {
      form: 'container',
      attributes: { title: must(line) },
      example: '<Steps title="怎么办"> … </Steps>',
    },
  ],
  [
    'Notice',
    {
      form: 'container',
      attributes: { tone: must(tone), title: must(line) },
      example: '<Notice tone="info" title="提示"> … </Notice>',
    },
  ],
]);

/** Words of an attribute that holds several ids. */
export const attributeWords = words;
