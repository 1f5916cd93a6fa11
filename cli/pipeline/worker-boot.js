// Plain JavaScript: a thread knows nothing of TypeScript.
import { load } from '../load.js';

const { serve } = await load('worker');
serve();
