import { SqlWalk } from './sql-walk';

/** `*` for a secret, `-` for none, `?` where the column is not known. */
const places = (statement: string): string =>
  new SqlWalk(statement).places
    .map(({ verdict }) => (verdict === undefined ? '?' : verdict === 'keep' ? '-' : '*'))
    .join('');

it.each([
  ['update users set email = $1, password = $2 where id = $3', '-*-'],
  ['select * from sessions where "s"."token"=$1 and email <> $2 limit $3 offset $4', '*---'],
  ['select id, password from users where email = ? order by id', '-'],
  ['INSERT INTO users (email, password_hash) VALUES ($1, $2), ($3, $4)', '-*-*'],
  ['insert into "users"("pwd","mail") output inserted."id" values (@0, @1)', '*-'],
  ["insert into u (a, password) values (?, crypt(?, gen_salt('bf'))) returning id", '-*'],
  ['insert into u (a, password) values (?, ?) on conflict (a) do update set password = ?', '-**'],
  ['with x as (select password from y) insert into users values ($1)', '?'],
  ['insert into users (email, token) select ?, ?', '??'],
  ['insert into users (email, token) values ?', '*'],
  ['select 1 from t where token in (?, ?) and b in (?)', '**-'],
  ['select 1 from t where lower(token) = lower(?) and id = any(?)', '*-'],
  ['select 1 from t where (email, token) = (?, ?)', '**'],
  ['select 1 from t where token not like :like and b between :from and :to', '*-?'],
  ['update t set password = case when ? then ? end', '??'],
  ["select 'it''s ?' -- ?\n /* ? */ from t where a::text = ? and [api_key] = ?", '-*'],
  ['update t set a = :a, b = @password where `c` = @@identity', '-*'],
  ['select 1 from t where ? = token', '?'],
  ['select 1 from t where token ilike ? and id = ?', '*-'],
  ['select 1 from t where token regexp ?', '*'],
  ['select 1 from t where token rlike ?', '*'],
  ['select 1 from t where token is ?', '*'],
  ['select 1 from t where token between ? and ?', '*?'],
  ['select top ? token from t', '-'],
  ['select 1 from t where token = ? fetch first ? rows only', '*?'],
  ['select 1 from t where token > now() - interval ?', '-'],
  ['select 1 from t where token = ? offset ?', '*-'],
  ['select 1 from t where token = array[?, ?]', '*?'],
  ['update t set token = cast(? as text), a = ?', '*-'],
  ['select 1 from t where token = all(?) or a = some(?)', '*-'],
  ['select 1 from t where token not in (?) and a not like ?', '*-'],
  ['select 1 from t where row(a, token) = row(?, ?)', '**'],
  ['select 1 from t where `api key` = ? and "api key" = ? and [api_key] = ?', '***'],
  ['select 1 from t where u."api key" = ? and u.`api key` = ? and [u].[api_key] = ?', '***'],
  ['select 1 from [my_users] where a[1] = ?', '-'],
  ["select 'password = ?' where token = ?", '*'],
  ["select 1 where a = 'x' and token = ?", '*'],
  ["select '' = ?, token", '-'],
  ['select 1 where (token) = ? and a = ?', '*-'],
  ['insert into t (a, token) values (lower(?), lower(?))', '-*'],
  ['insert into t (a, token) values (coalesce(?, ?), ?)', '--*'],
  ['insert into t (a, token) values (?, ?), (?, ?)', '-*-*'],
  ['select 1 where token = ? /* a = */ and b = ? -- c\n and token = ?', '*-*'],
  ['select 1 where token >= ? and b <= ? and token <> ?', '*-*'],
  ['select f(token) from t where a = ?', '-'],
  ['select 1 where token in (select token from x where id = ?) and a = ?', '--'],
  ['select 1 where token = (?) and a in (?, ?) or (token) in ((?), (?))', '*--**'],
  ['update t set (a, token) = (?, ?) where id = ?', '**-'],
  ['select coalesce(token, ?) from t', '?'],
  ['select a, ? from t where token = 1', '?'],
  ["select 1 where token = E'?' and b = :x::text", '-'],
  ['set token = ?', '*'],
  ['call login(?, ?)', '??'],
  ['insert into t (token) values (?) on duplicate key update a = ?, token = ?', '*-*'],
  ['select 1 from t where (token, a) = (?, ?)', '**'],
  ['select 1 from t where f() = ?', '-'],
  ['select token /* a note */ ?', '?'],
  ['select 1 from t where token = any ?', '*'],
  ['select 1 from t where token = all ?', '*'],
  ['select 1 from t where token = some ?', '*'],
  ["update u set a = ?, note = 'cut, token = ?", '-'],
  ['insert into t ([values], [token]) values (?, ?)', '-*'],
  ['insert into t (t.a, t.token) values (?, ?)', '-*'],
  ['insert into t ("t"."a", "t"."token") values (?, ?)', '-*'],
  ['insert into t (`t`.`a`, `t`.`token`) values (?, ?)', '-*'],
  ['insert into t ([t].[a], [t].[token]) values (?, ?)', '-*'],
  ['insert into t (a, token) values (default, ?)', '*'],
  ['select 1 where token = lower (?)', '*'],
  ['select (token = ?) || ?', '*?'],
  ['select token) = ?', '*'],
  ['update t set tokens[12] = ?, a[2] = ?', '*-'],
  ['select 1 where 2fa_token = ? and token2 = ?', '**'],
])('the columns of the placeholders of %j', (statement, expected) => {
  expect(places(statement)).toBe(expected);
});

it('takes no long time over hostile statements', () => {
  const opening = ['/*', "'", '"', '[a', '(', 'a.', '--', '?', '`'];
  for (const text of opening) expect(places(text.repeat(4_000))).toBeDefined();
});
