import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const oneWay = (folder, forbidden) => ({
  files: [`geo/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: forbidden, message: 'The flow runs one way: see ARCHITECTURE.md.' }] },
    ],
  },
});

export default ts.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['cli/**', 'scripts/**', 'tests/bench/**', 'tests/scale/**', 'tests/eval/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // The engine knows no file system, no page and no network: it is handed text and bytes.
    files: ['geo/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'document', 'window', 'process', 'Buffer'],
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', 'svelte', 'svelte/*', '*/cli/*', '*/src/*'] },
      ],
    },
  },
  oneWay('text', ['node:*', '*/recognize/*', '*/resolve/*', '*/write/*', '*/gazetteer/*']),
  oneWay('recognize', ['node:*', '*/resolve/*', '*/write/*']),
  oneWay('resolve', ['node:*', '*/write/*']),
);
