// `npm start -- PATHS…`: installs what is missing, then `yaqut map PATHS…`.
import { installWhatIsMissing } from './install.mjs';

installWhatIsMissing();
process.argv.splice(2, 0, 'map');
await import('../cli/yaqut.js');
