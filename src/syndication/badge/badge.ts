import type { State } from '../../timeline/state.ts';
import { escapeXml } from '../xml.ts';
import { drawState } from './state-shape.ts';
import { outlineText, unitsPerEm } from './text-outline.ts';

/** The contents of a badge. Its texts have no isolating control characters. */
export interface Badge {
  name: string;
  /** The state in words, with its date. */
  status: string;
  state: State;
  /** Everything in one sentence, with the day for which it holds. */
  title: string;
  language: string;
}

const HEIGHT = 24;
const SIZE = 13;
const BASELINE = 16.5;
const PADDING = 8;
const MARK = 14;

// White text on each of these has a contrast of at least 4.5:1. They suit light and dark pages alike.
const NAME = '#1f1b18';
const colours: Record<State, string> = {
  active: '#5d544b',
  announced: '#b34a08',
  'partly-announced': '#b34a08',
  undated: '#b34a08',
  unknown: '#5d544b',
  'partly-retired': '#4a4a86',
  retired: '#4a4a86',
  restored: '#5d544b',
};

/**
 * Writes a model's state as a picture (SVG 1.1) for other people's pages: the name at the right, where Arabic readers
 * begin, and the state at the left. The picture has no text, styles or scripts, so that it looks the same everywhere.
 */
export function writeBadge(badge: Badge): string {
  const { state, title, language } = badge;
  const { label, words, scale, stateWidth, width } = layOut(badge);
  const safe = escapeXml(title);
  const draw = (path: string, x: number): string =>
    `<path fill="#fff" transform="translate(${x} ${BASELINE}) scale(${scale} -${scale})" d="${path}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" xml:lang="${language}" aria-label="${safe}">`,
    `<title>${safe}</title>`,
    `<rect width="${width}" height="${HEIGHT}" rx="4" fill="${NAME}"/>`,
    `<path d="M4 0h${stateWidth - 4}v${HEIGHT}h-${stateWidth - 4}a4 4 0 0 1-4-4v-${HEIGHT - 8}a4 4 0 0 1 4-4z" fill="${colours[state]}"/>`,
    // Without this border the dark half with the name would have no edge on a dark page.
    `<rect x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="3.5" fill="none" stroke="#fff" stroke-opacity=".3"/>`,
    draw(words.path, PADDING),
    drawState(state, stateWidth - PADDING - MARK, (HEIGHT - MARK) / 2, MARK),
    draw(label.path, stateWidth + PADDING),
    '</svg>',
    '',
  ].join('\n');
}

/** The size of a badge in pixels. */
export function sizeOfBadge(badge: Pick<Badge, 'name' | 'status'>): { width: number; height: number } {
  return { width: layOut(badge).width, height: HEIGHT };
}

function layOut({ name, status }: Pick<Badge, 'name' | 'status'>) {
  const label = outlineText(name);
  const words = outlineText(status);
  const scale = SIZE / unitsPerEm;
  const stateWidth = Math.ceil(words.width * scale) + MARK + 2.5 * PADDING;
  const width = stateWidth + Math.ceil(label.width * scale) + 2 * PADDING;
  return { label, words, scale, stateWidth, width };
}
