const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/CriOS|Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const machines: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];

const said = (agent: string, words: readonly [RegExp, string][]) => words.find(([sign]) => sign.test(agent))?.[1];

/** What a browser says of itself, as a person would: enough to know one's own devices again, and no more is kept. */
export function deviceOf(agent = ''): string {
  const [browser, machine] = [said(agent, browsers), said(agent, machines)];
  return browser && machine ? `${browser} on ${machine}` : (browser ?? machine ?? 'a browser');
}
