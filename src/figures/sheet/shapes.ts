import type { Bar, Disc, Label, Line, Mark } from '../drawing.ts';
import { palette, toneColors } from './palette.ts';

/** The position of a drawing in a picture, in pixels. */
export interface Frame {
  left: number;
  top: number;
  width: number;
}

/** The marks of a drawing as SVG elements in the pixels of a picture, without labels (see `labelsOf`). */
export function shapesOf(marks: readonly Mark[], frame: Frame): string {
  return marks
    .filter((mark) => mark.kind !== 'label')
    .map((mark) => {
      if (mark.kind === 'line') return lineShape(mark, frame);
      return mark.kind === 'bar' ? barShape(mark, frame) : discShape(mark, frame);
    })
    .join('');
}

/** The labels of a drawing. */
export function labelsOf(marks: readonly Mark[]): Label[] {
  return marks.filter((mark) => mark.kind === 'label');
}

const round = (value: number): number => Math.round(value * 100) / 100;
const across = (place: number, frame: Frame): number => round(frame.left + place * frame.width);

function lineShape({ from, to, tone, thickness = 1, dashed }: Line, frame: Frame): string {
  const dashes = dashed ? ' stroke-dasharray="4 4"' : '';
  return `<line x1="${across(from.x, frame)}" y1="${round(frame.top + from.y)}" x2="${across(to.x, frame)}" y2="${round(frame.top + to.y)}" stroke="${toneColors[tone]}" stroke-width="${thickness}"${dashes}/>`;
}

function barShape({ from, to, y, thickness, tone, fade, dotted }: Bar, frame: Frame): string {
  const [west, east] = [across(to, frame), across(from, frame)];
  const color = toneColors[tone];
  const middle = round(frame.top + y);
  if (dotted) {
    return `<line x1="${west}" y1="${middle}" x2="${east}" y2="${middle}" stroke="${color}" stroke-width="${thickness}" stroke-dasharray="2 3"/>`;
  }
  const box = `y="${round(middle - thickness / 2)}" height="${thickness}" fill="${color}"`;
  if (!fade) return `<rect x="${west}" width="${round(east - west)}" ${box}/>`;
  // The fade is drawn in steps of decreasing opacity, because not every viewer supports gradients.
  const steps = 8;
  const step = (east - west) / steps;
  return Array.from({ length: steps }, (_, index) => {
    const strength = (fade === 'west' ? index + 1 : steps - index) / (steps + 1);
    return `<rect x="${round(west + index * step)}" width="${round(step)}" ${box} opacity="${round(strength)}"/>`;
  }).join('');
}

function discShape(disc: Disc, frame: Frame): string {
  const { halo, radius } = disc;
  const shape = plainDisc(disc, frame);
  if (!halo || disc.shape === 'ring') return shape;
  const wider = plainDisc({ ...disc, radius: radius + 1.5 }, frame);
  return wider.replace(`fill="${toneColors[disc.tone]}"`, `fill="${palette.paper}"`) + shape;
}

function plainDisc({ shape, x, y, radius, tone }: Disc, frame: Frame): string {
  const [cx, cy, color] = [across(x, frame), round(frame.top + y), toneColors[tone]];
  switch (shape) {
    case 'full':
      return `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${color}"/>`;
    case 'ring':
      return `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${palette.paper}" stroke="${color}" stroke-width="2"/>`;
    case 'square':
      return `<rect x="${cx - radius}" y="${cy - radius}" width="${radius * 2}" height="${radius * 2}" fill="${color}"/>`;
    case 'half':
      return `<path d="M${cx - radius} ${cy + radius / 2}a${radius} ${radius} 0 0 1 ${radius * 2} 0z" fill="${color}"/>`;
    default:
      return `<path d="M${cx} ${cy + radius}V${cy - radius}m${-radius * 0.7} ${radius * 0.8}L${cx} ${cy - radius}l${radius * 0.7} ${radius * 0.8}" fill="none" stroke="${color}" stroke-width="2" stroke-linejoin="round"/>`;
  }
}
