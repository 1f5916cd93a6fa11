interface FontFiles {
  readonly arabic: string;
  readonly latin: string;
  readonly latinExt: string;
}

export interface MapFonts {
  readonly regular: FontFiles;
  readonly bold: FontFiles;
}

export const FONT_REGULAR = 'Plex';
export const FONT_BOLD = 'Plex Bold';

const LATIN_EXT = ['U+0100-02BA', 'U+02BD-02FF', 'U+1E00-1EFF', 'U+0300-036F'];
const LATIN = ['U+0000-00FF', 'U+2000-206F', 'U+02BB-02BC'];
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFC'];

/** The faces as a style names them; MapLibre loads those whose letters it meets. */
export const fontFaces = ({ arabic, latin, latinExt }: FontFiles) => [
  { url: arabic, 'unicode-range': ARABIC },
  { url: latinExt, 'unicode-range': LATIN_EXT },
  { url: latin, 'unicode-range': LATIN },
];
