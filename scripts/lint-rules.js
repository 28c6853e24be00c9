import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const drawers = /^(index|utils?|helpers?|common|managers?|services?)$/;

/** File names say what is inside: kebab-case, no drawers that anything may be thrown into, no barrels. */
const fileName = {
  create: (context) => ({
    Program(node) {
      const parts = context.filename.split('/').slice(-2);
      const name = parts[1].replace(/([.]test|[.]config|[.]d)?[.]tsx?$/, '');
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        context.report({ node, message: `“${parts[1]}” is not kebab-case.` });
      for (const word of [parts[0], name]) {
        if (drawers.test(word)) context.report({ node, message: `“${word}” does not say what is inside.` });
      }
    },
  }),
};

const clock = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Time is passed in, never taken: only clock.ts asks for it.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Time is passed in, never taken: only clock.ts asks for it.',
  },
];
const settings = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Settings are read in one file: bot-server/src/config.ts, or the settings file of a script.',
};
const namedExports = { selector: 'ExportDefaultDeclaration', message: 'Export it by name.' };
const extensions = {
  selector:
    ':matches(ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration)[source.value=/^[.]{1,2}\\u002F(?!.*[.][a-z]+([?].*)?$)/]',
  message: 'Write the extension of the file.',
};

/** `no-restricted-syntax` is one rule: whoever lifts one of its bans must repeat the others. */
const bans = (...lifted) => [
  'error',
  ...[...clock, settings, namedExports, extensions].filter((ban) => !lifted.includes(ban)),
];

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/www/', '**/.data/', '**/coverage/', '**/*.js', '**/*.mjs', '**/*.cjs'],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, comments.recommended],
    plugins: { house: { rules: { 'file-name': fileName } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      'house/file-name': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      complexity: ['error', 10],
      'no-restricted-syntax': bans(),
      'no-console': 'off',
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number in a sentence is what the reader expects; objects and undefined still are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => log.end()` reads better than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Names that begin with _ are there for the shape of a signature or to leave something out of a rest.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['mini-app/**/*.tsx', 'mini-app/**/*.ts'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['mini-app/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['**/clock.ts'], rules: { 'no-restricted-syntax': bans(...clock) } },
  {
    files: ['bot-server/src/config.ts', 'scripts/**/settings.ts', 'scripts/**/*-settings.ts'],
    rules: { 'no-restricted-syntax': bans(settings) },
  },
  {
    // Read by tools that want a default export.
    files: ['**/*.config.ts', 'scripts/test-projects.ts', 'scripts/testing/*.ts'],
    rules: { 'no-restricted-syntax': bans(namedExports) },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/test/**/*.ts', '**/test/**/*.tsx'],
    rules: { 'max-lines': ['error', 400], 'max-lines-per-function': 'off' },
  },
);
