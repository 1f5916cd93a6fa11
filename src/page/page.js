// The whole of the page that `yaqut geoparse --format html` writes: plain script, nothing loaded. Whatever comes from
// articles is put in as text, never as markup.
const data = JSON.parse(document.getElementById('data').textContent);
const map = document.getElementById('map');
const pane = document.getElementById('pane');
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'];
const AREAS = ['region', 'country', 'supranational'];
const WORLD = 65536;
const off = new Set();
let lang = (navigator.language || 'ar').startsWith('ar') ? 'ar' : 'en';
let chosen = null;
let [left, top_, right, bottom] = data.view;

const say = (key, values = {}) => {
  let text = data.words[lang][key] || key;
  for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, value);
  return text;
};
const number = (value) => new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : 'en').format(value);
const colour = (article) => COLOURS[article % COLOURS.length];

function make(name, attributes = {}, ...children) {
  const svg = ['g', 'text', 'circle', 'title', 'svg', 'rect'].includes(name);
  const element = svg
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const swatch = (article) =>
  make(
    'svg',
    { class: 'swatch', 'aria-hidden': 'true' },
    make('circle', { cx: 6, cy: 6, r: 6, fill: colour(article) }),
  );
/** Outlet and date; a date between Arabic words would be turned round. */
const factsOf = ({ outlet, date }) =>
  make(
    'small',
    {},
    ...[outlet, date].filter(Boolean).flatMap((fact, i) => [i > 0 ? ' · ' : null, make('bdi', {}, fact)]),
  );
const mentionsOf = (place) => place.mentions.filter(({ article }) => !off.has(article));
const shown = () => data.places.filter((place) => mentionsOf(place).length > 0);
const otherName = (place) => (lang === 'ar' ? place.latin : place.arabic || place.latin);

// The map

const scale = () => Math.max((right - left) / map.clientWidth, (bottom - top_) / map.clientHeight) || 1;

function look() {
  const unit = scale();
  const [width, height] = [map.clientWidth * unit, map.clientHeight * unit];
  const [x, y] = [(left + right) / 2 - width / 2, (top_ + bottom) / 2 - height / 2];
  map.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  const zoom = Math.log2(WORLD / (unit * 512));
  drawLabels(unit, zoom, [x, y, x + width, y + height]);
  drawMarks(unit);
}

/** Boxes that are taken: no label is drawn over another. */
let taken = [];
function isFree(x, y, width, height) {
  const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]))
    return false;
  taken.push(box);
  return true;
}

function drawMarks(unit) {
  const layer = document.getElementById('marks');
  const largestFirst = shown().sort((a, b) => AREAS.indexOf(b.precision) - AREAS.indexOf(a.precision));
  layer.replaceChildren(
    ...largestFirst.map((place) => {
      const mentions = mentionsOf(place);
      const isArea = AREAS.includes(place.precision);
      const radius = (isArea ? 9 : 5) + Math.min(9, Math.sqrt(mentions.length) * 1.6);
      const size = 12 * unit;
      const label = isFree(place.x, place.y + (radius + 10) * unit, place.name.length * 7 * unit, size * 1.3)
        ? make(
            'text',
            { x: place.x, y: place.y + (radius + 13) * unit, 'font-size': size, 'stroke-width': 3 * unit },
            place.name,
          )
        : null;
      const open = () => choose(place);
      const isKey = (event) => event.key === 'Enter' || event.key === ' ';
      return make(
        'g',
        {
          class: `mark ${isArea ? 'area' : ''} ${place === chosen ? 'chosen' : ''}`,
          ...{
            tabindex: 0,
            role: 'button',
            'aria-label': `${place.name}, ${say('page-mentions', { count: number(mentions.length) })}`,
          },
          ...{ onclick: open, onkeydown: (event) => isKey(event) && (event.preventDefault(), open()) },
        },
        make('circle', { cx: place.x, cy: place.y, r: radius * unit, fill: colour(mentions[0].article) }),
        label,
      );
    }),
  );
}

function drawLabels(unit, zoom, [x0, y0, x1, y1]) {
  taken = shown().map(({ x, y }) => [x - 9 * unit, y - 9 * unit, x + 9 * unit, y + 9 * unit]);
  const names = new Set(shown().flatMap(({ name, arabic, latin }) => [name, arabic, latin]));
  const inView = data.labels
    .filter(
      ({ x, y, zoom: from, ar, en }) =>
        from <= zoom + 0.5 && x > x0 && x < x1 && y > y0 && y < y1 && !names.has(ar) && !names.has(en),
    )
    .sort((a, b) => a.zoom - b.zoom)
    .slice(0, 120);
  document.getElementById('labels').replaceChildren(
    ...inView.flatMap((label) => {
      const size = (label.kind === 'country' ? 13 : 11) * unit;
      if (!isFree(label.x, label.y, label[lang].length * 7 * unit, size * 1.4)) return [];
      return [
        make(
          'text',
          { class: label.kind, x: label.x, y: label.y, 'font-size': size, 'stroke-width': 2 * unit },
          label[lang],
        ),
      ];
    }),
  );
}

function zoomBy(factor, clientX, clientY) {
  const { left: x0, top: y0, width, height } = map.getBoundingClientRect();
  const unit = scale();
  if (factor < 1 && unit < WORLD / 512 / 2 ** 9.5) return;
  if (factor > 1 && unit * width > WORLD * 1.5) return;
  const [mx, my] = [(left + right) / 2, (top_ + bottom) / 2];
  const [px, py] = [
    mx + ((clientX ?? x0 + width / 2) - x0 - width / 2) * unit,
    my + ((clientY ?? y0 + height / 2) - y0 - height / 2) * unit,
  ];
  [left, right] = [left, right].map((x) => px + (x - px) * factor);
  [top_, bottom] = [top_, bottom].map((y) => py + (y - py) * factor);
  look();
}

function moveBy(dx, dy) {
  const unit = scale();
  [left, right] = [left - dx * unit, right - dx * unit];
  [top_, bottom] = [top_ - dy * unit, bottom - dy * unit];
  look();
}

map.addEventListener(
  'wheel',
  (event) => (event.preventDefault(), zoomBy(2 ** (event.deltaY / 400), event.clientX, event.clientY)),
  { passive: false },
);
const pointers = new Map();
map.addEventListener('pointerdown', (event) => pointers.set(event.pointerId, event));
addEventListener('pointermove', (event) => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const others = [...pointers.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
  if (others.length === 0) moveBy(event.clientX - before.clientX, event.clientY - before.clientY);
  else {
    const distance = (from) => Math.hypot(from.clientX - others[0].clientX, from.clientY - others[0].clientY);
    zoomBy(distance(before) / Math.max(distance(event), 1), others[0].clientX, others[0].clientY);
  }
  pointers.set(event.pointerId, event);
});
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, (event) => pointers.delete(event.pointerId));
addEventListener('resize', look);

// The pane

function choose(place) {
  chosen = place;
  if (place && !(place.x > left && place.x < right && place.y > top_ && place.y < bottom)) {
    const [dx, dy] = [place.x - (left + right) / 2, place.y - (top_ + bottom) / 2];
    [left, right, top_, bottom] = [left + dx, right + dx, top_ + dy, bottom + dy];
  }
  drawPane();
  look();
  pane.scrollTop = 0;
}

function drawPane() {
  document.documentElement.lang = lang;
  document.body.dir = lang === 'ar' ? 'rtl' : 'ltr';
  map.setAttribute('aria-label', say('page-map'));
  const other = lang === 'ar' ? 'en' : 'ar';
  const heading = make(
    'header',
    {},
    make('h1', {}, data.title || say('page-title')),
    make('button', { lang: other, onclick: () => ((lang = other), start()) }, say('page-language')),
  );
  pane.replaceChildren(heading, ...(chosen ? card(chosen) : overview()), colophon());
}

function overview() {
  const articles = data.articles.map((article, i) => {
    const box = make('input', {
      type: 'checkbox',
      onchange: (event) => (event.target.checked ? off.delete(i) : off.add(i), drawPane(), look()),
    });
    box.checked = !off.has(i);
    return make(
      'li',
      {},
      make(
        'label',
        { class: 'row' },
        box,
        swatch(i),
        make('span', {}, make('bdi', {}, article.title), make('br'), factsOf(article)),
      ),
    );
  });
  const places = shown()
    .sort((a, b) => mentionsOf(b).length - mentionsOf(a).length)
    .map((place) =>
      make(
        'li',
        {},
        make(
          'button',
          { class: 'row', onclick: () => choose(place) },
          make(
            'span',
            {},
            make('bdi', {}, place.name),
            ' ',
            make('small', {}, make('bdi', {}, otherName(place) === place.name ? '' : otherName(place))),
          ),
          make('small', {}, number(mentionsOf(place).length)),
        ),
      ),
    );
  return [
    make('h2', {}, say('page-articles')),
    make('ul', {}, ...articles),
    make('h2', {}, say('page-places')),
    make('ul', {}, ...places),
  ];
}

function card(place) {
  const groups = new Map();
  for (const mention of mentionsOf(place))
    groups.set(mention.article, [...(groups.get(mention.article) || []), mention]);
  const told = [...groups].flatMap(([article, mentions]) => {
    const { title, outlet, date, url } = data.articles[article];
    const name = url
      ? make('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, make('bdi', {}, title))
      : make('bdi', {}, title);
    return [
      make('h3', {}, swatch(article), ' ', name),
      factsOf({ outlet, date }),
      ...mentions.map(({ parts: [before, words, after] }) =>
        make('blockquote', { dir: 'auto' }, before, make('mark', {}, words), after),
      ),
    ];
  });
  const names = [...new Set([place.arabic, place.latin])].filter((name) => name && name !== place.name);
  const facts = [
    say(`page-${place.precision}`),
    say('page-confidence', { percent: number(Math.round(place.confidence * 100)) }),
  ];
  return [
    make('p', {}, make('button', { onclick: () => choose(null) }, say('page-back'))),
    make('h2', {}, make('bdi', {}, place.name)),
    make('p', { class: 'second' }, names.join(' · ')),
    make('p', { class: 'second' }, facts.join(' · ')),
    ...told,
  ];
}

function colophon() {
  const unresolved =
    data.unresolved > 0 ? make('p', {}, say('page-unresolved', { count: number(data.unresolved) })) : null;
  return make(
    'footer',
    { class: 'second' },
    make('hr'),
    unresolved,
    make('p', {}, say('page-note')),
    make('p', { dir: 'ltr' }, `${data.generator} · ${data.attribution}`),
  );
}

const zoomIn = make('button', { onclick: () => zoomBy(0.5) }, '+');
const zoomOut = make('button', { onclick: () => zoomBy(2) }, '−');
document.querySelector('main').append(make('div', { class: 'zoom' }, zoomIn, zoomOut));
addEventListener('keydown', (event) => event.key === 'Escape' && chosen && choose(null));

function start() {
  zoomIn.setAttribute('aria-label', say('page-zoom-in'));
  zoomOut.setAttribute('aria-label', say('page-zoom-out'));
  drawPane();
  look();
}
start();
