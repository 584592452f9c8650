-- Who may do what in a SOLEil database: who there is, what belongs to whom. Run by scripts/roles/arrange.mjs in one transaction,
-- by a superuser or a role that may create roles; running it again changes nothing. rights.sql follows it.

DO $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['owner', 'migrator', 'app', 'monitor', 'backup', 'maintenance'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'soleil_' || role) THEN
      EXECUTE format('CREATE ROLE %I', 'soleil_' || role);
    END IF;
  END LOOP;
  -- Whoever hands tables over to the owner must be able to act as the owner.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT soleil_owner TO %I', current_user);
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'soleil_app' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)) THEN
    ALTER ROLE soleil_app NOSUPERUSER NOCREATEROLE NOCREATEDB NOBYPASSRLS;
  END IF;
  IF EXISTS (SELECT FROM pg_auth_members WHERE roleid = 'soleil_owner'::regrole AND member = 'soleil_app'::regrole) THEN
    REVOKE soleil_owner FROM soleil_app;
  END IF;
END
$$;

-- Everything belongs to the owner, as whom nobody can come in; the migrator acts as the owner from its first statement on.
ALTER ROLE soleil_owner NOLOGIN;
ALTER ROLE soleil_migrator LOGIN;
GRANT soleil_owner TO soleil_migrator;
ALTER ROLE soleil_migrator SET role = 'soleil_owner';

-- The site.
ALTER ROLE soleil_app LOGIN;
ALTER ROLE soleil_app SET statement_timeout = '5s';
ALTER ROLE soleil_app SET lock_timeout = '3s';
ALTER ROLE soleil_app SET idle_in_transaction_session_timeout = '15s';

-- Who looks after the server, who copies all of it, and who blanks what a deleted musician wrote.
ALTER ROLE soleil_monitor LOGIN;
ALTER ROLE soleil_monitor SET default_transaction_read_only = on;
ALTER ROLE soleil_monitor SET statement_timeout = '10s';
ALTER ROLE soleil_backup LOGIN;
ALTER ROLE soleil_backup SET default_transaction_read_only = on;
ALTER ROLE soleil_maintenance LOGIN;

DO $$
BEGIN
  GRANT pg_monitor TO soleil_monitor;
  GRANT pg_read_all_data TO soleil_backup;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'This role may not hand on pg_monitor and pg_read_all_data: have a superuser grant them to soleil_monitor and soleil_backup.';
END
$$;

DO $$
BEGIN
  ALTER ROLE soleil_backup BYPASSRLS;
EXCEPTION WHEN insufficient_privilege THEN
  NULL; -- No table has row security, so a backup without it is whole.
END
$$;

-- What an earlier owner made, the site itself for instance, is handed over; its rights go with it, so they are given afterwards.
DO $$
DECLARE
  found record;
BEGIN
  IF EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datdba IN ('soleil_app'::regrole, current_user::regrole)) THEN
    EXECUTE format('ALTER DATABASE %I OWNER TO soleil_owner', current_database());
  END IF;
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'drizzle' AND nspowner <> 'soleil_owner'::regrole) THEN
    ALTER SCHEMA drizzle OWNER TO soleil_owner;
  END IF;
  FOR found IN
    SELECT
      class.oid::regclass AS name,
      CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END AS kind
    FROM pg_class AS class
    JOIN pg_namespace AS namespace ON namespace.oid = relnamespace AND nspname IN ('public', 'drizzle')
    WHERE relkind IN ('r', 'p', 'v', 'm', 'S') AND relowner <> 'soleil_owner'::regrole
      -- What belongs to an extension stays with it, and a column's sequence goes with its table.
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = class.oid AND deptype IN ('e', 'a', 'i'))
  LOOP
    EXECUTE format('ALTER %s %s OWNER TO soleil_owner', found.kind, found.name);
  END LOOP;

  -- Nobody comes in by being anybody, and not even a temporary table is made by the site.
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, soleil_app', current_database());
  EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO soleil_owner', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO soleil_migrator, soleil_app, soleil_monitor, soleil_backup, soleil_maintenance',
    current_database()
  );
  REVOKE CREATE ON SCHEMA public FROM PUBLIC, soleil_app;
  GRANT USAGE, CREATE ON SCHEMA public TO soleil_owner;
END
$$;

-- What `npm run db:slow` reads. It counts only where the server loads pg_stat_statements at its start.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements') THEN
    CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'This role may not make the extension pg_stat_statements: have a superuser make it, or npm run db:slow has nothing to say.';
END
$$;
