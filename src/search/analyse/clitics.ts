/** Words that begin as if with the article, and without it are none. */
const UNDIVIDED = new Set(['الله', 'اللهم']);

/** The article after a conjunction or preposition of one letter, and «لل», which is «ل» and «ال» in one. */
const ARTICLE = /^([وف]?(?:[بك]?ال|لل))(?=..)/u;

/** Particles of one letter before a word: «و», «ف», then «ب», «ك», «ل»; «س» only before a verb's prefix. */
const PARTICLES = [/^[وف](?=...)/u, /^[وف]?[بكل](?=...)/u, /^[وف]?س(?=[يتنا]..)/u];

/**
 * What a word may be without its article, likeliest first; nothing for a word that has none. Of «للغة» both
 * «غة» and «لغة» are told, since the article's lam is lost before another.
 *
 * The prefixes are those of light10 (Larkey, Ballesteros and Connell 2002, 2007), with «ف» before each.
 */
export function withoutArticle(key: string): string[] {
  const prefix = UNDIVIDED.has(key) ? undefined : ARTICLE.exec(key)?.[1];
  if (prefix === undefined) return [];
  const rest = key.slice(prefix.length);
  // Two letters are enough after a plain article («الحق»); after «وال» they are mostly a stem's («والدة»).
  const wants = prefix === 'ال' || prefix === 'لل' ? 2 : 3;
  const rests = rest.length >= wants ? [rest] : [];
  return prefix.endsWith('لل') ? (rest.length < 3 ? [`ل${rest}`, ...rests] : [...rests, `ل${rest}`]) : rests;
}

/** What a word may be without a particle of one or two letters, fewest letters off first. */
export function withoutParticle(key: string): string[] {
  const rests = PARTICLES.flatMap((particle) => {
    const prefix = particle.exec(key)?.[0];
    return prefix === undefined ? [] : [key.slice(prefix.length)];
  });
  return [...new Set(rests)].toSorted((a, b) => b.length - a.length);
}
