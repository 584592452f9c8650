-- What each role may do with the tables there are now, and with those that come. Run as the owner in one transaction: after
-- roles.sql and after each migration.

GRANT USAGE ON SCHEMA public TO soleil_app, soleil_maintenance;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO soleil_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO soleil_app;

DO $$
DECLARE
  mine record;
BEGIN
  FOR mine IN
    SELECT oid::regclass AS name, relname, relkind FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relowner = current_user::regrole AND relkind IN ('r', 'p', 'v', 'm', 'S')
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, soleil_app', mine.name);
    IF mine.relkind = 'S' THEN
      EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO soleil_app', mine.name);
    ELSIF mine.relname = 'audit_log' THEN
      -- What happened can be added to and read, and never changed.
      EXECUTE format('GRANT SELECT, INSERT ON %s TO soleil_app', mine.name);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO soleil_app', mine.name);
    END IF;
    -- After a large import the site vacuums its songs; PostgreSQL 15 and 16 leave that to autovacuum.
    IF mine.relname = 'songs' AND current_setting('server_version_num')::int >= 170000 THEN
      EXECUTE format('GRANT MAINTAIN ON %s TO soleil_app', mine.name);
    END IF;
  END LOOP;

  -- The site may see which schema it has.
  IF to_regclass('drizzle.__drizzle_migrations') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA drizzle TO soleil_app;
    GRANT SELECT ON drizzle.__drizzle_migrations TO soleil_app;
  END IF;

  -- The one way in which the log ever changes: what a musician wrote is blanked once the musician is gone. Who did what and
  -- when stays.
  IF to_regclass('public.audit_log') IS NOT NULL THEN
    CREATE OR REPLACE FUNCTION public.blank_audit_log(musician uuid) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $blank$
    DECLARE
      blanked bigint;
    BEGIN
      IF EXISTS (SELECT FROM public.users WHERE id = musician) THEN
        RAISE EXCEPTION 'This musician is still here: only what a deleted musician wrote is blanked.' USING ERRCODE = '55000';
      END IF;
      UPDATE public.audit_log SET differences = '{}' WHERE musician_id = musician AND differences <> '{}';
      GET DIAGNOSTICS blanked = ROW_COUNT;
      RETURN blanked;
    END
    $blank$;
    REVOKE ALL ON FUNCTION public.blank_audit_log(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION public.blank_audit_log(uuid) TO soleil_maintenance;

    -- The same for everybody who is gone, so that nobody has to know their ids.
    CREATE OR REPLACE FUNCTION public.blank_audit_log() RETURNS bigint
      LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $blank$
      SELECT coalesce(sum(public.blank_audit_log(musician)), 0)::bigint
      FROM (
        SELECT DISTINCT l.musician_id AS musician FROM public.audit_log AS l
        WHERE l.musician_id IS NOT NULL AND l.differences <> '{}'
          AND NOT EXISTS (SELECT FROM public.users AS u WHERE u.id = l.musician_id)
      ) AS gone
    $blank$;
    REVOKE ALL ON FUNCTION public.blank_audit_log() FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION public.blank_audit_log() TO soleil_maintenance;
  END IF;
END
$$;
