import type Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import type { Finding, RuleName, Severity } from '#domain/finding.ts';
import type { Identity } from '#domain/identity.ts';
import type { Register } from '#domain/register.ts';

/** Identities of one kind. */
export type Of<Kind extends Identity['kind']> = Extract<Identity, { kind: Kind }>;

/** What an identity is judged with; every reference it makes has been found before. */
export interface Scene {
  figure: (reference: string) => Figure;
  /** What readers call the figure here: its label, or its village. */
  name: (figure: Figure) => string;
  /** Likely causes of a total that does not fit. */
  causes: (stated: Figure, expected: Fraction, parts: readonly Figure[]) => string[];
  register: (id: string) => Register | undefined;
}

/** Relation sign for each state: what the arithmetic claims. */
export type Sign = '=' | '≠' | '≈' | '?';

export type Judgement =
  | { holds: true; notice?: { rule: RuleName; message: string; hint: string; figure: Figure } }
  | {
      holds: false;
      rule: RuleName;
      severity?: Severity;
      message: string;
      /** Likely causes; the general advice is added by the evaluator. */
      causes: string[];
      expected: string;
      actual: string;
      figure: Figure;
    }
  /** The identity itself is wrong: units that cannot meet, or an unknown state. */
  | { holds: null; finding: Pick<Finding, 'rule' | 'message' | 'hint'> };

/** One kind of identity: whom it refers to, how it reads, and whether it holds. */
export interface IdentityKind<Kind extends Identity['kind']> {
  references: (identity: Of<Kind>, period: string) => string[];
  /** The arithmetic in words, whatever the state. */
  describe: (identity: Of<Kind>, scene: Scene, sign: Sign) => string;
  judge: (identity: Of<Kind>, scene: Scene) => Judgement;
}

/** The finding for figures whose units cannot meet. */
export const unlikeUnits = (left: Figure, right: Figure): Judgement => ({
  holds: null,
  finding: {
    rule: 'invalid-content',
    message: `“${left.label}”的单位是“${left.unit}”，“${right.label}”的单位是“${right.unit}”，不能核对`,
    hint: '改正单位，或改掉这条核对里的引用；人次不能当人相加',
  },
});
