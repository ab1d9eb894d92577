import { z } from 'zod';
import { DayField, FactNumber, FactReference, Line, Paragraph, Slug } from './fields.ts';

const common = {
  title: Line,
  source: Line,
  asOf: DayField.optional(),
  demonstration: z.literal(true).optional(),
  note: Paragraph.optional(),
};

const task = z.strictObject({
  id: Slug,
  title: Line,
  owner: Line.describe('责任单位或岗位，不写姓名').optional(),
  due: DayField.optional(),
  state: Line.optional(),
  /** Ids of the problems that this task answers. */
  answers: z.array(Slug).optional(),
});

/**
 * `content/towns/<town>/registers/<id>.json`: facts that are not one number. Each kind becomes a
 * table in every channel; a person is never named, only a post.
 */
export const Register = z.discriminatedUnion('kind', [
  /** Topics by village, each cell a state. Every village must answer every topic. */
  z.strictObject({
    ...common,
    kind: z.literal('matrix'),
    topics: z.array(z.strictObject({ id: Slug, label: Line })).min(1),
    states: z.array(Line).min(1),
    /** Village to topic to state. */
    cells: z.record(Slug, z.record(Slug, Line)),
  }),
  /** Events in the order of their days; `kindOf` groups them, `expected` states how many of each. */
  z.strictObject({
    ...common,
    kind: z.literal('timeline'),
    entries: z.array(
      z.strictObject({
        day: DayField.optional(),
        /** Shown instead of a day that the source does not give. */
        dayText: Line.optional(),
        kindOf: Line,
        text: Line,
        place: Line.optional(),
      }),
    ),
    expected: z.record(Line, z.int().min(0)).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('procedure'),
    steps: z
      .array(
        z.strictObject({ title: Line, text: Line, who: Line.optional(), days: Line.optional() }),
      )
      .min(2),
  }),
  /** Building or other projects, each in exactly one of the declared states. */
  z.strictObject({
    ...common,
    kind: z.literal('projects'),
    states: z.array(Line).min(2),
    projects: z.array(
      z.strictObject({
        id: Slug,
        name: Line,
        village: Slug.optional(),
        work: Line,
        state: Line,
        year: z.int().min(1990).max(2199),
        note: Line.optional(),
      }),
    ),
  }),
  /** Posts by unit; a post is held by another office or vacant, never a personal name. */
  z.strictObject({
    ...common,
    kind: z.literal('roster'),
    posts: z.array(Line).min(1),
    holders: z.array(
      z.strictObject({ unit: Line, village: Slug.optional(), heldBy: z.record(Line, Line) }),
    ),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('documents'),
    entries: z.array(
      z.strictObject({
        title: Line,
        issuer: Line,
        number: Line.optional(),
        day: DayField.optional(),
        form: Line,
        note: Line.optional(),
      }),
    ),
  }),
  /** Items with weights; scores per unit where there are any. */
  z.strictObject({
    ...common,
    kind: z.literal('scoring'),
    fullMarks: FactNumber,
    items: z.array(z.strictObject({ id: Slug, label: Line, weight: FactNumber })).min(2),
    scores: z
      .array(
        z.strictObject({
          unit: Line,
          village: Slug.optional(),
          /** `null`: not scored yet; never counted as 0. */
          marks: z.record(Slug, FactNumber.nullable()),
          stars: z.int().min(0).max(5).optional(),
        }),
      )
      .optional(),
    /** Least marks for each number of stars, e.g. `{ "5": 90 }`. */
    starThresholds: z.record(z.string().regex(/^[1-5]$/), FactNumber).optional(),
  }),
  /** What must be made public: basis, deadline, channel, day last done. */
  z.strictObject({
    ...common,
    kind: z.literal('catalogue'),
    items: z.array(
      z.strictObject({
        title: Line,
        basis: Line,
        cadence: Line,
        channel: Line,
        last: DayField.optional(),
      }),
    ),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('tasks'),
    problems: z.array(z.strictObject({ id: Slug, text: Line })).optional(),
    tasks: z.array(task).min(1),
  }),
  /**
   * Numbered goals; goal n of a "1234" scheme has n items. `targets` set results beside the numbers
   * that they were to reach; both references name their period.
   */
  z.strictObject({
    ...common,
    kind: z.literal('goals'),
    targets: z
      .array(
        z.strictObject({
          label: Line.max(40, '名称最多 40 字'),
          result: FactReference,
          target: FactReference,
          /** `at-most`: the target is a limit, and less is better. */
          limit: z.enum(['at-least', 'at-most']).optional(),
        }),
      )
      .max(20, '目标最多 20 项')
      .optional(),
    goals: z.array(
      z.strictObject({ number: z.int().min(1).max(20), title: Line, items: z.array(Line).min(1) }),
    ),
  }),
  /** Any other plain table of text. */
  z.strictObject({
    ...common,
    kind: z.literal('table'),
    columns: z.array(Line).min(1).max(8),
    rows: z.array(z.array(Line)).min(1),
  }),
]);
export type Register = z.infer<typeof Register>;
