import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  vitePlugin: {
    // Runes in our own components only: some packages still ship components of the older kind.
    dynamicCompileOptions({ filename }) {
      return filename.includes('node_modules') ? undefined : { runes: true };
    },
  },
};
