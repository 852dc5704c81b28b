import type { Sql } from './connect.ts'

/** The account may not make the roles; the message says in Vietnamese what to run. */
export class RoleError extends Error {}

/** As whom requests run: owns nothing, and row-level security applies to it. */
export const APP_ROLE = 'diem_nong_app'
/** Whose the views are through which records are read. */
const VIEW_ROLE = 'diem_nong_seen'

/**
 * Makes the two roles that guard records, where they are missing: roles belong to a whole cluster, so another database
 * of it may have made them. Throws `RoleError` with the statements to run where the account may not make roles.
 */
export const ensureRoles = async (sql: Sql): Promise<void> => {
  for (const role of [APP_ROLE, VIEW_ROLE]) {
    // Two servers may start at once: who comes second finds the role there.
    await sql
      .unsafe(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
      end if;
    exception when duplicate_object or unique_violation then null; end $$`)
      .catch((error: unknown) => explain(sql, error))
    const [member] = await sql<{ may: boolean }[]>`select pg_has_role(current_user, ${role}, 'member') as may`
    if (!member?.may) await sql.unsafe(`grant ${role} to current_user`).catch((error: unknown) => explain(sql, error))
  }
}

const INSUFFICIENT_PRIVILEGE = '42501'

/** Names every right that is missing at once, so that the administrator of the server is asked only one time. */
const explain = async (sql: Sql, error: unknown): Promise<never> => {
  if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error
  const [rights] = await sql<{ name: string; hasPostgis: boolean; mayCreate: boolean }[]>`
    select current_database() as name,
      exists (select from pg_extension where extname = 'postgis') as has_postgis,
      has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as may_create`
  const statements = [
    `create role ${APP_ROLE} nologin; create role ${VIEW_ROLE} nologin; grant ${APP_ROLE}, ${VIEW_ROLE} to TÊN;`,
    ...(rights?.mayCreate ? [] : [`alter database ${rights?.name} owner to TÊN;`]),
    ...(rights?.hasPostgis ? [] : ['create extension postgis;']),
  ]
  throw new RoleError(
    `Tài khoản PostgreSQL không được tạo vai trò. Nhờ người quản trị chạy một lần trong cơ sở dữ liệu này, thay TÊN bằng tài khoản trong DATABASE_URL:
${statements.map((statement) => `  ${statement}`).join('\n')}`,
  )
}
