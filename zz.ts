import { checkContent } from './src/check/check-content.ts';
const tree = process.argv[2]!;
for (const what of ['first', 'kept']) {
  const a = process.cpuUsage();
  const n = checkContent(tree, { keptIn: '/tmp/speed/inspections-' + tree.split('-').at(-1), code: 'x' }).length;
  const b = process.cpuUsage(a);
  console.log(tree, what, n, 'problems', ((b.user + b.system) / 1e6).toFixed(1), 's', (process.resourceUsage().maxRSS / 1e6).toFixed(2), 'GB');
}
