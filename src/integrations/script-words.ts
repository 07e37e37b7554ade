import type { Translate } from '../strings.ts';

/**
 * The words of what scripts make on an article, as what Vite puts in the place of names in their code: on the page they would
 * be loaded before the text, by readers of every article anew.
 */
export function scriptWords(t: Translate): Record<string, string> {
  const copied = t('share.copied');
  const failed = t('share.copyFailed');
  const reading: ImportMetaEnv['READING_WORDS'] = {
    play: t('reading.listen'),
    pause: t('reading.pause'),
    resume: t('reading.resume'),
    stop: t('reading.stop'),
    heading: t('reading.copyHeading', { heading: '{heading}' }),
    back: t('source.back'),
    copied,
    failed,
  };
  const textSize: ImportMetaEnv['TEXT_SIZE_WORDS'] = {
    normal: [t('textSize.large'), t('textSize.isNormal')],
    large: [t('textSize.largest'), t('textSize.isLarge')],
    largest: [t('textSize.normal'), t('textSize.isLargest')],
  };
  const share: ImportMetaEnv['SHARE_WORDS'] = { copied, failed };
  return {
    'import.meta.env.READING_WORDS': JSON.stringify(reading),
    'import.meta.env.TEXT_SIZE_WORDS': JSON.stringify(textSize),
    'import.meta.env.SHARE_WORDS': JSON.stringify(share),
  };
}
