import Fraction from 'fraction.js';
import { unknownName } from '#statistics/problem.ts';
import { registerRows } from './register-rows.ts';
import type { IdentityKind } from './scene.ts';
import { named, relation, worth } from './wording.ts';

/** Rows of a register, optionally of one state, are as many as the fact says. */
export const count: IdentityKind<'count'> = {
  references: ({ result }) => [result],
  describe: ({ register, state, result }, scene, sign) => {
    const found = scene.register(register);
    const rows = found ? registerRows(found).rows : [];
    const counted = state === undefined ? rows : rows.filter((row) => row === state);
    const which = state === undefined ? '' : `中“${state}”`;
    return `《${found?.title ?? register}》${which}共 ${counted.length} 项 ${relation(sign)} ${named(scene, scene.figure(result))}`;
  },
  judge: ({ register, state, result }, scene) => {
    const figure = scene.figure(result);
    const found = scene.register(register);
    if (!found) throw new Error(`register ${register} was not looked up before judging`);
    const { rows, states } = registerRows(found);
    if (state !== undefined && !states.includes(state)) {
      const { rule, message, hint } = unknownName(
        `《${found.title}》里的状态`,
        state,
        states,
        figure.place,
      );
      return { holds: null, finding: { rule, message, hint } };
    }
    const counted = state === undefined ? rows : rows.filter((row) => row === state);
    const expected = new Fraction(counted.length);
    const stated = figure.value ?? expected;
    if (stated.equals(expected)) return { holds: true };
    const which = state === undefined ? '' : `中“${state}”的`;
    return {
      holds: false,
      rule: 'list-count',
      message: `《${found.title}》${which}共 ${counted.length} 项，填报“${figure.label}”${worth(stated, figure.unit)}，差 ${worth(stated.sub(expected).abs(), figure.unit)}`,
      causes: [],
      expected: worth(expected, figure.unit),
      actual: worth(stated, figure.unit),
      figure,
    };
  },
};
