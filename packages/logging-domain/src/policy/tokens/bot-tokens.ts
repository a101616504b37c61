import type { ValuePattern } from '../value-pattern';
import { announced } from './token-pattern';

/**
 * Credentials in which no literal stands. Their two full stops, six characters apart, are looked
 * for instead of literals, and in texts of 58 characters or more.
 */
export const BOT_TOKENS: readonly ValuePattern[] = [
  {
    name: 'discord-bot-token',
    literals: [],
    // The user's id in base64, which begins with a digit's M, N or O; a time; a keyed hash. Names
    // of classes and their members have no digits.
    pattern: announced(
      '[MNO]',
      '(?=[A-Za-z0-9_-]{22,27}\\.[A-Za-z0-9_-]{6}\\.)(?=[A-Za-z_.-]{0,79}\\d)' +
        '[A-Za-z0-9_-]{22,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,45}(?![A-Za-z0-9_-])',
    ),
    source: 'https://discord.com/developers/docs/reference#authentication',
  },
];
