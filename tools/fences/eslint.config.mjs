import path from 'node:path';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { outwardRules } from './outward-rules.mjs';
import { fences } from './plugin.mjs';

const WORKSPACE = path.join(import.meta.dirname, '..', '..');
const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.{ts,tsx,mjs}', '**/*.journey.ts', 'apps/*/{test,e2e}/**', 'libs/domain/src/testing/**'];
const named = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const node = named(Object.getOwnPropertyNames(globalThis));
const jest = named(['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'test']);

/** What is refused inside files, by paths from the root, where eslint must run; who may import whom is in .dependency-cruiser.mjs (docs/adr/0002). */
export default defineConfig(
  globalIgnores(['**/dist/**', '**/node_modules/**', '**/coverage/**', 'apps/*/src/gql/**', '.nx/**', '.escale/**', 'tools/fences/samples/**']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { escale: fences } },
  js.configs.recommended,
  {
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-alert': 'error',
      'no-console': 'error',
      // escale/no-swallowed-error is stricter about catch, and an empty block elsewhere is what this one is for.
      'no-empty': ['error', { allowEmptyCatch: true }],
      'escale/disable-states-reason': 'error',
      'escale/no-swallowed-error': 'error',
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: WORKSPACE } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Nest modules are classes with nothing but a decorator.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      // Frameworks ask for async signatures that have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: SPECS,
    rules: { 'escale/no-ambient-input': 'error' },
  },
  {
    files: ['apps/api/src/**/*.{ts,tsx}'],
    ignores: [...SPECS, 'apps/api/src/platform/clock/**'],
    rules: { 'escale/no-ambient-input': ['error', { part: 'clock' }] },
  },
  {
    files: ['apps/api/src/**/*.{ts,tsx}', 'libs/domain/src/**/*.ts'],
    rules: { 'escale/enum-keys-equal-values': 'error' },
  },
  { files: ['apps/api/src/**/*.ts'], rules: { 'escale/resolver-states-access': 'error' } },
  outwardRules,
  {
    files: ['apps/web/**/*.{ts,tsx}', 'apps/kiosk/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['apps/{web,kiosk}/src/**/*.tsx', 'libs/ui/src/**/*.tsx', 'apps/api/src/**/*.tsx'],
    ignores: SPECS,
    rules: { 'escale/no-visible-text': 'error' },
  },
  {
    files: ['apps/kiosk/src/**/*.{ts,tsx}', 'apps/web/src/**/*.{ts,tsx}', 'libs/ui/src/**/*.{ts,tsx}'],
    ignores: [...SPECS, 'apps/kiosk/src/offline/**'],
    rules: { 'no-restricted-globals': ['error', { name: 'indexedDB', message: 'One owner of what the tablet keeps: apps/kiosk/src/offline.' }] },
  },
  { files: ['apps/api/src/migrations/**'], rules: { 'max-lines': 'off' } },
  // Configuration files of tools that read a default export.
  { files: ['apps/*/*.config.ts', 'apps/*/codegen.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: SPECS,
    rules: {
      // Answers of a server under test are read as they come.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: node } },
  { files: ['**/*.spec.mjs'], languageOptions: { globals: jest } },
  { files: ['tools/**'], rules: { 'no-console': 'off' } },
);
