import { scanLabels } from './scan-labels';

const clean = (text: string): string => scanLabels(text, () => '*');

describe('a value that stands behind its label', () => {
  it.each([
    ['token Phcp7MLba3TAg70v expired', 'token * expired'],
    ['Authenticated with password kQI8~htC0R46 from h', 'Authenticated with password * from h'],
    ['Invalid password "kQI8~htC0R46" for bob', 'Invalid password "*" for bob'],
    ['password (kQI8~htC0R46) rejected', 'password (*) rejected'],
    ['password [kQI8~htC0R46] rejected', 'password [*] rejected'],
    ['password <kQI8~htC0R46> rejected', 'password <*> rejected'],
    ["define('DB_PASSWORD', 'kQI8~htC0R46');", "define('DB_PASSWORD', '*');"],
    ["('password' , 'kQI8~htC0R46')", "('password' , '*')"],
    ['the password is kQI8.htC0R46 ok', 'the password is * ok'],
    ["[('user', 'bob'), ('password', 'kQI8~htC0R46')]", "[('user', 'bob'), ('password', '*')]"],
    ["[ 'Host', 'a', 'X-Api-Key', 'kQI8htC0R46' ]", "[ 'Host', 'a', 'X-Api-Key', '*' ]"],
    ['Key (token)=(kQI8htC0R46) already exists.', 'Key (token)=(*) already exists.'],
    ['password(kQI8htC0R46) rejected', 'password(*) rejected'],
    ['token("kQI8htC0R46") rejected', 'token("*") rejected'],
    ['Login failed with password tiger74zrm from h', 'Login failed with password * from h'],
    ['Incorrect password "tiger74zrm" for bob', 'Incorrect password "*" for bob'],
    ['password\tkQI8htC0R46\thost', 'password\t*\thost'],
    ['ENV DB_PASSWORD kQI8htC0R46', 'ENV DB_PASSWORD *'],
    ['"AUTH" "kQI8htC0R46"', '"AUTH" "*"'],
    ['passcode 692409 entered', 'passcode * entered'],
    ['Your OTP is 550155. Valid 5 min', 'Your OTP is *. Valid 5 min'],
  ])('of %s goes', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    'token TokenService2 started',
    'Password reset for user 42',
    'token "foo" is no identifier',
    "headers: ['Content-Type', 'Authorization', 'X-Api-Key', 'Accept']",
    'token 550e8400-e29b-41d4-a716-446655440000 seen',
    'password (optional)',
    'OTP is 6 digits long',
    'the otp_secret 2024 edition',
    'the token bucket v2.3.4-beta1 is full',
    'password Summer2024',
    'password sha256sum differs',
    'token tiger74zrm seen',
    'hashPassword(input) failed',
    'verifyToken(userId2) failed',
  ])('%s stays', (text) => {
    expect(clean(text)).toBe(text);
  });
});
