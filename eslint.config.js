import { readdirSync } from 'node:fs';
import path from 'node:path';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Time and chance are passed in where rules depend on them, so that a test can hold them still. */
const passedIn = [
  { object: 'Date', property: 'now', message: 'Take the time as a parameter.' },
  { object: 'performance', property: 'now', message: 'Take the time as a parameter.' },
  { object: 'Math', property: 'random', message: 'Take the source of chance as a parameter.' },
];

/** Text reaches the page as text only: no string is ever parsed as markup there. */
const markupFromStrings = {
  selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
  message: 'Build elements; never parse a string as markup.',
};

const clockOfItsOwn = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Take the time as a parameter.',
};

/**
 * Floors of the page from the bottom up: see .dependency-cruiser.cjs, which can't see what a component imports as a type
 * only.
 */
const floors = ['core', 'ui', 'plates', 'scenes', 'instruments', 'surfaces'];

const componentsLookDown = ['ui', 'instruments', 'surfaces'].map((floor) => {
  const above = floors.slice(floors.indexOf(floor) + 1).map((each) => `**/${each}/**`);
  const folders = readdirSync(path.join(import.meta.dirname, 'src-renderer', floor));
  const beside = floor === 'ui' ? [] : folders.flatMap((each) => [`../${each}/**`, `../../${each}/**`]);
  const message = 'Imports point down the floors, never up or to the side.';
  return {
    files: [`src-renderer/${floor}/**/*.svelte`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: [...above, ...beside], message }] }] },
  };
});

/** A module that knows more than so many others knows too much. */
const mostImports = 20;

/** @type {import('eslint').Rule.RuleModule} */
const fewImports = {
  create(context) {
    const sources = new Set();
    return {
      ImportDeclaration: ({ source }) => void sources.add(source.value),
      'Program:exit'() {
        if (sources.size <= mostImports) return;
        const message = `This module imports from ${sources.size} others; ${mostImports} are enough.`;
        context.report({ loc: { line: 1, column: 0 }, message });
      },
    };
  },
};

export default defineConfig(
  globalIgnores([
    ...['out/', 'dist/', 'contact/', 'test-results/', 'playwright-report/', '.stryker-tmp/'],
    ...['tests/fixtures/', 'assets/'],
  ]),
  // A rule that is wrong is changed here, for everybody, and not switched off where it hurts.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  componentsLookDown,
  {
    files: ['src-main/**', 'src-renderer/**'],
    plugins: { nianlun: { rules: { 'few-imports': fewImports } } },
    rules: { 'nianlun/few-imports': 'error' },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      // Redundant in modules, and it fails on CommonJS files.
      'svelte/no-inner-declarations': 'off',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', markupFromStrings],
      // Grammars and guards name control characters on purpose.
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src-main/**/*.ts', 'src-main/**/*.mjs', 'src-renderer/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // What goes wrong unattended: a promise nobody waits for, a case nobody wrote.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['src-main/**', 'tests/**', '*.ts', '*.js', '*.cjs'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['src-renderer/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      // The page's last resort: what can't be reported to the server is still seen by whoever opens its tools.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // A map or date of a moment needs no runes; the rule can't tell.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      // TypeScript knows what is defined; this rule doesn't know types.
      'no-undef': 'off',
      // Knows that `let` belongs to $props().
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  { files: ['**/*.ts', '**/*.mjs'], rules: { 'no-undef': 'off' } },
  // A list is read from one place, however many words a surface has.
  { files: ['src-main/contract/words/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['src-main/cli/**', 'src-main/log/**', 'src-main/setup/**', 'tests/*.ts', 'tests/!(unit)/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src-renderer/core/model/**', 'src-main/exhibition/**', 'src-main/supervision/**'],
    rules: {
      'no-restricted-properties': ['error', ...passedIn],
      'no-restricted-syntax': ['error', markupFromStrings, clockOfItsOwn],
    },
  },
);
