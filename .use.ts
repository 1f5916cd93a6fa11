import { openGazetteer } from './cli/gazetteer-cache.ts';
const g = await openGazetteer() as any;
// every key whose use is not place and that has an important exact match by an Arabic name
for (let p = 0; p < g.info.keys; p++) {
  const use = g.use(p); if (use === 'place') continue;
  const key = g.key(p); if (!/^[\u0600-\u06ff ]{4,}$/.test(key)) continue;
  const big = g.matches(p).filter((m: any) => m.match === 'exact' && !m.demonym && (g.population(m.index) >= 100000 || g.featureCode(m.index) === 'ADM1' || g.featureCode(m.index)==='PPLC' || g.isCurated(m.index)));
  if (big.length) console.log(use, key, '|', big.slice(0,2).map((m: any) => g.place(m.index).name + ' ' + g.country(m.index) + ' ' + g.population(m.index)).join('; '));
}
