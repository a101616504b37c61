import type { ValuePattern } from '../value-pattern';
import { token } from './token-pattern';

/** Credentials of services that offer models, and of those that watch, run or feed them. */
export const MODEL_TOKENS: readonly ValuePattern[] = [
  token(
    'perplexity-key',
    ['pplx-'],
    '[A-Za-z0-9]{32,128}',
    'https://docs.perplexity.ai/guides/api-key-management',
  ),
  token('xai-key', ['xai-'], '[A-Za-z0-9]{64,128}', 'https://docs.x.ai/docs/overview'),
  token(
    'langsmith-key',
    ['lsv2_pt_', 'lsv2_sk_'],
    '[a-f0-9]{32}(?:_[a-f0-9]{10})?',
    'https://docs.langchain.com/langsmith/create-account-api-key',
  ),
  token(
    'wandb-key',
    ['wandb_v1_'],
    '[A-Za-z0-9_]{32,128}',
    'https://docs.wandb.ai/support/find_api_key/',
  ),
  token(
    'nvidia-key',
    ['nvapi-'],
    '[A-Za-z0-9_-]{40,128}',
    'https://docs.api.nvidia.com/nim/docs/api-quickstart',
  ),
  token(
    'pinecone-key',
    ['pcsk_'],
    '[A-Za-z0-9_]{40,128}',
    'https://docs.pinecone.io/guides/projects/manage-api-keys',
  ),
  token('tavily-key', ['tvly-'], '[A-Za-z0-9-]{24,128}', 'https://docs.tavily.com/welcome'),
  token('e2b-key', ['e2b_'], '[a-f0-9]{40}(?![A-Za-z0-9])', 'https://e2b.dev/docs/api-key'),
  token(
    'together-key',
    ['tgp_v1_'],
    '[A-Za-z0-9_-]{32,128}',
    'https://docs.together.ai/docs/quickstart',
  ),
];
