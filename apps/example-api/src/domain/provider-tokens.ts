/** The port to the access tokens that providers gave us. */
export interface ProviderTokens {
  /** Renews every token; resolves to how many, rejects when a provider refuses. */
  refreshAll(): Promise<number>;
}
