import type { GeoparsedLine } from '../../../cli/archive/geoparsed-articles.ts';
import type { NdjsonMention, NdjsonPlace } from '../../../geo/index.ts';
import { seededRandom } from '../../bench/made-up-dump.ts';

const WORDS = 'قال وصل المطر السوق وفي مدرسة الطريق الجديد ولم يكن وللبيت نهر جبل كتاب صباح اليوم'.split(' ');
const OUTLETS = ['صدى', 'بريد', 'نوافذ'];
const PRECISIONS = ['settlement', 'settlement', 'settlement', 'point', 'region', 'country'] as const;

/** Articles that name places of no gazetteer, with and without dates and outlets: enough of each for a naive count. */
export function madeUpArticles(articles: number, seed: number): (GeoparsedLine & { ok: true })[] {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const places = Array.from({ length: 60 }, (_, i): NdjsonPlace => ({
    id: `made-up:${i}`,
    name: `Place ${i}`,
    // Some so near each other that only the last zooms part them, some on one spot.
    lat: i % 5 === 0 ? 33.5 + below(3) / 500 : 20 + random() * 30,
    lon: i % 5 === 0 ? 36.3 + below(3) / 500 : -10 + random() * 70,
    country: ['SY', 'IQ', ''][i % 3]!,
    featureCode: 'PPL',
    precision: PRECISIONS[i % PRECISIONS.length]!,
  }));
  return Array.from({ length: articles }, (_, number) => {
    let text = '';
    const mentions: NdjsonMention[] = [];
    for (let n = 2 + below(9); n > 0; n--) {
      text += `${WORDS[below(WORDS.length)]} ${WORDS[below(WORDS.length)]} `;
      const place = places[Math.floor(random() ** 3 * places.length)]!;
      const name = `${'بلدة'}${place.id.slice(8)}`;
      const start = text.length;
      text += name;
      const kind = random() < 0.05 ? 'embedded' : random() < 0.05 ? 'demonym' : 'toponym';
      const confidence = Math.round(random() * 100) / 100;
      const resolved = random() < 0.95 ? place : null;
      const others = places.filter((_, i) => i % 20 === mentions.length && places[i] !== place);
      const why = {
        evidence: [{ reason: 'prominence' as const, weight: 1.5, detail: 9 }],
        runnersUp: others.map((other, i) => ({ ...other, probability: 0.2 / (i + 1) })),
      };
      mentions.push({
        ...{ start, end: text.length, text: name, kind, confidence, place: resolved },
        ...(resolved && why),
      });
      text += random() < 0.4 ? '. ' : ' ';
    }
    const day = new Date(Date.UTC(2019, 4, 3) + below(700) * 86_400_000).toISOString().slice(0, 10);
    const outlet = OUTLETS[below(4)];
    return {
      ok: true,
      article: {
        id: `a-${number}`,
        text,
        title: `${WORDS[below(WORDS.length)]} ${number}`,
        ...(random() < 0.9 && { date: day }),
        ...(outlet !== undefined && { outlet }),
      },
      mentions,
    };
  });
}
