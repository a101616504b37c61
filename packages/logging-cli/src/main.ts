#!/usr/bin/env node
import process from 'node:process';
import { runCli } from './run-cli';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
const { stdin, stdout, stderr, env } = process;

void runCli(process.argv.slice(2), { stdin, stdout, stderr, env, signal: interrupted.signal }).then(
  (code) => {
    process.exitCode = code;
    // A stdin that nobody ends would keep the process.
    stdin.destroy();
  },
);
