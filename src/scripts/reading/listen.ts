import { makeIcon } from './icon.ts';
import { blocksOf, toUtterances } from './speech-text.ts';
import type { ReadingWords } from './words.ts';

type State = 'idle' | 'playing' | 'paused';

/** The name that the first button has in a state: what it will do. */
const NAMES = { idle: 'play', playing: 'pause', paused: 'resume' } as const;
const TRIANGLE = 'M7 4v16l13-8z';

/** A voice of the device: one that speaks over the network would tell its maker what is read. */
function arabicVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && /^ar(?:[-_]|$)/iu.test(voice.lang));
}

/** Offers to read an article aloud where the device has an Arabic voice, as soon as the browser says so. */
export function offerListening(article: HTMLElement, place: HTMLElement, words: ReadingWords): void {
  if (!('speechSynthesis' in window)) return;
  const tryOffer = (): void => {
    if (!place.querySelector('.listen-bar') && arabicVoice()) place.append(makeBar(article, words));
  };
  speechSynthesis.addEventListener('voiceschanged', tryOffer);
  tryOffer();
}

/** The buttons that read the article piece by piece. */
function makeBar(article: HTMLElement, words: ReadingWords): HTMLElement {
  const pieces = blocksOf(article).flatMap(({ element, text }) =>
    toUtterances(text).map((piece) => ({ element, piece })),
  );
  const bar = document.createElement('div');
  bar.className = 'listen-bar';
  const toggle = document.createElement('button');
  toggle.type = 'button';
  const label = document.createElement('span');
  toggle.append(makeIcon(TRIANGLE), label);
  const stop = document.createElement('button');
  stop.type = 'button';
  stop.textContent = words.stop;
  bar.append(toggle, stop);

  let at = 0;
  /** Browsers drop the events of an utterance that nothing holds. */
  let current: SpeechSynthesisUtterance | undefined;

  const show = (state: State): void => {
    bar.dataset['state'] = state;
    label.textContent = words[NAMES[state]];
    stop.hidden = state === 'idle';
    article.querySelector('[data-being-read]')?.removeAttribute('data-being-read');
    if (state !== 'idle') pieces[at]?.element.setAttribute('data-being-read', '');
  };

  const silence = (): void => {
    // What ends now was ended by us.
    current = undefined;
    speechSynthesis.cancel();
  };

  const finish = (): void => {
    silence();
    at = 0;
    if (stop === document.activeElement) toggle.focus({ preventScroll: true });
    show('idle');
  };

  const speak = (): void => {
    const piece = pieces[at];
    const voice = arabicVoice();
    if (!piece || !voice) return finish();
    const utterance = new SpeechSynthesisUtterance(piece.piece);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('end', () => {
      if (current !== utterance) return;
      at += 1;
      speak();
    });
    utterance.addEventListener('error', () => {
      if (current === utterance) finish();
    });
    current = utterance;
    show('playing');
    speechSynthesis.speak(utterance);
  };

  toggle.addEventListener('click', () => {
    if (bar.dataset['state'] !== 'playing') return speak();
    // The browser's own pause ends the reading on Android; the piece begins anew instead.
    silence();
    show('paused');
  });
  stop.addEventListener('click', finish);
  addEventListener('pagehide', finish);
  show('idle');
  return bar;
}
