const PREFIX = 'AWS_';

/** The environment variables of the AWS SDK, credentials among them. */
export function awsEnvironment(): Readonly<Record<string, string>> {
  const entries = Object.entries(process.env).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(entries) as Record<string, string>;
}

/**
 * Makes these the variables of this thread: it has a copy of the environment from when it started,
 * and the application may have been given new credentials since.
 */
export function takeAwsEnvironment(variables: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(awsEnvironment())) {
    if (!(name in variables)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, variables);
}
