/**
 * Words that stand on every page and tell none from another, folded. A short list on purpose: it holds what
 * binds sentences (Larkey's light10 comes with 168 such words), and leaves «بعد», «قبل» and «كل», which readers
 * search for.
 */
const WORDS = new Set(
  (
    'في من الي علي عن ان انه انها انهم ما مما لا لم لن قد لقد هذا هذه هذان هاتان هولاء ذلك تلك ' +
    'الذي التي الذين اللذان اللتان اللاتي هو هي هم هما هن كان كانت كانوا يكون تكون او ام ثم بل ' +
    'لكن لكنه لكنها اما اذ اذا كما مع حتي بين عند منذ حيث به بها بهم له لها لهم فيه فيها منه منها ' +
    'منهم عنه عنها عليه عليها اليه اليها ايضا بان بانه بانها لان لانه لانها اي ايا انما كيف ' +
    'متي لماذا هل اين ال ' +
    // What asks in a query, also in dialects; and what binds a question's words without telling its subject.
    'كم ماذا ليش ليه ايش وش شو وين فين مين امتي ايمتي ازاي شلون ضد الان زال يزال تزال يتم تتم سيتم ستتم ' +
    'راح رح لسا لسه بعدو هسه علاش واش كيفاش شحال وقتاش شنو بدي ابي ابغي عايز عاوز اللي ديال لو سمحت ' +
    'كاين كاينه غادي فوقاش شنهي قديش اديش منو مينو شكون عشان علشان تبع بتاع بتاعه بتاعي بتاعتي تبعي تبعتي حقي ديالي هيك كده كدا هاد هاي هاذا هادا ذا ده ' +
    'دي دول لقيت نقدر اقدر ممكن بقدر يمكنني حابب نبي نبغي زي نحن احنا انا انت انتم انتو زالت مازالت لازالت بعرف اعرف نعرف بدنا بدك هسا ' +
    'راحت راحو مازال لازال افعل اعمل اسوي دلوقتي هلق دابا القي الاقي نلقي نلاقي ' +
    'how when why where what who which will does did do is are was be been has have can still now the of and to in for ' +
    'from on it its my this that an at by with about or you best we they me any should would could get got than as if so ' +
    'please tell does'
  ).split(' '),
);

/**
 * Whether a key is a word that is not searched for; a clitic «و» or «ف» before it changes nothing.
 *
 * @param raw the word as it is written: «آلية» is none, though it is folded like «إليه»
 */
export function isStopWord(key: string, raw = ''): boolean {
  if (raw.normalize('NFC').startsWith('آ')) return false;
  if (key.length === 1) return /[^\db-hj-z]/u.test(key);
  return WORDS.has(key) || (/^[وف]../u.test(key) && WORDS.has(key.slice(1)));
}
