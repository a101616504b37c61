import type { ValuePattern } from '../value-pattern';
import { LONG, announced, token } from './token-pattern';

/** Credentials of code hosts, package registries, monitoring and models. */
export const DEVELOPER_TOKENS: readonly ValuePattern[] = [
  token(
    'github-token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    '[A-Za-z0-9_]{16,255}',
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  ),
  token(
    'gitlab-token',
    [
      'glpat-',
      'gloas-',
      'gldt-',
      'glrt-',
      'glcbt-',
      'glptt-',
      'glft-',
      'glffct-',
      'glimt-',
      'glagent-',
      'glsoat-',
      'glwt-',
      'GR1348941',
    ],
    '[A-Za-z0-9_.-]{16,255}',
    'https://docs.gitlab.com/security/tokens/#token-prefixes',
  ),
  token(
    'atlassian-token',
    ['ATATT3', 'ATCTT3', 'ATBB', 'ATSTT3'],
    '[A-Za-z0-9_=-]{16,512}',
    'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  ),
  token('npm-token', ['npm_'], '[A-Za-z0-9]{20,255}', 'https://docs.npmjs.com/about-access-tokens'),
  token('pypi-token', ['pypi-'], `[A-Za-z0-9_-]{16,${LONG}}`, 'https://pypi.org/help/#apitoken'),
  token(
    'rubygems-token',
    ['rubygems_'],
    '[A-Fa-f0-9]{32,128}',
    'https://guides.rubygems.org/api-key-scopes/',
  ),
  token(
    'crates-token',
    ['cio'],
    '[A-Za-z0-9]{32}(?![A-Za-z0-9])',
    'https://doc.rust-lang.org/cargo/reference/registry-authentication.html',
  ),
  token(
    'artifactory-token',
    ['AKCp'],
    '[A-Za-z0-9]{60,128}',
    'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  ),
  token(
    'contentful-token',
    ['CFPAT-'],
    '[A-Za-z0-9_-]{40,64}',
    'https://www.contentful.com/developers/docs/references/authentication/',
  ),
  token(
    'docker-token',
    ['dckr_pat_', 'dckr_oat_'],
    '[A-Za-z0-9_-]{16,255}',
    'https://docs.docker.com/security/access-tokens/',
  ),
  token(
    'openai-key',
    ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-', 'sk-'],
    '[A-Za-z0-9_-]{20,4096}',
    'https://platform.openai.com/docs/api-reference/authentication',
  ),
  token(
    'anthropic-key',
    ['sk-ant-'],
    '[A-Za-z0-9_-]{16,512}',
    'https://docs.anthropic.com/en/api/overview',
  ),
  token('groq-key', ['gsk_'], '[A-Za-z0-9]{32,128}', 'https://console.groq.com/docs/api-reference'),
  token(
    'replicate-token',
    ['r8_'],
    '[A-Za-z0-9]{32,64}',
    'https://replicate.com/docs/topics/security/api-tokens',
  ),
  token(
    'hugging-face-token',
    ['hf_', 'api_org_'],
    '[A-Za-z0-9]{20,255}',
    'https://huggingface.co/docs/hub/security-tokens',
  ),
  token(
    'grafana-token',
    ['glsa_', 'glc_'],
    '(?:(?<=glsa_)[A-Za-z0-9_]{20,64}|[A-Za-z0-9_+/=-]{20,512})',
    'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  ),
  token(
    'new-relic-key',
    ['NRAK-', 'NRII-', 'NRJS-', 'NRRA-', 'NRAA-'],
    '[A-Za-z0-9_-]{16,64}',
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  ),
  token(
    'sentry-token',
    ['sntrys_', 'sntryu_', 'sntrya_', 'sntryi_'],
    '(?:(?<=sntry[uai]_)[a-f0-9]{64}|[A-Za-z0-9_+/=-]{20,512})',
    'https://docs.sentry.io/account/auth-tokens/',
  ),
  token(
    'postman-key',
    ['PMAK-'],
    '[A-Fa-f0-9-]{32,128}',
    'https://learning.postman.com/docs/developer/postman-api/authentication/',
  ),
  {
    name: 'jwt',
    literals: ['eyJ', 'eyA', 'ewo'],
    // The header stops before what could begin another token, or else each beginning in a row of
    // them would read to the end.
    pattern: announced(
      '(?:eyJ|eyA|ewo)',
      '(?:[A-Za-z0-9]|[_-](?!eyJ|eyA|ewo)){6,16384}' +
        '(?:(?:\\.[A-Za-z0-9_-]{0,16384}){2,4}|\\.[A-Za-z0-9_-]{2,16384})',
    ),
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
  },
];
