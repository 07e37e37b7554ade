import type { State } from '../../timeline/state.ts';

/** The symbols of the states as SVG elements in a square of 24 units, drawn in white without a style sheet. */
const shapes: Record<State, string> = {
  active: '<circle cx="12" cy="9" r="6" fill="#fff"/><path d="M2 20h20"/>',
  announced: '<path d="M4 17a8 8 0 0 1 16 0z" fill="#fff"/><path d="M1 17h22"/>',
  undated: '<path d="M4 16a8 8 0 0 1 16 0z" fill="#fff"/><path d="M1 19h22" stroke-dasharray="3 4"/>',
  'partly-announced':
    '<path d="M6 18a6 6 0 0 1 12 0z" fill="#fff"/><path d="M1 18h22"/><circle cx="12" cy="5" r="3.5"/>',
  unknown: '<circle cx="12" cy="9.5" r="5.5" stroke-dasharray="3 4"/><path d="M2 20h6m8 0h6"/>',
  'partly-retired':
    '<path d="M2 12h20"/><path d="M7 9a5 5 0 0 1 10 0z" fill="#fff"/><circle cx="12" cy="18.5" r="4"/>',
  retired: '<path d="M2 6h20"/><circle cx="12" cy="15" r="5.5"/>',
  restored:
    '<circle cx="12" cy="7" r="5" fill="#fff"/><path d="M1 18h22"/><path d="M12 23v-9m-3.5 3L12 13.5l3.5 3.5"/>',
};

/** The symbol of a state, with its top left corner at (x, y), in pixels. */
export function drawState(state: State, x: number, y: number, size: number): string {
  return `<g transform="translate(${x} ${y}) scale(${size / 24})" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round">${shapes[state]}</g>`;
}
