import { BY_FORM, isMasculine, isSingular, SINGULARS } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type ProofRule } from './rule.ts';
import { withoutClitic } from './tokens.ts';

/** Duals of the counted nouns as a subject, which no preposition takes, without their ending. */
const DUALS = new Set(
  SINGULARS.filter((one) => !/[ىاءأ]$/u.test(one))
    .map((one) => (one.endsWith('ة') ? `${one.slice(0, -1)}ت` : one))
    // «بلدان» is a plural as well.
    .filter((stem) => !BY_FORM.has(`${stem}ان`)),
);
const AFTER_PREPOSITION = new RegExp(
  `${BEFORE}([وف]?(?:من|إلى|في|عن|على|بعد|قبل|خلال|طوال|طيلة|لمدة|بمهلة|مهلة|بين))${SPACE}(\\p{L}+)ان${AFTER}`,
  'u',
);

const findDualAfterPreposition = byPattern(AFTER_PREPOSITION, ([wrong, before = '', noun = '']) =>
  DUALS.has(noun) ? `${before} ${noun}ين` : wrong,
);
/** «قبل شخصان الدعوة», «بيّن تقريران»: they may be verbs; but no time accepts anything: «قبل يومان». */
const MAY_BE_VERB = new RegExp(
  `^[وف]?(?:بين|قبل(?!${SPACE}(?:يوم|أسبوع|شهر|عام|سنت|ساعت|دقيقت|ليلت|قرن|عقد)ان))${AFTER}`,
  'u',
);

/** «نسختين اثنين»: a dual, and after it a «two» of the other gender. */
const findTwoAfterDual = byPattern(
  new RegExp(`${BEFORE}(\\p{L}{2,}?)(ت?)((?:ين|ان)${SPACE})(اثن)(ت?)(ين|ان)${AFTER}`, 'u'),
  ([wrong, stem = '', ending = '', dual = '', two = '', feminine = '', end = '']) => {
    const noun = withoutClitic(stem);
    const isOfFeminine = [stem, noun].some((one) => isSingular(`${one}ة`));
    const isOfMasculine = [stem, noun].some(isMasculine);
    if (ending === 'ت' && feminine === '' && isOfFeminine) return `${stem}ت${dual}${two}ت${end}`;
    if (ending === '' && feminine === 'ت' && isOfMasculine) return `${stem}${dual}${two}${end}`;
    return wrong;
  },
  ['اثن'],
);

/** Rules of two. */
export const dualRules: readonly ProofRule[] = [
  {
    id: 'two-after-dual',
    why: '«اثنان» توكيد للمثنى، فيوافقه في التذكير والتأنيث',
    // «سلّم النسختين اثنين منهم»: to two of them.
    advice: true,
    find: findTwoAfterDual,
  },
  {
    id: 'dual-after-preposition',
    why: 'المثنى بعد حرف الجر والظرف بالياء',
    isSafe: true,
    find: (text) =>
      findDualAfterPreposition(text).map((mistake) =>
        MAY_BE_VERB.test(mistake.wrong) ? { ...mistake, advice: true, isSafe: false } : mistake,
      ),
  },
];
