import { attackScreens, readers } from '/tmp/c/groups/tests/support/attack/pure.ts';
const from = Number(process.argv[2] ?? 1), to = Number(process.argv[3] ?? 5);
const names = Object.keys(readers);
for (let seed = from; seed <= to; seed++) {
  const name = process.argv[4] ?? names[seed % names.length]!;
  const t = performance.now();
  const r = await attackScreens(seed, readers[name]!, 6);
  console.log(seed, name, r.told, r.used, r.found.length, Math.round(performance.now() - t), 'ms');
  for (const f of r.found.slice(0, 8)) console.log('   ', f);
}
