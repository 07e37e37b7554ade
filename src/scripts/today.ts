/**
 * Makes what is relative to today true at the reader's moment: the line of today in figures, and days left. What
 * was built holds until then, with its own date beside it.
 */
const MS_PER_DAY = 86_400_000;
const today = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Riyadh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
}).format(Date.now());

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);

for (const figure of document.querySelectorAll<HTMLElement>('[data-axis-first]')) {
  const { axisFirst = today, axisLast = today } = figure.dataset;
  const place = 1 - daysBetween(axisFirst, today) / Math.max(1, daysBetween(axisFirst, axisLast));
  // A reader past the end of the axis sees the day of the build, as it was drawn.
  if (place < 0 || place > 1) continue;
  const x = `${place * 100}%`;
  // A figure may hold others, which have axes of their own.
  const isOwn = (mark: Element): boolean => mark.closest('[data-axis-first]') === figure;
  for (const line of [...figure.querySelectorAll('[data-today-line]')].filter(isOwn)) {
    line.setAttribute('x1', x);
    line.setAttribute('x2', x);
  }
  for (const label of [...figure.querySelectorAll<SVGTextElement>('[data-today-label]')].filter(isOwn)) {
    label.setAttribute('x', x);
    label.textContent = label.dataset['todayWord'] ?? label.textContent;
  }
}

const plural = new Intl.PluralRules('ar');
for (const group of document.querySelectorAll<HTMLElement>('[data-days-left-forms]')) {
  const forms = JSON.parse(group.dataset['daysLeftForms'] ?? '{}') as Record<string, string>;
  for (const text of group.querySelectorAll<HTMLElement>('[data-days-left-to]')) {
    const left = daysBetween(today, text.dataset['daysLeftTo'] ?? today);
    const form = left < 0 ? group.dataset['daysLeftPast'] : forms[plural.select(left)];
    if (form !== undefined) text.textContent = form.replace('{count}', String(left));
  }
}
