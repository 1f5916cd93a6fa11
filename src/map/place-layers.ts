import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Lang } from '../i18n/messages.ts';
import type { MapColours } from './map-colours.ts';
import type { Shape } from './place-data.ts';

type VariableAnchors = NonNullable<
  NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor-offset']
>;

export const PLACES = 'places';
export const RIVALS = 'rivals';

/** The layers a pointer can hit, topmost first. */
export const HIT_LAYERS = [
  'place-selected',
  'place-disc',
  'place-region-badge',
  'place-country-badge',
  'place-vague-badge',
];

const ofShape = (shape: Shape): ExpressionSpecification => ['==', ['get', 'shape'], shape];
/** Round, with a label beside it: a place's disc or several in one. */
const isRound: ExpressionSpecification = ['in', ['get', 'shape'], ['literal', ['disc', 'cluster']]];
const isLit: ExpressionSpecification = ['boolean', ['feature-state', 'lit'], false];
const isChosen: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false];
const marked: ExpressionSpecification = ['any', isLit, isChosen];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
/** Of the places that may be meant, the one that somebody who corrects has chosen. */
const isTaken: ExpressionSpecification = ['boolean', ['get', 'chosen'], false];

/** Where a badge may stand, first choice first; offsets in ems of its text. */
const ON_THE_SPOT: VariableAnchors = [
  'center',
  [0, 0],
  'top',
  [0, 0.6],
  'bottom',
  [0, -0.6],
  'left',
  [0.6, 0],
  'right',
  [-0.6, 0],
];
/** A country is large: where towns take its middle, its badge steps aside. */
const ON_THE_LAND: VariableAnchors = [
  ...ON_THE_SPOT,
  ...([2, 4] as const).flatMap((far) => [
    'bottom',
    [0, -far],
    'top',
    [0, far],
    'left',
    [far, 0],
    'right',
    [-far, 0],
  ]),
] as VariableAnchors;
/** Off the middle of a region, where its towns are: near by if there is room, else farther out. */
const AROUND_TOWNS: VariableAnchors = [2.4, 4.2].flatMap((far) => [
  'bottom',
  [0, -far],
  'top',
  [0, far],
  'right',
  [-far, 0],
  'left',
  [far, 0],
]) as VariableAnchors;

/** The disc drawn a second time above all others, with its label: the one whose card is open. */
export const isSelected = (id: string | null): FilterSpecification => [
  'all',
  ofShape('disc'),
  ['==', ['get', 'id'], id ?? ''],
];

/** And what has its label beside its disc: the selected one has its own. */
export const isUnselected = (id: string | null): FilterSpecification => [
  'all',
  isRound,
  ['!=', ['get', 'id'], id ?? ''],
];

/** Our places, bottom to top. Labels in the higher layers are placed first. */
export function placeLayers(
  lang: Lang,
  colours: MapColours,
  fonts: PlaceFonts,
  selected: string | null,
): LayerSpecification[] {
  const label = {
    'text-field': ['get', 'label'],
    'text-font': [fonts.strong],
    'text-size': 13,
    'symbol-sort-key': ['get', 'sort'],
  } satisfies SymbolLayerSpecification['layout'];
  const halo = {
    'text-color': ['case', marked, colours.ruby, colours.text],
    'text-halo-color': colours.panel,
    'text-halo-width': 1.6,
    'text-halo-blur': 0.4,
  } satisfies SymbolLayerSpecification['paint'];
  const icon = {
    'icon-image': ['get', 'icon'],
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'symbol-sort-key': ['get', 'sort'],
  } satisfies SymbolLayerSpecification['layout'];
  const besideDisc = {
    ...label,
    'text-padding': 1,
    'text-variable-anchor':
      lang === 'ar' ? ['right', 'left', 'top', 'bottom'] : ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': ['/', ['+', ['get', 'radius'], 6], 13],
    'text-justify': 'auto',
  } satisfies SymbolLayerSpecification['layout'];
  const badge = (id: string, shape: Shape, vague: boolean): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: PLACES,
    filter: ['all', ofShape(shape), ['==', ['get', 'vague'], vague]],
    layout: {
      ...label,
      'text-size': shape === 'country' ? 12.5 : 12,
      'icon-image': ['get', 'icon'],
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [2, 4, 2, 4],
      'icon-padding': 4,
      'text-variable-anchor-offset': vague ? ON_THE_SPOT : shape === 'region' ? AROUND_TOWNS : ON_THE_LAND,
      // A region is drawn whatever lies around it: on the side where it covers least.
      'text-allow-overlap': shape === 'region' && !vague,
      'icon-allow-overlap': shape === 'region' && !vague,
      'text-justify': 'center',
    },
    paint: { 'text-color': ['case', marked, colours.ruby, colours.text] },
  });

  return [
    {
      id: 'place-region-ring',
      type: 'circle',
      source: PLACES,
      filter: ofShape('region'),
      paint: {
        'circle-radius': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['get', 'ring'],
          20,
          ['*', ['get', 'ring'], 2 ** 20],
        ],
        'circle-color': ['get', 'colour'],
        'circle-opacity': ['case', marked, 0.12, ['get', 'vague'], 0, 0.08],
        'circle-stroke-color': ['case', marked, colours.ruby, ['get', 'colour']],
        'circle-stroke-opacity': ['case', marked, 0.9, ['get', 'vague'], 0, 0.5],
        'circle-stroke-width': ['case', marked, 2, 1.25],
      },
    },
    badge('place-vague-badge', 'region', true),
    badge('place-country-badge', 'country', false),
    {
      id: 'place-halo',
      type: 'circle',
      source: PLACES,
      filter: isRound,
      paint: {
        'circle-radius': ['+', ['get', 'radius'], 4],
        'circle-color': colours.ruby,
        'circle-opacity': ['case', marked, 0.22, 0],
        'circle-stroke-color': colours.ruby,
        'circle-stroke-width': 2.5,
        'circle-stroke-opacity': ['case', marked, 1, 0],
      },
    },
    // The discs are placed before every label, so that no label lies over a disc.
    {
      id: 'place-label',
      type: 'symbol',
      source: PLACES,
      filter: isUnselected(selected),
      layout: besideDisc,
      paint: halo,
    },
    badge('place-region-badge', 'region', false),
    // Over all that has a name: it is these that one chooses among.
    {
      id: 'rival-move',
      type: 'line',
      source: RIVALS,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': colours.ruby, 'line-width': 2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'rival-ring',
      type: 'circle',
      source: RIVALS,
      filter: isPoint,
      paint: {
        'circle-radius': ['case', isTaken, 11, 8],
        'circle-color': colours.panel,
        'circle-opacity': 0.85,
        'circle-stroke-color': ['case', isTaken, colours.ruby, colours.text2],
        'circle-stroke-width': ['case', isTaken, 3, 2],
      },
    },
    {
      id: 'rival-dot',
      type: 'circle',
      source: RIVALS,
      filter: ['all', isPoint, isTaken],
      paint: { 'circle-radius': 5, 'circle-color': colours.ruby },
    },
    {
      id: 'rival-label',
      type: 'symbol',
      source: RIVALS,
      filter: isPoint,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['case', isTaken, ['literal', [fonts.strong]], ['literal', [fonts.regular]]],
        'text-size': ['case', isTaken, 13, 12],
        'symbol-sort-key': ['case', isTaken, 0, 1],
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': ['case', isTaken, 1.3, 1],
      },
      paint: { ...halo, 'text-color': ['case', isTaken, colours.ruby, colours.text2] },
    },
    { id: 'place-disc', type: 'symbol', source: PLACES, filter: isRound, layout: icon },
    {
      id: 'place-selected',
      type: 'symbol',
      source: PLACES,
      filter: isSelected(selected),
      layout: { ...icon, ...besideDisc, 'text-allow-overlap': true },
      paint: { ...halo, 'text-color': colours.ruby },
    },
  ];
}

export interface PlaceFonts {
  readonly regular: string;
  readonly strong: string;
}
