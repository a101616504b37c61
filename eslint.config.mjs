import { FlatCompat } from '@eslint/eslintrc';
import js from '@eslint/js';
import { readFileSync } from 'node:fs';
import constantLogMessage from './tools/architecture/rules/constant-log-message.mjs';
import oneWayFolders from './tools/architecture/rules/one-way-folders.mjs';

// The rules live in .eslintrc.json; this file only lets the flat-config ESLint read it.
const here = import.meta.dirname;
process.env.ESLINT_PLUGIN_BOUNDARIES_ROOT_PATH = here;
const compat = new FlatCompat({
  baseDirectory: here,
  resolvePluginsRelativeTo: here,
  recommendedConfig: js.configs.recommended,
  allConfig: js.configs.all,
});
const {
  root: _root,
  ignorePatterns,
  ...eslintrc
} = JSON.parse(readFileSync(new URL('./.eslintrc.json', import.meta.url), 'utf8'));

export default [
  { ignores: ignorePatterns },
  {
    plugins: {
      dashtam: {
        rules: { 'constant-log-message': constantLogMessage, 'one-way-folders': oneWayFolders },
      },
    },
  },
  ...compat.config(eslintrc),
];
